import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceOf, evidenceSources, type EvidenceItem } from '~/areas/engagement/evidence'
import {
  implied,
  meetsToo,
  personIndicators,
  scaleProblems,
  singleIndicators,
  templateOfForm,
  type IndicatorAsk,
} from '~/areas/engagement/level-template/level-form'
import { formOf, LevelFormInput } from '~/areas/engagement/level-template/level-form-input'
import { asksOfBoth, shiftsOf } from '~/areas/engagement/level-template/level-preview'
import { sampleLevels } from '~/areas/engagement/level-template/sample-levels'
import { indicators, levelTemplate, suggestLevel, type Indicator } from '~/areas/engagement/levels'

const today = '2026-11-02'
const at = (changes: Partial<Record<Indicator, Partial<IndicatorAsk>>>) =>
  sampleLevels.asks.map(ask => ({ ...ask, ...changes[ask.indicator] }))

/** Any scale that a form can describe. */
const anyAsks = fc
  .tuple(
    ...indicators.map(() =>
      fc.record({
        level: fc.option(fc.integer({ min: 1, max: 5 })),
        needed: fc.integer({ min: 1, max: 3 }),
        months: fc.constantFrom(6, 12, 24, 36),
      }),
    ),
  )
  .map(all =>
    all.map((ask, index) => {
      const indicator = indicators[index]!
      return {
        indicator,
        ...ask,
        needed: singleIndicators.includes(indicator) ? 1 : ask.needed,
        months: personIndicators.includes(indicator) ? 24 : ask.months,
      }
    }),
  )
const anyValid = anyAsks.filter(asks => scaleProblems(asks).length === 0)
const templateOf = (asks: IndicatorAsk[]) => templateOfForm({ ...sampleLevels, asks }, 7)

test('the sample as a form is the template that the rules began with', () => {
  expect(scaleProblems(sampleLevels.asks)).toEqual([])
  expect(templateOfForm(sampleLevels, 1)).toEqual(levelTemplate)
})

test.each([
  [
    'a level that asks nothing',
    at({ ambassador: { level: null }, shares_lead: { level: 4 } }),
    [{ kind: 'empty', level: 5 }],
  ],
  [
    'a call at level 2 after a visit at level 1',
    at({
      two_way_contact: { level: 2 },
      talk_or_visit: { level: 1 },
      named_person: { level: 1 },
      job_information: { level: 3 },
    }),
    [{ kind: 'easier', level: 2, than: 1 }],
  ],
  [
    'a known name at level 4 after an ambassador at level 3',
    at({
      named_person: { level: 4 },
      ambassador: { level: 3 },
      second_place_used: { level: null },
      letter_of_intent: { level: null },
      evaluation: { level: null },
    }),
    [{ kind: 'easier', level: 4, than: 3 }],
  ],
])('refused: %s', (_, asks, expected) => {
  expect(scaleProblems(asks)).toEqual(expected)
})

test('more often or for longer is harder, so it may stand higher', () => {
  const once = { indicator: 'place_used' as const, level: 3, needed: 1, months: 24 }
  const thrice = { indicator: 'second_place_used' as const, level: 4, needed: 3, months: 24 }
  expect(meetsToo(thrice, once)).toBe(true)
  expect(meetsToo(once, thrice)).toBe(false)
  expect(meetsToo({ ...thrice, months: 36 }, once)).toBe(false)
})

test('with any valid scale the suggested level never rises when evidence is removed', () => {
  const anyPiece = fc.record({
    indicator: fc.constantFrom(...indicators),
    source: fc.constantFrom(...evidenceSources),
    id: fc.constant(null),
    on: fc.constantFrom('2023-12-01', '2024-11-02', '2025-11-02', '2026-06-30', '2026-11-02', '2026-12-01'),
    what: fc.constant('x'),
  })
  fc.assert(
    fc.property(anyValid, fc.array(fc.tuple(anyPiece, fc.boolean()), { maxLength: 50 }), (asks, pieces) => {
      const template = templateOf(asks)
      const level = (items: EvidenceItem[]) => suggestLevel(evidenceOf(items, today, template), template).level
      const all = pieces.map(([item]) => item)
      const fewer = pieces.filter(([, isKept]) => isKept).map(([item]) => item)
      expect(level(fewer)).toBeLessThanOrEqual(level(all))
    }),
  )
})

test('on any valid scale every level can be reached without the next one', () => {
  fc.assert(
    fc.property(anyValid, fc.integer({ min: 1, max: 5 }), (asks, level) => {
      const template = templateOf(asks)
      const oldest = (months: number) => `${2026 - Math.floor((months + 1) / 12)}-${months % 12 === 0 ? '11' : '05'}-02`
      const items = asks
        .filter(ask => ask.level === level)
        .flatMap(ask =>
          [ask.indicator, ...(implied[ask.indicator] ?? [])].flatMap(indicator =>
            Array.from({ length: ask.needed }, () => ({
              indicator,
              source: personIndicators.includes(indicator) ? ('contact' as const) : ('contact_moment' as const),
              id: null,
              on: personIndicators.includes(ask.indicator) ? today : oldest(ask.months),
              what: 'x',
            })),
          ),
        )
      const reached = suggestLevel(evidenceOf(items, today, template), template).level
      expect(reached).toBeGreaterThanOrEqual(level)
    }),
  )
})

test('a preview counts from which level to which, by what groups of employers meet', () => {
  const after = templateOf(at({ named_person: { level: 2 } }))
  const asks = asksOfBoth(levelTemplate, after)
  const place = (indicator: Indicator) => [
    indicators.indexOf(indicator),
    indicators.indexOf(indicator) + indicators.length,
  ]
  const groups = [
    { met: [], n: 10 },
    { met: place('two_way_contact'), n: 4 },
    { met: [...place('two_way_contact'), ...place('named_person')], n: 3 },
    { met: ['talk_or_visit' as const, 'job_information' as const].flatMap(place), n: 2 },
  ]
  expect(asks).toHaveLength(2 * indicators.length)
  expect(shiftsOf(groups, levelTemplate, after)).toEqual({
    shifts: [
      { from: 0, to: 1, n: 4 },
      { from: 2, to: 0, n: 2 },
    ],
    all: 19,
    changed: 6,
  })
})

test('the form is read in the order of the indicators; an empty level takes one out', () => {
  const input = LevelFormInput.parse({
    levels: sampleLevels.levels.map(({ name }) => ({ ...name, activitiesNl: 'a\n\n b ' })),
    asks: indicators.map(indicator => (indicator === 'evaluation' ? {} : { level: 1, needed: 3, months: 12 })),
    reason: 'proef',
    version: 1,
  })
  const form = formOf(input)
  expect(form.levels[0]?.activities).toEqual({ nl: ['a', 'b'], en: [] })
  const of = (indicator: Indicator) => form.asks.find(ask => ask.indicator === indicator)
  expect(of('evaluation')?.level).toBeNull()
  expect(of('talk_or_visit')).toMatchObject({ level: 1, needed: 3, months: 12 })
  expect(of('letter_of_intent')).toMatchObject({ needed: 1 })
  expect(LevelFormInput.safeParse({ ...input, asks: input.asks.slice(1) }).success).toBe(false)
})
