import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bearableMusts, checkText } from '~/areas/vacancies/text-check/check-text'
import { foldedWords } from '~/areas/vacancies/text-check/folded-words'
import { dutchPhrases } from '~/areas/vacancies/text-check/words-nl'
import { englishPhrases } from '~/areas/vacancies/text-check/words-en'

const words = (text: string, names?: string[]) => checkText(text, names).map(hit => hit.word)
const all = [...dutchPhrases, ...englishPhrases]

describe('what is marked', () => {
  test.each([
    ['Wij zoeken een gedreven collega', ['gedreven']],
    ['Je bent DAADKRACHTIGE en stressbestendig', ['DAADKRACHTIGE', 'stressbestendig']],
    ['Wij zoeken een schoonmaakmedewerkster voor het kantoor', ['schoonmaakmedewerkster']],
    ['De caissière groet de klant', ['caissière']],
    ['De caissie\u0300re groet', ['caissie\u0300re']],
    ['Een am\u00adbi\u00adti\u00adeuze starter', ['am\u00adbi\u00adti\u00adeuze']],
    ['Je hebt hbo werk- en denkniveau', ['hbo werk- en denkniveau']],
    ['Minstens 3 jaar ervaring in de zorg', ['3 jaar ervaring']],
    ['Je werkt in een jong en dynamisch team', ['jong en dynamisch']],
    ['Je bent 24/7 bereikbaar', ['24/7']],
    ['Je hebt geen 9-tot-5 mentaliteit', ['geen 9-tot-5 mentaliteit']],
    ['We are looking for a results-driven salesman', ['results-driven', 'salesman']],
    ['You are a native speaker of the language', ['native speaker']],
    ['You have a driver’s licence and 5+ years of experience', ['driver’s licence', '5+ years of experience']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  test('says what, why, what instead and on what it rests', () => {
    expect(checkText('Een secretaresse voor het team')).toEqual([
      {
        start: 4,
        end: 16,
        word: 'secretaresse',
        kind: 'title',
        why: 'womanTitle',
        alternative: 'secretarieel medewerker',
        source: 'vervecken',
        language: 'nl',
      },
    ])
  })

  test('a long list of musts is marked from where it becomes long', () => {
    const musts = (many: number) => checkText(Array.from({ length: many }, (_, at) => `Je moet ${at} doen.`).join('\n'))
    expect(musts(bearableMusts)).toEqual([])
    expect(musts(bearableMusts + 2).map(hit => hit.kind)).toEqual(['musts', 'musts'])
  })
})

describe('what is left alone', () => {
  test.each([
    'De begeleider volgt een opleiding en leidt nieuwe collega’s op',
    'We make data-driven choices for the city',
    'Een rijbewijs B is niet nodig voor dit werk',
    'Geen overwerk, en geen native speaker nodig',
    'No driving licence needed in the team',
    'Wij delen lief en leed met studenten van de school',
    'Verkoper/verkoopster voor de zaterdag',
    'Een verkoopster of verkoper voor de winkel',
    'Je helpt gasten en ruimt de tafels af',
    'De ervaring. Jong. En. Dynamisch. Team',
    '',
  ])('%s', text => expect(checkText(text)).toEqual([]))

  test('the name of the firm', () => {
    expect(words('Bij Gedreven Zorg zoeken we een gedreven kok', ['Gedreven Zorg'])).toEqual(['gedreven'])
  })

  test('Dutch small words do not let the English list speak', () => {
    expect(words('Het is een caring concept van de gemeente, en je werkt met ons aan zorg')).toEqual([])
  })
})

describe('the lists', () => {
  test('every word of every phrase is written as texts are compared', () => {
    for (const { pattern } of all)
      for (const word of pattern.filter(one => one !== '#')) expect(word).toMatch(/^(\*[a-z0-9]+|[a-z0-9]+\*?)$/)
  })

  test('every phrase is found in its own words', () => {
    const lost = all
      .filter(({ about }) => about && about.kind !== 'musts')
      .map(({ pattern }) => pattern.join(' ').replaceAll('*', '').replaceAll('#', '3'))
      .filter(text => checkText(text)[0]?.start !== 0)
    expect(lost).toEqual([])
  })
  test('no alternative is itself marked', () => {
    expect(all.map(one => one.about?.alternative ?? '').filter(text => checkText(text).length > 0)).toEqual([])
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...all.map(one => one.pattern.join(' ').replaceAll('*', ''))),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom('\ud800', '\u0000', '\u00ad', 'é', 'e\u0301', '👩🏽‍🍳', 'İ', 'ß', '\n', ' de ', ' the '),
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join(' ')),
)

test('places always point at the word, in order and apart, whatever the text', () => {
  fc.assert(
    fc.property(anyText, text => {
      let last = 0
      for (const hit of checkText(text)) {
        expect(text.slice(hit.start, hit.end)).toBe(hit.word)
        expect(hit.word.length).toBeGreaterThan(0)
        expect(hit.start).toBeGreaterThanOrEqual(last)
        expect(foldedWords(hit.word).length).toBeGreaterThan(0)
        last = hit.end
      }
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['one word', 'a'],
  ['a stem again and again', 'stressbestendig'],
  ['phrases that nearly fit', 'hbo werk en '],
  ['hits only', 'gedreven '],
  ['marks only', '\u0301'],
])('reads 100,000 characters and more without growing pains: %s', (_name, piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length))
  const hits = checkText(text)
  expect(hits.length).toBe(
    piece === 'gedreven ' ? Math.ceil(100_000 / piece.length) : piece === 'stressbestendig' ? 1 : 0,
  )
})
