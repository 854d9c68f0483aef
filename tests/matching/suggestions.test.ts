import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portfolioAfter } from '~/areas/clients/portfolio-address'
import { readConceptLines } from '~/areas/matching/suggestions/concept-lines'
import { conceptsInLines, takenConcepts, takenName } from '~/areas/matching/suggestions/taken'
import { baseTemplate } from '~/areas/vacancies/job-forms/own-template'
import { readPartForm } from '~/routes/job-forms/read-part-form'
import { readVacancyForm } from '~/routes/vacancies/read-vacancy-form'
import { mostCharacters, questionOf } from '~/areas/matching/suggestions/question'
import { markedPieces, mostNamed, shownSuggestions, type ConceptFacts } from '~/areas/matching/suggestions/suggestion'

test('a question begins with its title, leaves out what is empty and says when its end was cut off', () => {
  expect(questionOf(' Kok ', [null, '  ', 'Ik kook.', undefined])).toEqual({
    title: 'Kok',
    text: 'Kok\nIk kook.',
    isCut: false,
  })
  expect(questionOf(null, ['', null])).toBeNull()
  const long = questionOf('Kok', ['x'.repeat(mostCharacters)])
  expect(long?.text).toHaveLength(mostCharacters)
  expect(long?.isCut).toBe(true)
  const halved = questionOf(null, [`${'x'.repeat(mostCharacters - 1)}😀`])
  expect(halved?.text).toBe('x'.repeat(mostCharacters - 1))
})

test('the pieces of a marked text are the whole text, with exactly the places marked that something rests on', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const places = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
  fc.assert(
    fc.property(text, places, (own, drawn) => {
      const spans = drawn
        .map(([start, length]) => ({ start, end: Math.min(own.length, start + length) }))
        .filter(({ start, end }) => start < end)
      const pieces = markedPieces(own, spans)
      expect(pieces.map(piece => piece.text).join('')).toBe(own)
      const marked = pieces.flatMap(piece => Array.from({ length: piece.text.length }, () => piece.isMarked))
      for (let at = 0; at < own.length; at++)
        expect(marked[at]).toBe(spans.some(({ start, end }) => start <= at && at < end))
    }),
  )
})

const facts = new Map<string, ConceptFacts>([
  ['urn:kok', { kind: 'occupation', labels: { nl: 'kok', en: 'cook' } }],
  ['urn:koken', { kind: 'skill', labels: { nl: 'koken', en: 'cooking' } }],
  ['urn:snijden', { kind: 'skill', labels: { en: 'cut vegetables' } }],
])
const named = (id: string, ...spans: [number, number][]) => ({
  id,
  score: 1,
  label: id,
  spans: spans.map(([start, end]) => ({ start, end })),
})

test('a reader sees own labels, the words it rests on, and nothing that is there already', () => {
  const question = { title: '', text: 'ik kook en kook', isCut: false }
  const found = {
    occupations: [named('urn:kok', [3, 7])],
    named: [named('urn:koken', [3, 7], [11, 15]), named('urn:snijden', [3, 7]), named('urn:gone', [0, 2])],
    further: [{ id: 'urn:snijden', score: 1, because: ['urn:kok', 'urn:gone'] }],
  }
  const shown = shownSuggestions(found, question, facts, { lang: 'nl', have: [] })
  expect(shown.named).toEqual([
    { uri: 'urn:koken', kind: 'skill', label: 'koken', labelLang: 'nl', spans: found.named[0]?.spans, words: ['kook'] },
    expect.objectContaining({ label: 'cut vegetables', labelLang: 'en' }),
  ])
  expect(shown.further).toEqual([expect.objectContaining({ uri: 'urn:snijden', because: ['kok'] })])
  const fewer = shownSuggestions(found, question, facts, { lang: 'en', have: ['urn:koken', 'urn:snijden'] })
  expect([fewer.named, fewer.further]).toEqual([[], []])
  expect(fewer.occupations[0]?.label).toBe('cook')
  const many = { ...found, named: Array.from({ length: 40 }, () => named('urn:koken', [3, 7])) }
  expect(shownSuggestions(many, question, facts, { lang: 'nl', have: [] }).named).toHaveLength(mostNamed)
})

test('lines of the database become concepts by address; links with what is not there are left out', () => {
  const lines = readConceptLines(
    [
      ['1', 'urn:kok', 'occupation', [['nl', true, 'kok']]],
      [
        '2',
        'urn:koken',
        'key_competence',
        [
          ['nl', true, 'koken'],
          ['nl', false, 'eten maken'],
        ],
      ],
    ],
    [
      ['1', ['2', '9'], ['8']],
      ['7', ['2'], []],
    ],
  )
  expect(lines.profiles).toEqual([{ id: 'urn:kok', essential: ['urn:koken'], optional: [] }])
  expect(lines.concepts.map(one => [one.id, one.kind, one.labels.length])).toEqual([
    ['urn:kok', 'occupation', 1],
    ['urn:koken', 'skill', 2],
  ])
  expect(lines.facts.get('urn:koken')).toEqual({ kind: 'key_competence', labels: { nl: 'koken' } })
})

test('after a story its suggestions are shown; after another act those that stood open stay', () => {
  const open = new URLSearchParams({ suggest: 'a b', claim: 'urn:x' })
  expect(portfolioAfter('/my-portfolio', open, undefined)).toBe('/my-portfolio?suggest=a%20b')
  expect(portfolioAfter('/my-portfolio', open, 'c')).toBe('/my-portfolio?suggest=c')
  expect(portfolioAfter('/my-portfolio', new URLSearchParams(), undefined)).toBe('/my-portfolio')
})

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('what is ticked is taken over once, and not when a line has it already', () => {
  const form = formOf([
    ['competences[0].conceptUri', 'urn:a'],
    ['competences[1].conceptUri', ' '],
    ['skills[4].conceptUri', 'urn:b'],
    [takenName, 'urn:a'],
    [takenName, 'urn:c'],
    [takenName, 'urn:c'],
    [takenName, ''],
  ])
  expect(conceptsInLines(form)).toEqual(['urn:a', 'urn:b'])
  expect(takenConcepts(form, conceptsInLines(form))).toEqual(['urn:c'])
})

const place: [string, string][] = [
  ['employerId', '018f0000-0000-7000-8000-000000000001'],
  ['title', 'Medewerker'],
  ['kind', 'internship'],
  ['status', 'open'],
  ['seats', '1'],
]

test('a suggestion that was ticked becomes the last line of the profile; a line that was cleared goes', () => {
  const line = (at: number, uri: string, words: string): [string, string][] => [
    [`competences[${at}].conceptUri`, uri],
    [`competences[${at}].conceptUriWords`, words],
    [`competences[${at}].kind`, 'nice'],
    [`competences[${at}].level`, '3'],
  ]
  const read = readVacancyForm(
    formOf([...place, ...line(0, 'urn:a', ''), ...line(1, 'urn:b', 'bee'), ...line(2, '', ''), [takenName, 'urn:c']]),
  )
  expect(read.ok && read.value.competences).toEqual([
    { conceptUri: 'urn:b', kind: 'nice', level: 3 },
    { conceptUri: 'urn:c', kind: 'essential', level: 2 },
  ])
  const occupation = (words: string) => {
    const one = readVacancyForm(formOf([...place, ['occupationUri', 'urn:o'], ['occupationUriWords', words]]))
    return one.ok && one.value.occupationUri
  }
  expect([occupation('kok'), occupation('')]).toEqual(['urn:o', undefined])
})

test('in a job form a ticked suggestion becomes a skill, in the part about skills alone', () => {
  const form = formOf([
    ['version', '1'],
    ['skills[0].conceptUri', 'urn:a'],
    ['skills[0].need', 'nice'],
    ['skills[0].level', '3'],
    [takenName, 'urn:c'],
  ])
  const read = readPartForm(form, 'requirements', baseTemplate)
  expect(read.ok && read.value.skills?.map(one => [one.conceptUri, one.need, one.level])).toEqual([
    ['urn:a', 'nice', 3],
    ['urn:c', 'essential', 2],
  ])
  const other = readPartForm(form, 'content', baseTemplate)
  expect(other.ok && 'skills' in other.value).toBe(false)
})
