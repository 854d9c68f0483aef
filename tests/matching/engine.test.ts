import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MatchEngine } from '~/areas/matching/engine/match-engine'
import type { CompetenceAsk, CompetenceClaim, CompetenceLevel } from '~/areas/matching/profile'
import { bruteForceTop } from '../../bench/brute-force'

const level = fc.constantFrom<CompetenceLevel>(1, 2, 3, 4)
const uri = fc.integer({ min: 0, max: 15 }).map(n => `urn:competence:${n}`)
const weight = fc.constantFrom(0, 0.125, 1, 2.5, 3, 5, 7)
const claims: fc.Arbitrary<CompetenceClaim[]> = fc.uniqueArray(fc.record({ uri, level, evidence: fc.constant([]) }), {
  selector: claim => claim.uri,
  maxLength: 12,
})
const asks: fc.Arbitrary<CompetenceAsk[]> = fc.uniqueArray(
  fc.record({ uri, level, weight, kind: fc.constantFrom('essential' as const, 'learnable' as const, 'nice' as const) }),
  { selector: ask => ask.uri, maxLength: 12 },
)
const places = fc.array(asks, { maxLength: 40 }).map(all => all.map((one, i) => ({ id: `V${i % 7}-${i}`, asks: one })))

function engineOf(all: { id: string; asks: CompetenceAsk[] }[]): MatchEngine {
  const engine = new MatchEngine()
  for (const place of all) engine.setPlace({ vacancyId: place.id, asks: place.asks })
  return engine
}

const written = (top: { id: string; employerFit: number }[]) =>
  top.map(({ id, employerFit }) => ({ id, fit: employerFit.toFixed(6) }))
const fitOf = (engine: MatchEngine, own: CompetenceClaim[], id: string) =>
  engine.topPlaces(own, { count: 1000 }).find(one => one.id === id)?.employerFit ?? 0

test('the ranking equals a double loop over all pairs, ties and cut included', () => {
  fc.assert(
    fc.property(
      places,
      fc.array(claims, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 90 }),
      (all, clients, count) => {
        const engine = engineOf(all)
        for (const own of clients)
          expect(written(engine.topPlaces(own, { count }))).toEqual(bruteForceTop(own, all, count))
      },
    ),
    { numRuns: 300 },
  )
})

test('one place against all clients gives the same fits as each client against the place', () => {
  fc.assert(
    fc.property(asks, fc.array(claims, { maxLength: 30 }), (asked, clients) => {
      const engine = engineOf([{ id: 'V', asks: asked }])
      clients.forEach((own, i) => engine.setClient({ clientId: `C${i}`, claims: own }))
      const expected = clients
        .map((own, i) => ({ id: `C${i}`, employerFit: fitOf(engine, own, 'V') }))
        .filter(one => one.employerFit > 0)
        .sort((a, b) => b.employerFit - a.employerFit || (a.id < b.id ? -1 : 1))
      expect(engine.topClients(asked, { count: 5 })).toEqual(expected.slice(0, 5))
    }),
  )
})

test('adding a competence that a place asks never lowers its fit', () => {
  fc.assert(
    fc.property(places, claims, uri, level, (all, own, added, at) => {
      fc.pre(!own.some(claim => claim.uri === added))
      const engine = engineOf(all)
      for (const place of all) {
        const after = fitOf(engine, [...own, { uri: added, level: at, evidence: [] }], place.id)
        expect(after).toBeGreaterThanOrEqual(fitOf(engine, own, place.id))
      }
    }),
  )
})

test('a client who raises a level never ranks lower for a place', () => {
  fc.assert(
    fc.property(asks, fc.array(claims, { minLength: 2, maxLength: 12 }), fc.nat(), (asked, clients, pick) => {
      const engine = engineOf([])
      clients.forEach((own, i) => engine.setClient({ clientId: `C${i}`, claims: own }))
      const rank = () => engine.topClients(asked, { count: 100 }).findIndex(one => one.id === 'C0')
      const before = rank()
      const raised = (clients[0] ?? []).map((claim, i, all) =>
        i === pick % all.length ? { ...claim, level: Math.min(4, claim.level + 1) as CompetenceLevel } : claim,
      )
      engine.setClient({ clientId: 'C0', claims: raised })
      const after = rank()
      expect(after === -1 ? Infinity : after).toBeLessThanOrEqual(before === -1 ? Infinity : before)
    }),
  )
})

test('other ids change nothing but the order of equal fits', () => {
  fc.assert(
    fc.property(places, claims, (all, own) => {
      const renamed = all.map((place, i) => ({ ...place, id: `Z${all.length - i}` }))
      const fits = (some: typeof all) =>
        engineOf(some)
          .topPlaces(own, { count: 10 })
          .map(one => one.employerFit)
      expect(fits(renamed)).toEqual(fits(all))
    }),
  )
})

test('after any row of changes the answers equal those of an index built anew', () => {
  const change = fc.oneof(
    fc.record({ id: fc.integer({ min: 0, max: 12 }), asks: asks }),
    fc.record({ id: fc.integer({ min: 0, max: 12 }), asks: fc.constant(null) }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), claims, (changes, own) => {
      const engine = engineOf([])
      const left = new Map<string, CompetenceAsk[]>()
      for (const { id, asks: asked } of changes) {
        if (asked) engine.setPlace({ vacancyId: `V${id}`, asks: asked })
        else engine.removePlace(`V${id}`)
        if (asked) left.set(`V${id}`, asked)
        else left.delete(`V${id}`)
      }
      const anew = [...left].map(([id, asked]) => ({ id, asks: asked }))
      expect(engine.placeCount).toBe(anew.length)
      expect(written(engine.topPlaces(own, { count: 30 }))).toEqual(bruteForceTop(own, anew, 30))
    }),
    { numRuns: 300 },
  )
})

test('clients that leave or change are followed without a rebuild', () => {
  const engine = new MatchEngine()
  const asked: CompetenceAsk[] = [{ uri: 'a', kind: 'essential', level: 4, weight: 5 }]
  engine.setClient({ clientId: 'C1', claims: [{ uri: 'a', level: 1, evidence: [] }] })
  engine.setClient({ clientId: 'C2', claims: [{ uri: 'a', level: 2, evidence: [] }] })
  engine.setClient({ clientId: 'C1', claims: [{ uri: 'a', level: 3, evidence: [] }] })
  expect(engine.topClients(asked, { count: 5 })).toEqual([
    { id: 'C1', employerFit: 0.75 },
    { id: 'C2', employerFit: 0.5 },
  ])
  engine.removeClient('C1')
  expect(engine.topClients(asked, { count: 5 }).map(one => one.id)).toEqual(['C2'])
  expect(engine.removeClient('C1')).toBe(false)
})

test('what is not allowed is passed over and the list is still full', () => {
  const all = Array.from({ length: 50 }, (_, i) => ({
    id: `V${String(i).padStart(2, '0')}`,
    asks: [{ uri: 'a', kind: 'nice' as const, level: 1 as const, weight: 1 }],
  }))
  const top = engineOf(all).topPlaces([{ uri: 'a', level: 1, evidence: [] }], { count: 3, allow: id => id > 'V40' })
  expect(top.map(one => one.id)).toEqual(['V41', 'V42', 'V43'])
})

test('a fit is rounded at the sixth decimal, a half upwards', () => {
  const asked: CompetenceAsk[] = [
    { uri: 'a', kind: 'nice', level: 1, weight: 1 },
    { uri: 'b', kind: 'essential', level: 1, weight: 63 },
    { uri: 'c', kind: 'essential', level: 1, weight: 64 },
  ]
  const top = engineOf([{ id: 'V', asks: asked }]).topPlaces([{ uri: 'a', level: 1, evidence: [] }], { count: 1 })
  expect(top).toEqual([{ id: 'V', employerFit: 0.007813 }])
})
