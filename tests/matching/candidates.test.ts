import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCandidates } from '~/areas/matching/candidates/rank-candidates'
import { emptyClient, type ClientProfile, type CompetenceLevel, type PlaceProfile } from '~/areas/matching/profile'
import { examplePlace } from '~/areas/matching/worked-example'
import { rankOrders, rankPlaces } from '~/areas/matching/rank-places'

const uris = ['clean', 'plan', 'lift', 'talk', 'none']
const anyClient: fc.Arbitrary<ClientProfile> = fc
  .record({
    clientId: fc.uuid(),
    claims: fc.uniqueArray(
      fc.record({
        uri: fc.constantFrom(...uris),
        level: fc.integer({ min: 1, max: 4 }),
        evidence: fc.constant<string[]>([]),
      }),
      { selector: claim => claim.uri },
    ),
    hoursMinPerWeek: fc.integer({ min: 4, max: 40 }),
    maxTravelKm: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ claims, ...client }) => ({
    ...emptyClient(client.clientId),
    ...client,
    hoursMaxPerWeek: client.hoursMinPerWeek,
    location: { latitude: 52, longitude: 5 },
    claims: claims.map(claim => ({ ...claim, level: claim.level as CompetenceLevel })),
  }))

test('a place ranks clients by the fits that each client’s own list shows, and drops whom that list drops it for', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyClient, { maxLength: 8, selector: one => one.clientId }),
      fc.constantFrom(...rankOrders),
      (clients, order) => {
        const { ranked, dropped } = rankCandidates(clients, examplePlace, order)
        const own = clients.map(client => ({ client, list: rankPlaces(client, [examplePlace], order) }))
        const fitting = own.filter(({ list }) => list.ranked.length === 1)
        expect(ranked.map(one => one.clientId).toSorted()).toEqual(
          fitting.map(({ client }) => client.clientId).toSorted(),
        )
        for (const one of ranked) {
          const [place] = fitting.find(({ client }) => client.clientId === one.clientId)!.list.ranked
          expect(one.employerFit).toBe(Math.round(place!.employer.employerFit * 100))
          expect(one.clientFit).toBe(place!.client.fit === null ? null : Math.round(place!.client.fit * 100))
        }
        expect(dropped.hours ?? 0).toBe(own.filter(({ list }) => list.dropped.hours).length)
        expect(rankCandidates([...clients].reverse(), examplePlace, order).ranked).toEqual(ranked)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('equal clients stand in the order of their ids', () => {
  const place: PlaceProfile = { ...examplePlace, asks: [{ uri: 'clean', kind: 'essential', level: 1, weight: 1 }] }
  const client = (clientId: string): ClientProfile => ({
    ...emptyClient(clientId),
    claims: [{ uri: 'clean', level: 1, evidence: [] }],
  })
  const { ranked } = rankCandidates(['c', 'a', 'b'].map(client), place, 'both')
  expect(ranked.map(one => one.clientId)).toEqual(['a', 'b', 'c'])
})
