import { expect, test } from 'vitest'
import { clientFit, defaultClientFitWeights } from '~/areas/matching/client-fit'
import { explainFit } from '~/areas/matching/explain'
import { dropReasons, filterPlaces } from '~/areas/matching/filters'
import { growthRoom } from '~/areas/matching/growth'
import { whatOpensMore } from '~/areas/matching/opens'
import {
  emptyClient,
  emptyPlace,
  type ClientProfile,
  type CompetenceAsk,
  type PlaceProfile,
} from '~/areas/matching/profile'
import { kilometresBetween } from '~/areas/matching/travel'

const utrecht = { latitude: 52.0907, longitude: 5.1214 }
const amersfoort = { latitude: 52.1561, longitude: 5.3878 }

function client(parts: Partial<ClientProfile> = {}): ClientProfile {
  return { ...emptyClient('C1'), ...parts }
}

function place(parts: Partial<PlaceProfile> = {}): PlaceProfile {
  return { ...emptyPlace('V1'), ...parts }
}

function ask(uri: string, parts: Partial<CompetenceAsk> = {}): CompetenceAsk {
  return { uri, kind: 'essential', level: 2, weight: 5, ...parts }
}

test('the distance from Utrecht to Amersfoort is about twenty kilometres', () => {
  expect(kilometresBetween(utrecht, amersfoort)).toBeCloseTo(19.6, 0)
})

test('each asked competence is explained with both levels, evidence and what it brings', () => {
  const asks = [
    ask('a'),
    ask('b', { level: 4 }),
    ask('c', { kind: 'learnable', weight: 3 }),
    ask('d', { kind: 'nice', weight: 1 }),
  ]
  const own = client({
    claims: [
      { uri: 'a', level: 3, evidence: ['story-1'] },
      { uri: 'b', level: 2, evidence: [] },
    ],
  })
  const explained = explainFit(own, place({ asks }))
  expect(explained.employerFit).toBeCloseTo((5 + 2.5) / 14)
  expect(
    [explained.met, explained.partly, explained.learnable, explained.gaps].map(all => all.map(reason => reason.uri)),
  ).toEqual([['a'], ['b'], ['c'], ['d']])
  expect(explained.met[0]).toMatchObject({ askedLevel: 2, claimedLevel: 3, evidence: ['story-1'] })
  expect(explained.reasons.map(reason => reason.uri)).toEqual(['a', 'b', 'c', 'd'])
})

test('a pair that nothing is known of is not dropped', () => {
  expect(dropReasons(client(), place())).toEqual([])
})

test('a place is dropped for travel, hours, times, an essential language level and a licence, each with its reason', () => {
  const own = client({
    location: utrecht,
    maxTravelKm: 10,
    hoursMaxPerWeek: 20,
    availability: [
      { day: 'mon', fromMinute: 540, toMinute: 720 },
      { day: 'mon', fromMinute: 720, toMinute: 900 },
    ],
    languages: [{ language: 'nl', skill: 'speaking', level: 'A2' }],
  })
  const far = place({
    location: amersfoort,
    hoursMinPerWeek: 32,
    times: [
      { day: 'mon', fromMinute: 540, toMinute: 840 },
      { day: 'tue', fromMinute: 540, toMinute: 840 },
    ],
    languages: [
      { language: 'nl', skill: 'speaking', level: 'B1', essential: true },
      { language: 'nl', skill: 'writing', level: 'B2', essential: true },
    ],
    licences: [
      { code: 'B', essential: true },
      { code: 'T', essential: false },
    ],
  })
  const reasons = dropReasons(own, far)
  expect(reasons.map(reason => reason.code)).toEqual(['travel', 'hours', 'times', 'language', 'licence'])
  expect(reasons[1]).toEqual({ code: 'hours', hoursApart: 12 })
  expect(reasons[2]).toEqual({ code: 'times', day: 'tue' })
  expect(reasons[3]).toMatchObject({ asked: 'B1', has: 'A2' })
})

test('a client who may not be matched gets no place, and a full place is not offered', () => {
  const filtered = filterPlaces(client({ mayBeMatched: false }), [place(), place({ seats: 0 })])
  expect(filtered.kept).toEqual([])
  expect(filtered.counts).toEqual({ 'not-allowed': 2, 'no-seats': 1 })
})

test('the client fit weighs only what is known of both sides', () => {
  expect(clientFit(client(), place()).fit).toBeNull()
  const own = client({
    wishes: [
      { kind: 'place', value: 'V1', importance: 4 },
      { kind: 'competence', value: 'x', importance: 2 },
    ],
  })
  expect(clientFit(own, place()).fit).toBeCloseTo(4 / 6)
  expect(clientFit(own, place({ vacancyId: 'V2' })).fit).toBe(0)
  const withHours = clientFit({ ...own, hoursMaxPerWeek: 24 }, place({ hoursMinPerWeek: 28 }))
  expect(withHours.parts.map(part => part.part)).toEqual(['wishes', 'hours'])
  expect(withHours.fit).toBeCloseTo(((4 / 6) * 5 + 0.5 * 2) / 7)
  expect(withHours.weightsVersion).toBe(defaultClientFitWeights.version)
})

test('of wished places one that is met is enough, of wished competences each counts', () => {
  const own = client({ wishes: ['V1', 'V2', 'V3'].map(value => ({ kind: 'place' as const, value, importance: 3 })) })
  expect(clientFit(own, place()).fit).toBe(1)
  const learner = client({ wishes: ['a', 'b'].map(value => ({ kind: 'competence' as const, value, importance: 3 })) })
  expect(clientFit(learner, place({ asks: [ask('a')] })).fit).toBe(0.5)
})

test('growth room is what can be learned there and is wished, and not yet reached', () => {
  const asks = [ask('a', { kind: 'learnable' }), ask('b', { kind: 'learnable' }), ask('c')]
  const own = client({ goals: ['a', 'b', 'c'], claims: [{ uri: 'b', level: 2, evidence: [] }] })
  expect(growthRoom(own, place({ asks }))).toEqual(['a'])
  expect(growthRoom(client(), place({ asks }))).toBeNull()
})

test('what opens more counts only places that one single change opens', () => {
  const own = client({ location: utrecht, maxTravelKm: 15, claims: [{ uri: 'a', level: 1, evidence: [] }] })
  const near = (asks: CompetenceAsk[]) => place({ location: utrecht, asks })
  const openings = whatOpensMore(own, [
    place({ location: amersfoort }),
    place({ location: amersfoort, licences: [{ code: 'B', essential: true }] }),
    place({ location: utrecht, licences: [{ code: 'B', essential: true }] }),
    near([ask('a', { level: 1 }), ask('b', { weight: 6 })]),
    near([ask('c'), ask('b', { weight: 6 })]),
    near([ask('a', { level: 1 })]),
  ])
  expect(openings).toContainEqual({ kind: 'travel', extraKilometres: 5, places: 1 })
  expect(openings).toContainEqual({ kind: 'licence', licence: 'B', places: 1 })
  expect(openings).toContainEqual({ kind: 'competence', uri: 'b', level: 2, places: 2 })
  expect(openings.some(opening => opening.kind === 'competence' && opening.uri === 'c')).toBe(false)
})
