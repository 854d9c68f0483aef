import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOffered, droppedOnBoard } from '~/areas/matching/board/dropped-on-board'
import { PlaceBoard, type BoardPlace } from '~/areas/matching/board/place-board'
import { gainsOnBoard } from '~/areas/matching/board/learn-on-board'
import { rankBoard } from '~/areas/matching/board/rank-board'
import { dropCodes, droppedByRules, droppedSorts } from '~/areas/matching/dropped/dropped-list'
import { filterPlaces } from '~/areas/matching/filters'
import { gainsByRules, type Gain } from '~/areas/matching/learn/gains'
import { bringingMost } from '~/areas/matching/learn/next-to-learn'
import { defaultOpeningOptions, whatOpensMore } from '~/areas/matching/opens'
import {
  cefrLevels,
  emptyClient,
  languageSkills,
  type ClientProfile,
  type CompetenceLevel,
  type GeoPoint,
  type PlaceProfile,
} from '~/areas/matching/profile'
import { rankOrders } from '~/areas/matching/rank-places'
import { shortlistByRules } from '~/areas/matching/shortlist'
import { windowsOf } from '~/areas/matching/week-parts'

const points = new Map<string, GeoPoint>(
  ['1011', '3511', '3512', '9711'].map((pc4, i) => [pc4, { latitude: 52 + i / 9, longitude: 5 + i / 7 }]),
)
const level = fc.constantFrom<CompetenceLevel>(1, 2, 3, 4)
const uri = fc.integer({ min: 0, max: 15 }).map(n => `urn:competence:${n}`)
const pc4 = fc.constantFrom('1011', '3511', '3512', '9711', '0000', undefined)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const times = fc.subarray(['mon_am', 'mon_pm', 'tue_am', 'wed_ev']).map(windowsOf)
const language = fc.record({
  language: fc.constantFrom('nl', 'en'),
  skill: fc.constantFrom(...languageSkills),
  level: fc.constantFrom(...cefrLevels),
})
const ask = fc.record({
  uri,
  level,
  kind: fc.constantFrom('essential' as const, 'learnable' as const, 'nice' as const),
  weight: fc.constantFrom(0, 0.125, 1, 2.5, 3, 5, 7, 100),
})
const place: fc.Arbitrary<BoardPlace> = fc.record({
  vacancyId: fc.integer({ min: 0, max: 40 }).map(n => `v${n}`),
  employerId: maybe(fc.constantFrom('e1', 'e2', 'e3')),
  occupationUri: maybe(fc.constantFrom('o1', 'o2')),
  sector: maybe(fc.constantFrom('10.1', '10.2', '87')),
  asks: fc.uniqueArray(ask, { selector: one => one.uri, maxLength: 10 }),
  hoursMinPerWeek: maybe(fc.integer({ min: 0, max: 40 })),
  hoursMaxPerWeek: maybe(fc.integer({ min: 0, max: 40 })),
  times,
  languages: fc.array(
    fc.record({ essential: fc.boolean(), language }).map(one => ({ ...one.language, essential: one.essential })),
    { maxLength: 2 },
  ),
  licences: fc.array(fc.record({ code: fc.constantFrom('B', 'T'), essential: fc.boolean() }), { maxLength: 2 }),
  conditions: fc.subarray(['buddy', 'quiet-room']),
  pc4,
})
const wish = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), value: fc.constantFrom('v1', 'v2', 'v99') }),
  fc.record({ kind: fc.constant('employer' as const), value: fc.constantFrom('e1', 'e2', 'e9') }),
  fc.record({ kind: fc.constant('occupation' as const), value: fc.constantFrom('o1', 'o9') }),
  fc.record({ kind: fc.constant('sector' as const), value: fc.constantFrom('10', '10.2', '99') }),
  fc.record({ kind: fc.constant('competence' as const), value: uri }),
  fc.record({ kind: fc.constant('condition' as const), value: fc.constantFrom('buddy', 'other') }),
)
const client: fc.Arbitrary<ClientProfile> = fc
  .record({
    claims: fc.array(fc.record({ uri, level, evidence: fc.constant([] as string[]) }), { maxLength: 12 }),
    wishes: fc.array(
      fc.tuple(wish, fc.integer({ min: 1, max: 5 })).map(([one, importance]) => ({ ...one, importance })),
      { maxLength: 6 },
    ),
    goals: fc.array(uri, { maxLength: 3 }),
    hoursMinPerWeek: maybe(fc.integer({ min: 0, max: 40 })),
    hoursMaxPerWeek: maybe(fc.integer({ min: 0, max: 40 })),
    availability: times,
    pc4,
    maxTravelKm: maybe(fc.integer({ min: 0, max: 60 })),
    languages: fc.array(language, { maxLength: 3 }),
    licences: fc.subarray(['B', 'T']),
    mayBeMatched: fc.constant(true),
  })
  .map(({ pc4: area, ...facts }) => ({ ...emptyClient('c'), ...facts, location: area ? points.get(area) : undefined }))

const profileOf = ({ pc4: area, ...rest }: BoardPlace): PlaceProfile => ({
  ...rest,
  location: area ? points.get(area) : undefined,
  seats: 1,
})

function network(places: readonly BoardPlace[], gone: readonly string[]) {
  const board = new PlaceBoard()
  board.setPoints(points)
  for (const one of places) board.set(one)
  for (const id of gone) board.remove(id)
  const standing = new Map(places.map(one => [one.vacancyId, one]))
  for (const id of gone) standing.delete(id)
  return { board, profiles: [...standing.values()].map(profileOf) }
}

test('the board gives the shortlist of the rules, to the last place, count and opening', () => {
  const gone = fc.array(
    fc.integer({ min: 0, max: 40 }).map(n => `v${n}`),
    { maxLength: 10 },
  )
  const aside = fc.array(
    fc.integer({ min: 0, max: 40 }).map(n => `v${n}`),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      gone,
      fc.array(client, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...rankOrders),
      aside,
      fc.integer({ min: 1, max: 30 }),
      (places, removed, clients, order, off, limit) => {
        const { board, profiles } = network(places, removed)
        for (const one of clients) {
          const asked = { order, aside: new Set(off), limit }
          expect(rankBoard(board, { client: one, ...asked })).toEqual(shortlistByRules(one, profiles, asked))
        }
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

test('a client who may not be matched is offered nothing, and every place is counted', () => {
  const { board, profiles } = network(fc.sample(place, { numRuns: 30, seed: 7 }), [])
  const one = { ...emptyClient('c'), mayBeMatched: false }
  const asked = { order: 'both' as const, aside: new Set<string>(), limit: 30 }
  const answer = rankBoard(board, { client: one, ...asked })
  expect(answer).toEqual(shortlistByRules(one, profiles, asked))
  expect(answer).toMatchObject({ fitting: 0, shown: [], dropped: { 'not-allowed': profiles.length } })
})

test('the board follows a place that changes, and forgets one that is gone', () => {
  const [first] = fc.sample(place, { numRuns: 1, seed: 3 })
  const board = new PlaceBoard()
  board.set({ ...first!, vacancyId: 'v1', asks: [{ uri: 'urn:competence:1', level: 2, kind: 'essential', weight: 5 }] })
  const one = { ...emptyClient('c'), claims: [{ uri: 'urn:competence:2', level: 3 as const, evidence: [] }] }
  const shown = () => rankBoard(board, { client: one, order: 'employer', aside: new Set(), limit: 5 })
  expect(shown().fitting).toBe(0)
  board.set({
    ...first!,
    vacancyId: 'v1',
    asks: [{ uri: 'urn:competence:2', level: 2, kind: 'essential', weight: 5 }],
    languages: [],
    licences: [],
    times: [],
  })
  expect(shown().shown).toEqual(['v1'])
  board.remove('v1')
  expect(shown()).toMatchObject({ total: 0, fitting: 0, shown: [] })
})

test('what learning brings is the same from the board and by the rules, and opens as many places as the openings say', () => {
  const uris = Array.from({ length: 17 }, (_, n) => `urn:competence:${n}`)
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      fc.array(client, { minLength: 1, maxLength: 3 }),
      (places, clients) => {
        const { board, profiles } = network(places, ['v3', 'v7'])
        for (const one of clients) {
          const gains = gainsOnBoard(board, one, uris)
          expect(gains).toEqual(gainsByRules(one, profiles, uris))
          const all = (found: Gain[]) => bringingMost(found, 100)
          expect(all(gainsOnBoard(board, one, null))).toEqual(all(gainsByRules(one, profiles, null)))
          expect(all(gainsOnBoard(board, one, null))).toEqual(all(gains))
          const openings = whatOpensMore(one, profiles, { ...defaultOpeningOptions, competences: 100 })
          const opened = openings.flatMap(opening =>
            opening.kind === 'competence' ? [[opening.uri, opening.places]] : [],
          )
          const gained = gains.flatMap(gain => (gain.opens > 0 ? [[gain.uri, gain.opens]] : []))
          expect(new Map(gained as [string, number][])).toEqual(new Map(opened as [string, number][]))
        }
      },
    ),
  )
})

test('the places that dropped are the same from the board and by the rules, whatever the filter and the order', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      client,
      fc.option(fc.constantFrom(...dropCodes), { nil: null }),
      fc.boolean(),
      fc.option(fc.constant(new Set(['v1', 'v2', 'v3', 'v5', 'v8', 'v99'])), { nil: null }),
      fc.record({
        key: fc.constantFrom(...droppedSorts),
        direction: fc.constantFrom('up' as const, 'down' as const),
      }),
      (places, one, code, fits, ids, sort) => {
        const { board, profiles } = network(places, ['v3', 'v7'])
        const ask = { client: one, code, fits, ids, sort, from: 1, limit: 12 }
        expect(droppedOnBoard(board, ask)).toEqual(droppedByRules(profiles, ask))
        expect(countOffered(board, one)).toBe(filterPlaces(one, profiles).kept.length)
      },
    ),
    { numRuns: 300 },
  )
})
