import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainFit } from '~/areas/matching/explain'
import { dropReasons, type DropReason } from '~/areas/matching/filters'
import { applyRemedy, outcomeOf } from '~/areas/matching/pair/apply-remedy'
import { competenceRemedies, dropRemedies, type DropRemedy } from '~/areas/matching/pair/remedies'
import {
  cefrLevels,
  emptyClient,
  emptyPlace,
  languageSkills,
  type ClientProfile,
  type CompetenceLevel,
  type PlaceProfile,
} from '~/areas/matching/profile'
import { weekPartOf, windowsOf } from '~/areas/matching/week-parts'

const utrecht = { latitude: 52.0907, longitude: 5.1214 }
const amersfoort = { latitude: 52.1561, longitude: 5.3878 }

const point = fc.option(
  fc.record({
    latitude: fc.double({ min: 51, max: 53, noNaN: true }),
    longitude: fc.double({ min: 4, max: 6, noNaN: true }),
  }),
  { nil: undefined },
)
/** A range of hours whose ends are in order, either of them perhaps unknown. */
const hours = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.boolean(), fc.boolean())
  .map(([a, b, low, high]) => ({
    hoursMinPerWeek: low ? Math.min(a, b) : undefined,
    hoursMaxPerWeek: high ? Math.max(a, b) : undefined,
  }))
const times = fc.subarray(['mon_am', 'mon_pm', 'tue_am', 'wed_ev']).map(windowsOf)
const language = fc.record({
  language: fc.constantFrom('nl', 'en'),
  skill: fc.constantFrom(...languageSkills),
  level: fc.constantFrom(...cefrLevels),
})
const sameSkill = (one: { language: string; skill: string }) => `${one.language} ${one.skill}`
const level = fc.constantFrom<CompetenceLevel>(1, 2, 3, 4)
const uri = fc.integer({ min: 0, max: 9 }).map(n => `urn:competence:${n}`)
const client: fc.Arbitrary<ClientProfile> = fc
  .record({
    claims: fc.array(fc.record({ uri, level, evidence: fc.constant([] as string[]) }), { maxLength: 8 }),
    hours,
    availability: times,
    location: point,
    maxTravelKm: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    languages: fc.uniqueArray(language, { selector: sameSkill, maxLength: 4 }),
    licences: fc.subarray(['B', 'T']),
    mayBeMatched: fc.boolean(),
  })
  .map(({ hours: range, ...rest }) => ({ ...emptyClient('c'), ...rest, ...range }))
const place: fc.Arbitrary<PlaceProfile> = fc
  .record({
    asks: fc.uniqueArray(
      fc.record({
        uri,
        level,
        kind: fc.constantFrom('essential' as const, 'learnable' as const, 'nice' as const),
        weight: fc.constantFrom(0, 0.125, 1, 3, 5, 100),
      }),
      { selector: one => one.uri, maxLength: 8 },
    ),
    hours,
    times,
    location: point,
    languages: fc
      .uniqueArray(language, { selector: sameSkill, maxLength: 3 })
      .map(all => all.map(one => ({ ...one, essential: true }))),
    licences: fc.subarray(['B', 'T', 'VCA']).map(codes => codes.map(code => ({ code, essential: true }))),
    seats: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ hours: range, ...rest }) => ({ ...emptyPlace('v'), ...rest, ...range }))

/** Which reason a remedy is about. */
function isAbout(remedy: DropRemedy, reason: DropReason): boolean {
  switch (remedy.kind) {
    case 'permission':
      return reason.code === 'not-allowed'
    case 'seats':
      return reason.code === 'no-seats'
    case 'language':
      return reason.code === 'language' && sameSkill(reason) === sameSkill(remedy)
    case 'licence':
      return reason.code === 'licence' && reason.licence === remedy.licence
    default:
      return reason.code === remedy.kind
  }
}

test('each remedy takes away the reason that it is about, and no other', () => {
  fc.assert(
    fc.property(client, place, (one, other) => {
      const reasons = dropReasons(one, other)
      for (const remedy of dropRemedies(one, other)) {
        const after = applyRemedy({ client: one, place: other }, remedy)
        expect(reasons.filter(reason => isAbout(remedy, reason))).toHaveLength(1)
        expect(dropReasons(after.client, after.place)).toEqual(reasons.filter(reason => !isAbout(remedy, reason)))
      }
    }),
    { numRuns: 500 },
  )
})

test('every reason has a remedy, and all of the client’s with a seat and what only the place can change open the place', () => {
  fc.assert(
    fc.property(client, place, (one, other) => {
      const remedies = dropRemedies(one, other)
      for (const reason of dropReasons(one, other))
        expect(remedies.filter(remedy => isAbout(remedy, reason)).length).toBeGreaterThan(0)
      for (const side of ['client', 'place'] as const) {
        const chosen = remedies.filter(
          remedy => remedy.side === side || !remedies.some(alike => alike.kind === remedy.kind && alike.side === side),
        )
        const after = chosen.reduce(applyRemedy, { client: one, place: other })
        expect(dropReasons(after.client, after.place)).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})

test('a competence at the asked level lifts the employer’s fit by what was said, and all of them make it whole', () => {
  fc.assert(
    fc.property(client, place, (one, other) => {
      const { employerFit } = explainFit(one, other)
      const remedies = competenceRemedies(one, other)
      for (const remedy of remedies) {
        expect(outcomeOf({ client: one, place: other }, remedy).employerFit).toBeCloseTo(employerFit + remedy.adds, 9)
        expect(outcomeOf({ client: one, place: other }, remedy).dropped).toEqual(dropReasons(one, other))
      }
      const all = remedies.reduce(applyRemedy, { client: one, place: other })
      const hasWeight = other.asks.some(ask => ask.weight > 0)
      expect(explainFit(all.client, all.place).employerFit).toBeCloseTo(hasWeight ? 1 : 0, 9)
    }),
  )
})

test('what would open a place that is too far, asks more hours and other times is said in numbers', () => {
  const one: ClientProfile = {
    ...emptyClient('c'),
    location: utrecht,
    maxTravelKm: 10,
    hoursMinPerWeek: 12,
    hoursMaxPerWeek: 20,
    availability: windowsOf(['mon_am']),
  }
  const other: PlaceProfile = {
    ...emptyPlace('v'),
    location: amersfoort,
    hoursMinPerWeek: 24,
    hoursMaxPerWeek: 32,
    times: windowsOf(['mon_am', 'fri_pm']),
    seats: 0,
  }
  const fridayAfternoon = windowsOf(['fri_pm'])
  expect(dropRemedies(one, other)).toEqual([
    { kind: 'seats', side: 'place' },
    { kind: 'travel', side: 'client', extraKilometres: 10, toKilometres: 20 },
    { kind: 'hours', side: 'client', way: 'more', hours: 4, toHours: 24 },
    { kind: 'hours', side: 'place', way: 'fewer', hours: 4, toHours: 20 },
    { kind: 'times', side: 'client', times: fridayAfternoon },
    { kind: 'times', side: 'place', times: fridayAfternoon },
  ])
  expect(fridayAfternoon.map(weekPartOf)).toEqual([{ day: 'fri', part: 'pm' }])
})

test('who wants more hours than a place has is brought together from either side', () => {
  const one = { ...emptyClient('c'), hoursMinPerWeek: 32 }
  const other = { ...emptyPlace('v'), hoursMaxPerWeek: 24 }
  expect(dropRemedies(one, other)).toEqual([
    { kind: 'hours', side: 'client', way: 'fewer', hours: 8, toHours: 24 },
    { kind: 'hours', side: 'place', way: 'more', hours: 8, toHours: 32 },
  ])
})
