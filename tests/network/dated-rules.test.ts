import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relationStates } from '~/areas/employers/employer'
import { arrowOf, middleOf } from '~/areas/network/audits/arrow-geometry'
import { CloseInput, PlanHeadInput } from '~/areas/network/audits/audit-inputs'
import { auditEvents, auditStatuses, auditSteps, stepOf } from '~/areas/network/audits/audit-states'
import { readSums, noSums } from '~/areas/network/audits/audit-sums'
import { sampleThresholds } from '~/areas/network/audit-template/sample-audit'
import { countMovements, gridMoves, movementOf, type Moved } from '~/areas/network/audits/movement'
import { daysOfQuarter, quarterAfter, quarterOf, quartersAround } from '~/areas/network/audits/quarters'
import { readRelationFilter } from '~/areas/network/audits/relation-filter'
import { otherThresholds } from '~/areas/network/audits/thresholds'
import { isSettled, standingAgreements, whyNotAgreeable } from '~/areas/network/plan/agreeable'
import { aimOf, countAims } from '~/areas/network/plan/aims'
import { decideChoices } from '~/areas/network/plan/choose'
import { readEuros } from '~/areas/network/plan/euros'
import { LineInput } from '~/areas/network/plan/plan-inputs'
import { countActions, sumBudget, sumByPayer } from '~/areas/network/plan/progress'
import { strategies, type Standing } from '~/areas/network/strategies'

const standing = (relationState: string, strength: number | null, importance: number | null = 3): Standing => ({
  relationState,
  strength,
  importance,
})
const anyScore = fc.option(fc.integer({ min: 1, max: 5 }))
const anyStanding = fc.record({
  relationState: fc.constantFrom(...relationStates),
  strength: anyScore,
  importance: anyScore,
})
const anyMoved: fc.Arbitrary<Moved> = fc
  .record({ before: fc.option(anyStanding), after: fc.option(anyStanding), count: fc.integer({ min: 1, max: 9 }) })
  .filter(one => one.before !== null || one.after !== null)

test('the states of an audit allow what the table says and refuse everything else', () => {
  const allowed = auditStatuses.map(status => [status, auditEvents.filter(event => stepOf(status, event) !== null)])
  expect(Object.fromEntries(allowed)).toEqual({
    taking: ['taken', 'stop'],
    stopped: ['retry', 'discard'],
    draft: ['plan', 'agree', 'settle', 'act', 'discard'],
    discarded: ['restore'],
    agreed: ['supersede', 'act', 'spend'],
    superseded: ['spend'],
  })
  const reached = Object.values(auditSteps).flatMap(steps => Object.values(steps).map(one => one.to))
  expect(new Set([...reached, 'taking'])).toEqual(new Set(auditStatuses))
  expect(stepOf('unknown', 'plan')).toBeNull()
})

test('quarters are found, counted on, and have their first and last day', () => {
  expect(quarterOf('2026-11-27')).toBe('2026-Q4')
  expect(quarterOf('2026-01-01')).toBe('2026-Q1')
  expect(quarterAfter('2026-Q4', 1)).toBe('2027-Q1')
  expect(quarterAfter('2026-Q1', -1)).toBe('2025-Q4')
  expect(daysOfQuarter('2028-Q1')).toEqual({ from: '2028-01-01', until: '2028-03-31' })
  expect(quartersAround('2026-02-03')).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2'])
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, number) => {
      const quarter = `${year}-Q${number}`
      const { from, until } = daysOfQuarter(quarter)
      expect([quarterOf(from), quarterOf(until)]).toEqual([quarter, quarter])
      expect(quarterAfter(quarterAfter(quarter, 7), -7)).toBe(quarter)
    }),
  )
})

test('a relation came, went, or is stronger or weaker', () => {
  expect(movementOf(standing('new', 1), standing('existing', 1))).toBe('came')
  expect(movementOf(null, standing('existing', 3))).toBe('came')
  expect(movementOf(standing('existing', 3), standing('dormant', 3))).toBe('went')
  expect(movementOf(standing('existing', 3), null)).toBe('went')
  expect(movementOf(standing('existing', 2), standing('existing', 3))).toBe('stronger')
  expect(movementOf(standing('existing', null), standing('existing', 1))).toBe('stronger')
  expect(movementOf(standing('existing', 3), standing('existing', null))).toBe('weaker')
  expect(movementOf(standing('existing', 3, 1), standing('existing', 3, 5))).toBe('same')
  expect(movementOf(null, standing('new', null))).toBe('listed')
  expect(movementOf(standing('ended', 1), null)).toBe('unlisted')
})

test('every relation moves in exactly one way, and looked at backwards the other way round', () => {
  const back = {
    came: 'went',
    went: 'came',
    stronger: 'weaker',
    weaker: 'stronger',
    same: 'same',
    listed: 'unlisted',
    unlisted: 'listed',
  }
  fc.assert(
    fc.property(fc.array(anyMoved), groups => {
      const all = groups.reduce((sum, one) => sum + one.count, 0)
      const counts = countMovements(groups)
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all)
      const moved = gridMoves(groups)
      expect(moved.reduce((sum, one) => sum + one.count, 0)).toBeLessThanOrEqual(all)
      for (const { from, to } of moved) expect(from).not.toEqual(to)
      for (const { before, after } of groups) expect(movementOf(after, before)).toBe(back[movementOf(before, after)])
    }),
  )
})

test('movements in the grid are counted together, the largest first', () => {
  const moves = gridMoves([
    { before: standing('existing', 1, 5), after: standing('existing', 3, 5), count: 2 },
    { before: standing('dormant', 1, 5), after: standing('existing', 3, 5), count: 3 },
    { before: standing('existing', 4, 4), after: standing('existing', null, 4), count: 1 },
    { before: standing('existing', 2, 2), after: standing('existing', 2, 2), count: 9 },
    { before: null, after: standing('existing', 2, 2), count: 9 },
  ])
  expect(moves).toEqual([
    { from: { strength: 1, importance: 5 }, to: { strength: 3, importance: 5 }, count: 5 },
    { from: { strength: 4, importance: 4 }, to: { strength: 0, importance: 4 }, count: 1 },
  ])
})

test('there and back are drawn apart, and the largest is the widest', () => {
  const [low, high] = [
    { strength: 1, importance: 3 },
    { strength: 4, importance: 3 },
  ]
  const there = arrowOf({ from: low, to: high, count: 10 }, 10)
  const back = arrowOf({ from: high, to: low, count: 1 }, 10)
  expect(there.width).toBeGreaterThan(back.width)
  expect(Math.abs(there.bend.y - back.bend.y)).toBeGreaterThan(20)
  expect(there.from.x).toBeGreaterThan(middleOf(low).x)
  expect(there.to.x).toBeLessThan(middleOf(high).x)
})

test('each strategy knows when its aim is reached', () => {
  expect(aimOf('initiate', standing('new', null), standing('existing', 1))).toBe('reached')
  expect(aimOf('initiate', standing('new', 1), standing('new', 2))).toBe('onTheWay')
  expect(aimOf('initiate', standing('new', 1), standing('new', 1))).toBe('notYet')
  expect(aimOf('strengthen', standing('existing', 2, 4), standing('existing', 4))).toBe('reached')
  expect(aimOf('strengthen', standing('existing', 2, 4), standing('existing', 3))).toBe('onTheWay')
  expect(aimOf('strengthen', standing('existing', 4, 4), standing('existing', 4))).toBe('notYet')
  expect(aimOf('strengthen', standing('existing', 2, 4), standing('dormant', 5))).toBe('notYet')
  expect(aimOf('revive', standing('dormant', 3), standing('existing', 1))).toBe('reached')
  expect(aimOf('revive', standing('ended', 3), standing('new', 1))).toBe('onTheWay')
  expect(aimOf('maintain', standing('existing', 3), standing('existing', 3))).toBe('reached')
  expect(aimOf('maintain', standing('existing', 3), standing('existing', 2))).toBe('notYet')
  expect(aimOf('release', standing('existing', 1), standing('ended', 1))).toBe('reached')
  expect(aimOf('release', standing('existing', 1), null)).toBe('reached')
  expect(aimOf('maintain', standing('existing', 1), null)).toBe('gone')
})

test('a relation that becomes stronger never goes further from the aim of its strategy', () => {
  const order = ['notYet', 'onTheWay', 'reached']
  fc.assert(
    fc.property(fc.constantFrom(...strategies), anyStanding, anyStanding, (strategy, before, now) => {
      const stronger = { ...now, strength: Math.min(5, (now.strength ?? 0) + 1) }
      expect(order.indexOf(aimOf(strategy, before, stronger))).toBeGreaterThanOrEqual(
        order.indexOf(aimOf(strategy, before, now)),
      )
    }),
  )
})

test('the verdicts on a strategy are together all that it was chosen for', () => {
  const anyAimed = fc.record({
    strategy: fc.constantFrom(...strategies),
    before: anyStanding,
    now: fc.option(anyStanding),
    count: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(anyAimed), groups => {
      for (const { chosen, ...verdicts } of Object.values(countAims(groups)))
        expect(Object.values(verdicts).reduce((sum, one) => sum + one, 0)).toBe(chosen)
    }),
  )
})

test('amounts are read as people type them, in whole cents', () => {
  const read = (text: string) => readEuros(text)
  expect(['1250', '1.250', '1,250', '€ 1.250', '1 250'].map(read)).toEqual(Array(5).fill(125_000))
  expect(['1.250,50', '1,250.50', '1250,5', '1250.50'].map(read)).toEqual(Array(4).fill(125_050))
  expect(['1.250.000', '0,99', '12,3'].map(read)).toEqual([125_000_000, 99, 1_230])
  expect(['', 'veel', '-5', '1,2,3', '1.25.000', '1.250.5', '12.34.56', '99999999999'].map(read)).toEqual(
    Array(8).fill(null),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), cents => {
      const of = (locale: string) =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)
      expect([read(of('nl-NL')), read(of('en-IE'))]).toEqual([cents, cents])
    }),
  )
})

test('choosing other than the proposal needs a reason, and leaves alone what is so already', () => {
  const one = (id: string, proposed: 'maintain' | 'release', strategy = proposed, reason: string | null = null) => ({
    id,
    name: `werkgever ${id}`,
    proposed,
    strategy,
    reason,
  })
  const refused = decideChoices([one('a', 'maintain'), one('b', 'release')], 'maintain', null)
  expect(refused).toEqual({
    ok: false,
    problems: [{ path: 'reason', code: 'choice-without-reason', found: 'werkgever b', expected: undefined }],
  })
  const decided = decideChoices([one('a', 'maintain'), one('b', 'release')], 'maintain', 'blijft klant')
  expect(decided).toMatchObject({ ok: true, value: [{ id: 'a' }, { id: 'b', from: { strategy: 'release' } }] })
  expect(decideChoices([one('a', 'maintain')], 'maintain', null)).toEqual({ ok: true, value: [] })
  expect(decideChoices([one('b', 'release', 'maintain' as never, 'x')], 'release', null)).toMatchObject({
    value: [{ to: { strategy: 'release', reason: null } }],
  })
})

test('two organisations settle a plan, and only with the plan as it is now', () => {
  const yes = (membershipId: string, organisationId: string, revision = 3) => ({
    membershipId,
    organisationId,
    revision,
  })
  expect(isSettled([yes('a', 'one'), yes('b', 'one')], 3)).toBe(false)
  expect(isSettled([yes('a', 'one'), yes('b', 'two')], 3)).toBe(true)
  expect(isSettled([yes('a', 'one', 2), yes('b', 'two')], 3)).toBe(false)
  expect(standingAgreements([yes('a', 'one', 2), yes('b', 'two')], 3)).toHaveLength(1)
  const codes = (plan: Parameters<typeof whyNotAgreeable>[0]) => whyNotAgreeable(plan).map(one => one.code)
  expect(codes({ goal: ' ', relations: 0 })).toEqual(['audit-without-relations', 'plan-without-goal'])
  expect(codes({ goal: 'meer plekken', relations: 1 })).toEqual([])
})

test('progress counts actions and money, and says nothing of what is not there', () => {
  const counts = countActions(
    [
      { state: 'done', dueOn: '2026-01-01' },
      { state: 'open', dueOn: '2026-11-02' },
      { state: 'open', dueOn: '2026-11-01' },
      { state: 'cancelled', dueOn: '2026-01-01' },
    ],
    '2026-11-02',
  )
  expect(counts).toEqual({ done: 1, open: 1, late: 1, cancelled: 1 })
  const lines = [
    { payer: 'Gemeente', plannedCents: 10_000, spentCents: 12_500 },
    { payer: 'School', plannedCents: 30_000, spentCents: 0 },
    { payer: 'Gemeente', plannedCents: 5_000, spentCents: 0 },
  ]
  expect(sumBudget(lines)).toEqual({ plannedCents: 45_000, spentCents: 12_500, leftCents: 32_500 })
  expect(sumByPayer(lines).map(one => [one.payer, one.plannedCents])).toEqual([
    ['School', 30_000],
    ['Gemeente', 15_000],
  ])
})

test('two audits with other thresholds are no like for like', () => {
  expect(otherThresholds(sampleThresholds, sampleThresholds)).toEqual([])
  expect(otherThresholds({ ...sampleThresholds, quietDays: 60 }, sampleThresholds)).toEqual(['quietDays'])
  expect(sampleThresholds).toMatchObject({ quietDays: 90, inTouchDays: 365, doubleApproachDays: 14, weakGap: 2 })
})

test('what makes no sense in a form or an address is refused or left out', () => {
  const codes = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map(one => one.message) ?? []
  expect(codes(CloseInput.safeParse({ title: 'x', period: '2026-Q5' }))).toEqual(['not-a-quarter'])
  const plan = { title: 'x', startsOn: '2026-11-02', endsOn: '2026-11-01', version: 1 }
  expect(codes(PlanHeadInput.safeParse(plan))).toEqual(['plan-ends-early'])
  expect(codes(LineInput.safeParse({ what: 'x', amount: '0', payer: 'y' }))).toEqual(['not-an-amount'])
  expect(codes(LineInput.safeParse({ what: 'x', amount: '5' }))).toEqual(['one-payer'])
  const filter = readRelationFilter(new URLSearchParams('strategy=unknown&finding=overdue&strength=9&other=yes&q=%20'))
  expect(filter).toMatchObject({ strategy: null, finding: 'overdue', strength: null, isOther: true, words: null })
  expect(readSums({ relations: 'many' })).toEqual(noSums)
})
