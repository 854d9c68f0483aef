import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedInText } from '~/areas/matching/suggest/named-in-text'
import { namedInTitle, type Named } from '~/areas/matching/suggest/named-in-title'
import { textIndex, type NamedConcept } from '~/areas/matching/suggest/text-index'

const concept = (id: string, kind: string, nl: string[], en: string[]): NamedConcept => ({
  id,
  kind,
  labels: [...nl.map(text => ({ lang: 'nl', text })), ...en.map(text => ({ lang: 'en', text }))],
})
const concepts = [
  concept('o:cook', 'occupation', ['kok', 'keukenmedewerker'], ['cook', 'kitchen assistant']),
  concept('o:truck', 'occupation', ['heftruckchauffeur', 'bestuurder vorkheftruck'], ['forklift driver']),
  concept('o:depot', 'occupation', ['magazijnmedewerker', 'medewerker magazijn'], ['warehouse worker']),
  concept('o:stage', 'occupation', ['inspiciënt', 'toneelmeester'], ['technical director']),
  concept('s:stock', 'skill', ['voorraad beheren'], ['manage stock']),
  concept('s:team', 'skill', ['samenwerken in een team'], ['work in teams']),
  concept('s:clean', 'skill', ['vloeren schoonmaken'], ['clean floors']),
]
const index = textIndex(concepts)
const all = { count: 10 }
const words = (text: string, named: Named | undefined) => named?.spans.map(span => text.slice(span.start, span.end))

test('a title finds its occupation without accents, in a compound, in a plural and with a typing mistake', () => {
  expect(namedInTitle(index, 'Inspicient', all)[0]?.id).toBe('o:stage')
  expect(namedInTitle(index, 'Magazijnmedewerkers', all)[0]?.id).toBe('o:depot')
  expect(namedInTitle(index, 'chauffeur heftruck', all)[0]?.id).toBe('o:truck')
  expect(namedInTitle(index, 'wharehouse worker', all)[0]?.id).toBe('o:depot')
})

test('a title is limited to kinds and languages', () => {
  expect(namedInTitle(index, 'team', { count: 10, kinds: ['occupation'] }).map(one => one.id)).not.toContain('s:team')
  expect(namedInTitle(index, 'magazijn', { count: 10, langs: ['en'] }).map(one => one.id)).not.toContain('o:depot')
})

test('a text names occupations and skills and shows the words that each rests on', () => {
  const text =
    'Wij zoeken een kok.\nJe kunt de voorraad beheren, en goed samenwerken in het team! You clean the floors.'
  const found = new Map(namedInText(index, text, all).map(one => [one.id, one]))
  expect(words(text, found.get('o:cook'))).toEqual(['kok'])
  expect(words(text, found.get('s:stock'))).toEqual(['voorraad beheren'])
  expect(words(text, found.get('s:team'))?.join(' ')).toMatch(/^samenwerken in .*team$/)
  expect(words(text, found.get('s:clean'))).toEqual(['clean', 'floors'])
  expect(found.has('o:truck')).toBe(false)
})

test('what is telling comes before what is said everywhere', () => {
  const common = ['a', 'b', 'c', 'd', 'e'].map(id => concept(id, 'occupation', [`medewerker ${id.repeat(5)}`], []))
  const list = [...common, concept('any', 'occupation', ['medewerker'], []), ...concepts]
  const found = namedInText(textIndex(list), 'Gezocht: medewerker, heftruckchauffeur', all).map(one => one.id)
  expect(found[0]).toBe('o:truck')
  expect(found).toContain('any')
})

test('nothing to read names nothing', () => {
  for (const text of ['', ' \n', '?!', '— … 。'])
    expect([...namedInText(index, text, all), ...namedInTitle(index, text, all)]).toEqual([])
  expect(namedInTitle(textIndex([]), 'kok', all)).toEqual([])
})

const piece = fc.oneof(
  fc.constantFrom(
    'kok',
    'Heftruck',
    'magazijn',
    'voorraad',
    'beheren',
    'inspiciënt',
    'cook',
    'het',
    'é',
    ',',
    '. ',
    '\n',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
)
const texts = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(' '))

test('whatever the text, spans lie in it in order and apart, scores go down and are 0 to 1', () => {
  fc.assert(
    fc.property(texts, text => {
      for (const found of [namedInText(index, text, all), namedInTitle(index, text, all)]) {
        const scores = found.map(one => one.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        for (const { score, spans } of found) {
          expect(score > 0 && score <= 1).toBe(true)
          expect(spans.length).toBeGreaterThan(0)
          let last = -1
          for (const { start, end } of spans) {
            expect(start > last && end > start && end <= text.length).toBe(true)
            last = end
          }
        }
      }
    }),
  )
})

test('the order of concepts and labels, labels given twice and case change nothing', () => {
  const turned = fc
    .shuffledSubarray(concepts, { minLength: concepts.length })
    .map(list => list.map(one => ({ ...one, labels: [...one.labels].reverse().concat(one.labels) })))
  fc.assert(
    fc.property(turned, texts, (list, text) => {
      const other = textIndex(list)
      expect(namedInText(other, text, all)).toEqual(namedInText(index, text, all))
      expect(namedInTitle(other, text, all)).toEqual(namedInTitle(index, text, all))
    }),
    { numRuns: 40 },
  )
})

test('every label is found by its own words, as a title and in the middle of a text', () => {
  for (const { id, labels } of concepts) {
    for (const { text } of labels) {
      expect(namedInTitle(index, text, all)[0]?.id).toBe(id)
      expect(namedInText(index, `Gezocht: ${text}, per direct.`, all)[0]?.id).toBe(id)
    }
  }
})
