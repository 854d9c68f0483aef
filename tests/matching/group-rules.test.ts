import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '~/areas/matching/groups/certificate'
import { changeOf, countChanges } from '~/areas/matching/groups/compare-runs'
import { fitsOfPair, pairsOfClient, type ClientPairs, type GroupPair } from '~/areas/matching/groups/group-pairs'
import { rankPairs, scoreOf } from '~/areas/matching/groups/rank-pairs'
import { filterResults, readResultFilter } from '~/areas/matching/groups/result-filter'
import { batchEvents, batchStates, batchStep, runStateOf } from '~/areas/matching/groups/run-states'
import { solveGroup, type GroupToSolve } from '~/areas/matching/groups/solve-group'
import { emptyClient, emptyPlace, type ClientProfile, type PlaceProfile } from '~/areas/matching/profile'

const uris = Array.from({ length: 12 }, (_, i) => `urn:competence:${i}`)
const nothing = { setAside: new Set<string>(), forbidden: new Set<string>(), held: new Set<string>() }

const pair = (clientId: string, vacancyId: string, clientFit: number | null, employerFit: number): GroupPair => ({
  clientId,
  vacancyId,
  clientFit,
  employerFit,
})
const ofClient = (clientId: string, ...pairs: GroupPair[]): ClientPairs => ({ clientId, pairs, ruledOut: {} })

describe('which places may be a client’s', () => {
  const client: ClientProfile = {
    ...emptyClient('c'),
    claims: [{ uri: uris[0]!, level: 2, evidence: [] }],
    licences: [],
  }
  const asks = (uri: string, kind: 'essential' | 'learnable' = 'essential') => [
    { uri, kind, level: 2 as const, weight: 5 },
  ]
  const places: PlaceProfile[] = [
    { ...emptyPlace('fits'), asks: asks(uris[0]!) },
    { ...emptyPlace('teaches'), asks: asks(uris[1]!, 'learnable') },
    { ...emptyPlace('nothing in common'), asks: asks(uris[1]!) },
    { ...emptyPlace('licence'), asks: asks(uris[0]!), licences: [{ code: 'B', essential: true }] },
    { ...emptyPlace('aside'), asks: asks(uris[0]!) },
    { ...emptyPlace('forbidden'), asks: asks(uris[0]!) },
    { ...emptyPlace('held'), asks: asks(uris[0]!) },
  ]

  test('a filter, nothing in common, a verdict, a choice by hand and a seat held rule a place out, and are counted', () => {
    const found = pairsOfClient(client, places, {
      setAside: new Set(['aside']),
      forbidden: new Set(['forbidden', 'licence']),
      held: new Set(['held']),
    })
    expect(found.pairs.map(one => one.vacancyId)).toEqual(['fits', 'teaches'])
    expect(found.ruledOut).toEqual({ 'no-fit': 1, licence: 1, 'set-aside': 1, forbidden: 2, 'seat-held': 1 })
    expect(fitsOfPair(client, places[0]!)).toEqual(pair('c', 'fits', null, 1))
  })
})

test('each side ranks by its own fit; the other’s fit breaks a tie, and pairs of several places are ranked by one measure', () => {
  const ranked = rankPairs([
    [pair('a', 'x', 0.5, 0.9), pair('a', 'y', 0.8, 0.2), pair('a', 'z', null, 0.95)],
    [pair('b', 'x', 0.1, 0.9)],
  ])
  expect(
    ranked.map(({ clientId, vacancyId, clientRank, employerRank }) => [clientId, vacancyId, clientRank, employerRank]),
  ).toEqual([
    ['a', 'y', 1, 4],
    ['a', 'z', 2, 1],
    ['a', 'x', 3, 2],
    ['b', 'x', 1, 3],
  ])
  expect(scoreOf(pair('a', 'x', 0, 0))).toBe(0.0001)
  expect(scoreOf(pair('a', 'x', null, 0.5))).toBe(0.5)
})

const small: GroupToSolve = {
  method: 'stable',
  clients: [
    ofClient('a', pair('a', 'x', 0.9, 0.4), pair('a', 'y', 0.5, 0.4)),
    ofClient('b', pair('b', 'x', 0.9, 0.8), pair('b', 'y', 0.2, 0.8)),
    ofClient('c'),
  ],
  places: [
    { vacancyId: 'x', seats: 1 },
    { vacancyId: 'y', seats: 1 },
  ],
  mentors: [],
  pinned: [],
}
const given = (solved: ReturnType<typeof solveGroup>) =>
  solved.results.map(one => [one.clientId, one.vacancyId, one.kind])

test('the better fit for the employer keeps the place that both want; who has no place left is unplaced', () => {
  const solved = solveGroup(small)
  expect(given(solved)).toEqual([
    ['a', 'y', 'assigned'],
    ['b', 'x', 'assigned'],
    ['c', null, 'unplaced'],
  ])
  expect(solved.results.map(one => [one.choice, one.acceptable])).toEqual([
    [2, 2],
    [1, 2],
    [null, 0],
  ])
  expect(solved).toMatchObject({ pairs: 4, seats: 2, placed: 2, certificate: { blockingPairs: 0, broken: 0 } })
})

test('a pin keeps its seat, also outside the client’s list; one that does not fit is refused and said', () => {
  const pinned = [pair('a', 'x', 0.9, 0.4), pair('c', 'x', null, 0)]
  const solved = solveGroup({ ...small, pinned })
  expect(given(solved)).toEqual([
    ['a', 'x', 'pinned'],
    ['b', 'y', 'assigned'],
    ['c', null, 'unplaced'],
  ])
  expect(solved.results.map(one => one.pinRefused)).toEqual([false, false, true])
  expect(given(solveGroup({ ...small, pinned: [pair('c', 'y', null, 0)] }))[2]).toEqual(['c', 'y', 'pinned'])
})

test('a mentor who can guide one takes one over two places', () => {
  const places = small.places.map(place => ({ ...place, mentorId: 'm' }))
  const solved = solveGroup({ ...small, places, mentors: [{ mentorId: 'm', capacity: 1 }] })
  expect(solved.placed).toBe(1)
  expect(given(solved)[1]).toEqual(['b', 'x', 'assigned'])
  expect(holds(solved.certificate)).toBe(true)
})

const fit = fc.integer({ min: 0, max: 20 }).map(n => n / 20)
const groups = fc
  .record({
    clients: fc.integer({ min: 1, max: 8 }),
    places: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 3 }), mentor: fc.constantFrom(null, 'm1', 'm2') }), {
      minLength: 1,
      maxLength: 6,
    }),
    fits: fc.array(fc.record({ own: fc.option(fit), theirs: fit, isIn: fc.boolean() }), {
      minLength: 48,
      maxLength: 48,
    }),
    capacity: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
    method: fc.constantFrom('stable' as const, 'best' as const),
    pins: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 })), { maxLength: 3 }),
  })
  .map(({ clients, places, fits, capacity, method, pins }): GroupToSolve => {
    const names = places.map((_, i) => `p${i}`)
    const all = Array.from({ length: clients }, (_, c) =>
      names.flatMap((name, p) => {
        const { own, theirs, isIn } = fits[c * 6 + p]!
        return isIn ? [pair(`c${c}`, name, own, theirs)] : []
      }),
    )
    return {
      method,
      clients: all.map((pairs, c) => ofClient(`c${c}`, ...pairs)),
      places: places.map(({ seats, mentor }, i) => ({ vacancyId: `p${i}`, seats, mentorId: mentor ?? undefined })),
      mentors: [
        { mentorId: 'm1', capacity: capacity[0] },
        { mentorId: 'm2', capacity: capacity[1] },
      ],
      pinned: pins
        .filter(([c, p]) => c < clients && p < places.length)
        .map(([c, p]) => pair(`c${c}`, `p${p}`, null, 0)),
    }
  })

test('every result is proved, keeps to seats and mentors, and is the same whatever the order of the input', () => {
  fc.assert(
    fc.property(groups, group => {
      const solved = solveGroup(group)
      expect(holds(solved.certificate)).toBe(true)
      const load = (id: string) => solved.results.filter(one => one.vacancyId === id).length
      for (const place of group.places) expect(load(place.vacancyId)).toBeLessThanOrEqual(place.seats)
      for (const { mentorId, capacity } of group.mentors) {
        const own = group.places.filter(place => place.mentorId === mentorId).map(place => load(place.vacancyId))
        expect(own.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(capacity)
      }
      const turned = solveGroup({
        ...group,
        clients: group.clients.toReversed().map(one => ({ ...one, pairs: one.pairs.toReversed() })),
        places: group.places.toReversed(),
        mentors: group.mentors.toReversed(),
      })
      expect(turned.results.toReversed()).toEqual(solved.results)
    }),
    { numRuns: 400 },
  )
})

test('200 clients and 500 places take a few seconds at most', () => {
  const clients = Array.from({ length: 200 }, (_, c): ClientProfile => ({
    ...emptyClient(`client ${String(c).padStart(3, '0')}`),
    claims: uris
      .filter((_, n) => (c + n) % 3 > 0)
      .map((uri, n) => ({ uri, level: (1 + ((c + n) % 4)) as 1, evidence: [] })),
    wishes: [{ kind: 'sector', value: String(10 + (c % 40)), importance: 3 }],
    location: { latitude: 52 + (c % 20) / 100, longitude: 5 + (c % 30) / 100 },
    maxTravelKm: 25,
  }))
  const places = Array.from({ length: 500 }, (_, p): PlaceProfile => ({
    ...emptyPlace(`place ${String(p).padStart(3, '0')}`),
    sector: `${10 + (p % 40)}.1`,
    asks: uris
      .filter((_, n) => (p * n) % 5 < 3)
      .map((uri, n) => ({
        uri,
        kind: n % 4 ? 'essential' : 'learnable',
        level: (1 + ((p + n) % 4)) as 1,
        weight: 1 + (n % 5),
      })),
    location: { latitude: 52 + (p % 23) / 100, longitude: 5 + (p % 37) / 100 },
    seats: 1 + (p % 2),
    mentorId: p % 3 ? undefined : `mentor ${p % 60}`,
  }))
  const mentors = Array.from({ length: 20 }, (_, m) => ({ mentorId: `mentor ${m * 3}`, capacity: 2 }))
  const began = performance.now()
  const found = clients.map(client => pairsOfClient(client, places, nothing))
  for (const method of ['stable', 'best'] as const) {
    const solved = solveGroup({ method, clients: found, places, mentors, pinned: [] })
    expect(holds(solved.certificate)).toBe(true)
    expect(solved.placed).toBe(200)
  }
  expect(performance.now() - began).toBeLessThan(10_000)
}, 30_000)

test('what became of a client between two results', () => {
  expect([
    changeOf(undefined, 'x'),
    changeOf(null, null),
    changeOf(null, 'x'),
    changeOf('x', null),
    changeOf('x', 'x'),
    changeOf('x', 'y'),
  ]).toEqual(['new', 'still-none', 'gained', 'lost', 'same', 'other'])
  expect(countChanges(['same', 'same', 'lost'])).toMatchObject({ same: 2, lost: 1, other: 0 })
})

test('a batch is begun, stopped, taken back and begun again; what is at work is not begun twice', () => {
  expect(batchStep(null, 'start')).toBe('running')
  expect([null, ...batchStates].map(state => batchEvents.map(event => batchStep(state, event) !== null))).toEqual([
    [true, false, false, false, false],
    [false, true, true, false, false],
    [true, false, false, false, false],
    [true, false, false, true, false],
    [false, false, true, false, true],
    [true, false, false, false, false],
  ])
  expect(batchStep('nothing', 'start')).toBeNull()
  expect([
    runStateOf('running', 'running'),
    runStateOf('running', 'failed'),
    runStateOf('done', 'failed'),
    runStateOf('?', ''),
  ]).toEqual(['running', 'failed', 'done', 'failed'])
})

test('the lines of a result are searched by name, number, place and employer, and narrowed', () => {
  const line = (name: string, number: number, kind: string, proposal: string | null = null) => ({
    ...{ name, number, kind, proposal, change: 'same' as const },
    place: kind === 'unplaced' ? null : { title: 'Magazijn', employer: 'Café Zon' },
  })
  const lines = [line('Zoë Bos', 7, 'assigned', 'refused'), line('Ali', 12, 'unplaced')]
  const names = (search: string) =>
    filterResults(lines, readResultFilter(new URLSearchParams(search))).map(one => one.name)
  expect([
    names('q=zoe'),
    names('q=cafe'),
    names('q=0012'),
    names('kind=unplaced'),
    names('proposal=refused'),
    names('proposal=none'),
    names('change=lost'),
    names('kind=?'),
  ]).toEqual([['Zoë Bos'], ['Zoë Bos'], ['Ali'], ['Ali'], ['Zoë Bos'], ['Ali'], [], ['Zoë Bos', 'Ali']])
})
