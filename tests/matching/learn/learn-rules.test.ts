import { expect, test } from 'vitest'
import { gainsByRules } from '~/areas/matching/learn/gains'
import { narrowNext, nextToLearn, readLearnFilter, type NeededCompetence } from '~/areas/matching/learn/next-to-learn'
import { reasonsOf } from '~/areas/matching/learn/reasons'
import { tieServices } from '~/areas/matching/learn/tie-services'
import { emptyClient, emptyPlace, type CompetenceAsk, type PlaceProfile } from '~/areas/matching/profile'

const ask = (uri: string, more: Partial<CompetenceAsk> = {}): CompetenceAsk => ({
  uri,
  kind: 'essential',
  level: 2,
  weight: 5,
  ...more,
})
const place = (id: string, asks: CompetenceAsk[], more: Partial<PlaceProfile> = {}): PlaceProfile => ({
  ...emptyPlace(id),
  asks,
  ...more,
})
const needed = (uri: string, need: NeededCompetence['need'] = 'essential'): NeededCompetence => ({
  uri,
  need,
  label: uri,
})

test('a competence opens what it alone brings within reach, and brings nearer what it lifts', () => {
  const client = { ...emptyClient('c'), claims: [{ uri: 'a', level: 2 as const, evidence: [] }] }
  const places = [
    place('opened', [ask('a', { weight: 2 }), ask('b', { weight: 6 })]),
    place('nearer', [ask('b', { weight: 1 }), ask('c', { weight: 9 })]),
    place('taught', [ask('b', { kind: 'learnable', level: 3 }), ask('a')]),
    place('too far in hours', [ask('b')], { hoursMinPerWeek: 40, hoursMaxPerWeek: 40 }),
  ]
  const [b, c, unasked] = gainsByRules({ ...client, hoursMaxPerWeek: 8, hoursMinPerWeek: 4 }, places, ['b', 'c', 'x'])
  expect(b).toEqual({ uri: 'b', opens: 1, nearer: 2, teaches: 1, level: 3 })
  expect(c).toEqual({ uri: 'c', opens: 1, nearer: 0, teaches: 0, level: 2 })
  expect(unasked).toEqual({ uri: 'x', opens: 0, nearer: 0, teaches: 0, level: 0 })
})

test('what the portfolio shows as asked is known; what it lacks or shows too low comes next, most places first', () => {
  const gains = [
    { uri: 'few', opens: 1, nearer: 9, teaches: 0, level: 2 },
    { uri: 'many', opens: 3, nearer: 0, teaches: 0, level: 3 },
    { uri: 'shown', opens: 0, nearer: 0, teaches: 0, level: 0 },
  ]
  const all = [needed('shown'), needed('useful', 'optional'), needed('few'), needed('plain'), needed('many')]
  const { next, known } = nextToLearn(
    all,
    new Map([
      ['shown', 3],
      ['many', 2],
    ]),
    gains,
  )
  expect(next.map(one => one.uri)).toEqual(['many', 'few', 'plain', 'useful'])
  expect(next[0]).toMatchObject({ claimed: 2, level: 3 })
  expect(known.map(one => one.uri)).toEqual(['shown'])
})

test('the list is narrowed by words and need, whatever case and accents', () => {
  const list = [
    { ...needed('a'), label: 'Één taak afmaken' },
    { ...needed('b', 'optional'), label: 'Koken' },
  ]
  const ask = (text: string) => narrowNext(list, readLearnFilter(new URLSearchParams(text))).map(one => one.uri)
  expect(ask('q=EEN')).toEqual(['a'])
  expect(ask('need=optional')).toEqual(['b'])
  expect(ask('need=rubbish')).toEqual(['a', 'b'])
})

test('each competence says why it stands there', () => {
  expect(reasonsOf({ opens: 2, nearer: 0, teaches: 1 })).toEqual([
    { key: 'opens', count: 2 },
    { key: 'teaches', count: 1 },
  ])
  expect(reasonsOf({ opens: 0, nearer: 0, teaches: 0 })).toEqual([{ key: 'none', count: 0 }])
})

test('a service goes with a competence that its words name, a language course with what is about language, others with none', () => {
  const competences = [
    { uri: 'cook', labels: [{ lang: 'nl', text: 'maaltijden bereiden' }], isLanguage: false },
    {
      uri: 'dutch',
      labels: [{ lang: 'nl', text: 'eenvoudige gesprekken voeren in het Nederlands' }],
      isLanguage: true,
    },
    { uri: 'lift', labels: [{ lang: 'nl', text: 'heftruck rijden' }], isLanguage: false },
  ]
  const ties = tieServices(competences, [
    { id: 's1', kind: 'training', name: 'Leer maaltijden bereiden', description: null },
    { id: 's2', kind: 'language', name: 'Taalhuis', description: 'Elke week samen praten.' },
    { id: 's3', kind: 'training', name: 'Sollicitatiecursus', description: 'Brieven schrijven.' },
  ])
  expect(ties.get('cook')).toEqual([{ serviceId: 's1', reason: { why: 'words', words: 'maaltijden bereiden' } }])
  expect(ties.get('dutch')).toEqual([{ serviceId: 's2', reason: { why: 'language' } }])
  expect(ties.has('lift')).toBe(false)
})
