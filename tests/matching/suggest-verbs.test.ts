import { expect, test } from 'vitest'
import { namedInText } from '~/areas/matching/suggest/named-in-text'
import { textIndex } from '~/areas/matching/suggest/text-index'
import { formsOfVerb } from '~/areas/matching/suggest/verb-forms'

test('the forms of Dutch verbs follow the rule, or the table where they do not', () => {
  const forms: Record<string, string[]> = {
    koken: ['kook', 'kookt', 'kookte', 'kookten', 'gekookt'],
    lappen: ['lap', 'lapt', 'lapte', 'gelapt'],
    stofzuigen: ['stofzuig', 'gestofzuigd', 'stofzuigde'],
    timmeren: ['timmer', 'timmerde', 'getimmerd'],
    leren: ['leer', 'leerde', 'geleerd'],
    verhuizen: ['verhuis', 'verhuisde', 'verhuisd'],
    snijden: ['snijd', 'snijdt', 'sneed', 'gesneden'],
    verkopen: ['verkoop', 'verkocht', 'verkochten'],
    bespreken: ['bespreek', 'besprak', 'besproken'],
    schoonmaken: ['schoongemaakt', 'schoonmaakte'],
    bijhouden: ['bijgehouden', 'bijhield'],
    doen: ['doe', 'doet', 'deed', 'gedaan'],
    praten: ['praat', 'praatte', 'gepraat'],
  }
  for (const [infinitive, wanted] of Object.entries(forms))
    expect(formsOfVerb(infinitive), infinitive).toEqual(expect.arrayContaining(wanted))
  expect(formsOfVerb('koken')).not.toContain('koken')
})

const index = textIndex(
  [
    'ramen lappen',
    'de voorraad bijhouden',
    'kinderen voorlezen',
    'de was doen',
    'achter de bar staan',
    'een heftruck rijden',
    'fietsen repareren',
  ].map(text => ({ id: text, kind: 'skill', labels: [{ lang: 'nl', text }] })),
)
const named = (text: string) =>
  namedInText(index, text, { count: 9 }).map(({ id, spans }) => [
    id,
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ])

test('a story in the past tense names what the labels say in the infinitive, and shows its own words', () => {
  expect(named('Ik heb de ramen gelapt.')).toContainEqual(['ramen lappen', 'ramen gelapt'])
  expect(named('Ik hield elke dag de voorraad bij.')).toContainEqual([
    'de voorraad bijhouden',
    'hield … de voorraad bij',
  ])
  expect(named('Ik las de kinderen vaak voor.')).toContainEqual(['kinderen voorlezen', 'las … kinderen … voor'])
  expect(named('Hij reed op een heftruck.')).toContainEqual(['een heftruck rijden', 'reed … een heftruck'])
  expect(named('Ik repareerde fietsen.')).toContainEqual(['fietsen repareren', 'repareerde fietsen'])
})

test('a particle in another clause belongs to another verb', () => {
  expect(named('Ik las, en de kinderen speelden. Ik stond voor.').map(([id]) => id)).not.toContain('kinderen voorlezen')
})

test('words that only hold a sentence together name nothing', () => {
  expect(named('Mijn moeder was ziek.')).toEqual([])
  expect(named('Ik stond achter de kassa.')).toEqual([])
  expect(named('Ik deed de was.')).toContainEqual(['de was doen', 'deed de was'])
})
