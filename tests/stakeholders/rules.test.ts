import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNotAgreeable } from '~/areas/stakeholders/agreeable'
import { analysisStatuses, stepOf, type AnalysisEvent } from '~/areas/stakeholders/analysis-states'
import { AnalysisTemplate, quadrants } from '~/areas/stakeholders/analysis-template'
import { compareFigures, compareStakeholders } from '~/areas/stakeholders/comparison'
import { indicators, rankSectors, readPeriod, type Figure } from '~/areas/stakeholders/figures'
import { figuresOf, SectorInput, StakeholderInput } from '~/areas/stakeholders/inputs'
import { cellsOf, proposeParticipation } from '~/areas/stakeholders/participation'
import { borderlineOf, powerQuadrantOf, quadrantOf } from '~/areas/stakeholders/quadrants'
import { sampleAnalysis } from '~/areas/stakeholders/sample-analysis'
import { heightOf, spreadOf, standingOf, type Scores } from '~/areas/stakeholders/scores'
import { sectorTexts } from '~/areas/stakeholders/sector-texts'
import { readStakes, writeStakes } from '~/areas/stakeholders/stakes'
import { coverageOf, needsRelation } from '~/areas/stakeholders/what-follows'

const score = fc.integer({ min: 1, max: 5 })
const scores: fc.Arbitrary<Scores> = fc.record({ importance: score, interest: score, influence: score })
const of = (importance: number, interest: number, influence: number): Scores => ({ importance, interest, influence })
const jobs = (sectorCode: string, value: number, source = 'CBS', period = '2025') => ({
  sectorCode,
  figures: [{ indicator: 'jobs' as const, value, source, period }],
})

describe('spread', () => {
  test('three raters, 2, 3 and 5: n 3, from 2 to 5, mean 3.33, counts as 3, far apart', () => {
    expect(spreadOf([2, 3, 5])).toEqual({ n: 3, lowest: 2, highest: 5, mean: 10 / 3, rounded: 3, isWide: true })
  })

  test('a half goes up: 3 and 4 count as 4; one rater is one of one mind', () => {
    expect(spreadOf([3, 4])?.rounded).toBe(4)
    expect(spreadOf([4])).toMatchObject({ n: 1, lowest: 4, highest: 4, rounded: 4, isWide: false })
    expect(spreadOf([])).toBeNull()
  })

  test('whoever is asked first makes no difference, and the mean lies between the ends', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 30 }), given => {
        const spread = spreadOf(given)!
        expect(spreadOf([...given].reverse())).toEqual(spread)
        expect(spread.lowest <= spread.mean && spread.mean <= spread.highest).toBe(true)
        expect(Math.abs(spread.rounded - spread.mean) <= 0.5).toBe(true)
      }),
    )
  })

  test('what the group agreed on counts, whatever raters gave; without both there is nothing to count', () => {
    fc.assert(
      fc.property(scores, fc.array(scores), (agreed, given) => {
        expect(standingOf(agreed, given)).toEqual({ scores: agreed, exact: agreed, isAgreed: true, n: given.length })
      }),
    )
    expect(standingOf(null, [])).toBeNull()
    expect(standingOf(null, [of(3, 1, 5), of(4, 2, 5)])).toEqual({
      scores: of(4, 2, 5),
      exact: of(3.5, 1.5, 5),
      isAgreed: false,
      n: 2,
    })
  })
})

describe('quadrants', () => {
  test('high is 4 or more, 3 is a borderline case that counts as low', () => {
    expect([1, 2, 3, 4, 5].map(one => heightOf(one, sampleAnalysis))).toEqual([
      'low',
      'low',
      'borderline',
      'high',
      'high',
    ])
  })

  test('worked examples of both grids', () => {
    expect(quadrantOf(of(5, 1, 2), sampleAnalysis)).toBe('A')
    expect(quadrantOf(of(4, 1, 4), sampleAnalysis)).toBe('B')
    expect(quadrantOf(of(3, 5, 5), sampleAnalysis)).toBe('C')
    expect(quadrantOf(of(1, 5, 3), sampleAnalysis)).toBe('D')
    expect(powerQuadrantOf(of(1, 5, 4), sampleAnalysis)).toBe('key_player')
    expect(powerQuadrantOf(of(5, 2, 4), sampleAnalysis)).toBe('keep_satisfied')
    expect(powerQuadrantOf(of(5, 4, 1), sampleAnalysis)).toBe('keep_informed')
    expect(powerQuadrantOf(of(5, 3, 3), sampleAnalysis)).toBe('minimal_effort')
    expect(borderlineOf(of(3, 5, 3), 'importance', sampleAnalysis)).toEqual(['importance', 'influence'])
    expect(borderlineOf(of(3, 5, 4), 'interest', sampleAnalysis)).toEqual([])
  })

  test('importance and interest are two things: interest never moves the first grid, importance never the second', () => {
    fc.assert(
      fc.property(scores, score, (one, other) => {
        expect(quadrantOf({ ...one, interest: other }, sampleAnalysis)).toBe(quadrantOf(one, sampleAnalysis))
        expect(powerQuadrantOf({ ...one, importance: other }, sampleAnalysis)).toBe(
          powerQuadrantOf(one, sampleAnalysis),
        )
      }),
    )
  })
})

describe('participation', () => {
  test('B with interest 4 is a partner from planning on; with interest 2 consulted instead', () => {
    const kinds = (one: Scores) => proposeParticipation(one, sampleAnalysis).map(cell => cell.kind)
    expect(kinds(of(4, 4, 5))).toEqual(['consult', 'partnership', 'partnership', 'partnership'])
    expect(kinds(of(4, 2, 5))).toEqual(['consult', 'consult', 'consult', 'consult'])
    expect(kinds(of(1, 1, 1))).toEqual(['none', 'none', 'inform', 'none'])
    expect(proposeParticipation(of(4, 2, 5), sampleAnalysis).map(cell => cell.isLessened)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  test('control is never proposed; a chosen cell stands with its reason beside the proposal', () => {
    fc.assert(
      fc.property(scores, one => {
        expect(proposeParticipation(one, sampleAnalysis).map(cell => cell.kind)).not.toContain('control')
      }),
    )
    const [, planning] = cellsOf(
      of(4, 4, 5),
      [{ stage: 'planning', kind: 'control', reason: 'betaalt' }],
      sampleAnalysis,
    )
    expect(planning).toMatchObject({ kind: 'control', proposed: 'partnership', reason: 'betaalt' })
  })

  test('the sample is a template that can be read, with a proposal for every quadrant', () => {
    expect(AnalysisTemplate.parse(sampleAnalysis)).toEqual(sampleAnalysis)
    expect(Object.keys(sampleAnalysis.proposals)).toEqual([...quadrants])
    expect(AnalysisTemplate.safeParse({ ...sampleAnalysis, borderlineFrom: 5 }).success).toBe(false)
  })
})

describe('figures', () => {
  test('shares and ranks of three sectors, with the total and n they are made of', () => {
    const ranking = rankSectors([
      jobs('F', 3_000),
      jobs('Q', 6_000),
      { sectorCode: 'C', figures: [] },
      jobs('G', 3_000),
    ])
    expect(ranking).toMatchObject({ total: 12_000, n: 3, periods: ['2025'] })
    expect(ranking.sectors.map(one => [one.sectorCode, one.rank, one.share])).toEqual([
      ['Q', 1, 0.5],
      ['F', 2, 0.25],
      ['G', 2, 0.25],
      ['C', null, null],
    ])
  })

  test('shares add up to one, and more jobs never have a lower rank', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), counts => {
        const { sectors } = rankSectors(counts.map((value, index) => jobs(String(index).padStart(2, '0'), value)))
        expect(sectors.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1)
        for (const one of sectors)
          for (const other of sectors) if (one.jobs! > other.jobs!) expect(one.rank! < other.rank!).toBe(true)
      }),
    )
  })

  test('periods are a year, a quarter or a month', () => {
    expect(['2025', ' 2025-q3', '2025 k2', '2025-06'].map(readPeriod)).toEqual([
      '2025',
      '2025-Q3',
      '2025-Q2',
      '2025-06',
    ])
    expect(['25', '2025-13', '2025-Q5', 'vorig jaar', ''].map(readPeriod)).toEqual([null, null, null, null, null])
  })

  test('a figure without source or period is refused at the figure; general source and period serve all others', () => {
    const refused = SectorInput.safeParse({ sectorCode: 'Q', jobs: 100, growth: 1, growth_source: 'UWV' })
    expect(refused.error?.issues.map(issue => [issue.path.join('.'), issue.message])).toEqual([
      ['jobs', 'figure-without-source'],
      ['jobs', 'figure-without-period'],
      ['growth', 'figure-without-period'],
    ])
    const read = SectorInput.parse({
      sectorCode: 'q',
      jobs: 100,
      hard_to_fill: 'yes',
      source: 'CBS',
      period: '2025',
      hard_to_fill_source: 'UWV',
      hard_to_fill_period: '2025-q4',
    })
    expect(figuresOf(read)).toEqual([
      { indicator: 'jobs', value: 100, source: 'CBS', period: '2025' },
      { indicator: 'hard_to_fill', value: 1, source: 'UWV', period: '2025-Q4' },
    ])
  })

  test('a sector as form and back is the same', () => {
    const figure = (indicator: Figure['indicator'], value: number): fc.Arbitrary<Figure> =>
      fc.record({
        indicator: fc.constant(indicator),
        value: fc.constant(value),
        source: fc.constantFrom('CBS', 'UWV', 'LISA'),
        period: fc.constantFrom('2024', '2025', '2025-Q1'),
      })
    const all = fc.tuple(
      ...indicators.map((indicator, index) => figure(indicator, index === 3 ? -2 : index === 2 ? 0 : 5)),
    )
    fc.assert(
      fc.property(all, figures => {
        const texts = sectorTexts({ sectorCode: 'Q', note: null, figures })
        const typed = Object.fromEntries(
          Object.entries(texts).flatMap(([name, text]) => {
            if (text === '') return []
            const isNumber = (indicators as readonly string[]).includes(name) && name !== 'hard_to_fill'
            return [[name, isNumber ? Number(text) : text]]
          }),
        )
        expect(figuresOf(SectorInput.parse(typed))).toEqual(figures)
      }),
    )
  })
})

describe('stakes', () => {
  test('each line begins with its sign; the first without one is told', () => {
    expect(readStakes('+ instroom\n- tijd\n\n± naam\n? loon\n+/- rooster')).toEqual({
      stakes: [
        { effect: 'plus', text: 'instroom' },
        { effect: 'minus', text: 'tijd' },
        { effect: 'both', text: 'naam' },
        { effect: 'unknown', text: 'loon' },
        { effect: 'both', text: 'rooster' },
      ],
      wrong: null,
    })
    expect(readStakes('+ a\ninstroom').wrong).toBe('instroom')
    const wrong = StakeholderInput.safeParse({ kind: 'primary', label: 'X', stakes: 'instroom', headcount: 4 })
    expect(wrong.error?.issues.map(issue => issue.message)).toEqual(['stake-without-sign', 'figure-without-source'])
    expect(StakeholderInput.safeParse({ kind: 'primary' }).error?.issues[0]?.message).toBe('employer-or-name')
  })

  test('what was written is read again', () => {
    const stake = fc.record({
      effect: fc.constantFrom('plus' as const, 'minus' as const, 'both' as const, 'unknown' as const),
      text: fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/),
    })
    fc.assert(
      fc.property(fc.array(stake), stakes => {
        expect(readStakes(writeStakes(stakes))).toEqual({ stakes, wrong: null })
      }),
    )
  })
})

describe('agreeing', () => {
  const rater = (membershipId: string, organisationId: string) => ({ membershipId, organisationId })
  const done = { label: 'Zorgkoepel', isAgreed: true, scores: 2 }

  test('raters of one organisation, an open value and an empty step are each told', () => {
    const facts = {
      raters: [rater('a', 'town'), rater('b', 'town'), rater('c', 'school')],
      scoredBy: ['a', 'b'],
      sectors: 0,
      stakeholders: [done, { label: 'Taalhuis', isAgreed: false, scores: 1 }],
    }
    expect(whyNotAgreeable(facts).map(one => [one.code, one.found])).toEqual([
      ['too-few-organisations', '1'],
      ['no-sectors', undefined],
      ['not-all-agreed', 'Taalhuis'],
    ])
    expect(whyNotAgreeable({ ...facts, scoredBy: ['a', 'c'], sectors: 1, stakeholders: [done] })).toEqual([])
  })

  test('every state and event: a draft changes and is agreed, what was agreed is only followed or superseded', () => {
    const events: AnalysisEvent[] = ['change', 'score', 'agree', 'supersede', 'follow']
    const table = analysisStatuses.map(status => events.map(event => stepOf(status, event)?.to ?? null))
    expect(table).toEqual([
      ['draft', 'draft', 'agreed', null, null],
      [null, null, null, 'superseded', 'agreed'],
      [null, null, null, null, null],
    ])
    expect(stepOf('elsewhere', 'change')).toBeNull()
  })
})

describe('comparing and what follows', () => {
  const holder = (label: string, one: Scores | null, employerId: string | null = null) => ({
    id: label,
    employerId,
    label,
    scores: one,
  })
  const side = (...stakeholders: ReturnType<typeof holder>[]) => ({ stakeholders, limits: sampleAnalysis })

  test('moved, new, gone, the same and without scores; the same employer under another name is the same', () => {
    const moved = compareStakeholders(
      side(
        holder('Metaalkring', of(4, 3, 2)),
        holder('Weg', of(1, 1, 1)),
        holder('Oud', of(2, 2, 2), 'e1'),
        holder('Leeg', null),
      ),
      side(
        holder('metaalkring', of(4, 3, 4)),
        holder('Nieuw', of(3, 3, 3)),
        holder('Anders', of(2, 2, 2), 'e1'),
        holder('Leeg', of(1, 1, 1)),
      ),
    )
    expect(moved.map(one => [one.label, one.what, one.from, one.to])).toEqual([
      ['metaalkring', 'moved', 'A', 'B'],
      ['Nieuw', 'new', null, 'D'],
      ['Anders', 'same', 'D', 'D'],
      ['Leeg', 'unknown', null, 'D'],
      ['Weg', 'gone', 'D', null],
    ])
    expect(moved[0]?.change).toEqual({ importance: 0, interest: 0, influence: 2 })
  })

  test('an analysis beside itself has no movement, and every stakeholder stands there once', () => {
    const holders = fc.uniqueArray(fc.record({ label: fc.stringMatching(/^[a-z]{3,8}$/), scores }), {
      selector: one => one.label,
    })
    fc.assert(
      fc.property(holders, holders, (left, right) => {
        const [a, b] = [left, right].map(list => side(...list.map(one => holder(one.label, one.scores))))
        expect(compareStakeholders(a!, a!).every(one => one.what === 'same')).toBe(true)
        expect(compareStakeholders(a!, b!)).toHaveLength(new Set([...left, ...right].map(one => one.label)).size)
      }),
    )
  })

  test('figures: a difference only where both are there, with another source told', () => {
    const changes = compareFigures(
      [jobs('Q', 100), jobs('F', 50)],
      [jobs('Q', 120, 'LISA', '2026'), jobs('C', 10), jobs('F', 50)],
    )
    expect(changes.map(one => [one.sectorCode, one.change, one.otherSource])).toEqual([
      ['C', null, false],
      ['Q', 20, true],
    ])
  })

  test('the five sectors with most jobs ask for active employers; B and C without a relation ask for one', () => {
    const sectors = ['A', 'C', 'F', 'G', 'I', 'Q'].map((code, index) => jobs(code, 1_000 - index))
    expect(coverageOf(sectors, code => (code === 'C' ? 2 : 0)).map(one => [one.sectorCode, one.isUncovered])).toEqual([
      ['A', true],
      ['C', false],
      ['F', true],
      ['G', true],
      ['I', true],
    ])
    expect(quadrants.map(quadrant => needsRelation({ quadrant, employerId: null }))).toEqual([false, true, true, false])
    expect(needsRelation({ quadrant: 'B', employerId: 'e' })).toBe(false)
    expect(needsRelation({ quadrant: null, employerId: null })).toBe(false)
  })
})
