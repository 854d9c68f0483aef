import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '~/areas/outreach/mailings/slot-catalogue'
import { fillSlots, findSlot, readSlots, writeSlot } from '~/areas/outreach/mailings/slots'

const own = [
  { key: 'aantal_leerplekken', labelNl: 'Aantal leerplekken', labelEn: 'Learning places', belongsTo: 'employer' },
  { key: 'functie', labelNl: 'Functie', labelEn: 'Job title', belongsTo: 'contact' },
] as const
const slots = slotsOf(own, 'nl')
const keyOf = (written: string) => findSlot(slots, written)?.key

describe('the slots of a network', () => {
  test('are known by their Dutch and English names, whatever the case, accents, spaces and hyphens', () => {
    expect(['voornaam', ' VOORNAAM', 'First-Name', 'first_name'].map(keyOf)).toEqual(Array(4).fill('firstName'))
    expect(keyOf('Aantal  leerplekken')).toBe('own.aantal_leerplekken')
    expect(keyOf('learning places')).toBe('own.aantal_leerplekken')
    expect(keyOf('schoenmaat')).toBeUndefined()
  })

  test('an own field that is called like a slot of the product does not take its place', () => {
    expect(keyOf('functie')).toBe('function')
    const same = slots.find(slot => slot.key === 'own.functie')
    expect(same?.names).toEqual(['functie'])
    expect(keyOf('job title')).toBe('function')
  })

  test('are offered in the language of the mail', () => {
    expect(slotsOf(own, 'en').map(slot => writeSlot(slot))).toContain('{{first name}}')
    expect(slots.map(slot => writeSlot(slot))).toContain('{{Aantal leerplekken}}')
  })
})

describe('a text with slots', () => {
  test('is taken apart, with the text that stands in for a missing value', () => {
    const { parts, problems } = readSlots('Beste {{ voornaam | geachte heer/mevrouw }},', slots, 'body')
    expect(problems).toEqual([])
    expect(fillSlots(parts, { firstName: 'Noor' }).text).toBe('Beste Noor,')
    expect(fillSlots(parts, { firstName: null })).toEqual({ text: 'Beste geachte heer/mevrouw,', empty: [] })
    expect(fillSlots(parts, { firstName: '  ' }).text).toBe('Beste geachte heer/mevrouw,')
  })

  test('names each empty slot once', () => {
    const { parts } = readSlots('{{voornaam}} {{werkgever}} {{voornaam}}', slots, 'body')
    const { empty } = fillSlots(parts, { employer: 'Bakkerij' })
    expect(empty.map(slot => slot.key)).toEqual(['firstName'])
  })

  test('says of a slot that does not exist where it stands and which was probably meant', () => {
    const { problems } = readSlots('Dag\n\nover {{aantal leerplaatsen}} en {{voornam}}', slots, 'body')
    expect(problems).toEqual([
      {
        path: 'body',
        code: 'slot-unknown',
        found: '{{aantal leerplaatsen}} (3)',
        expected: '{{Aantal leerplekken}}',
      },
      { path: 'body', code: 'slot-unknown', found: '{{voornam}} (3)', expected: '{{voornaam}}' },
    ])
  })

  test('says of braces that are not a pair in which line they stand', () => {
    for (const text of ['x\n{{voornaam', 'x\nvoornaam}}', 'x\n{{voornaam}']) {
      const [first] = readSlots(text, slots, 'subject').problems
      expect(first).toMatchObject({ path: 'subject', code: 'slot-broken', expected: '2' })
    }
  })

  test('without braces goes out as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        fc.pre(!/\{\{|\}\}/.test(text))
        const { parts, problems } = readSlots(text, slots, 'body')
        expect(problems).toEqual([])
        expect(fillSlots(parts, {})).toEqual({ text, empty: [] })
      }),
    )
  })

  test('a value is filled in as it is, and is not read as a slot itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), value => {
        fc.pre(value.trim() !== '')
        const { parts } = readSlots('<{{werkgever}}>', slots, 'body')
        expect(fillSlots(parts, { employer: value }).text).toBe(`<${value.trim()}>`)
      }),
      { examples: [['{{voornaam}}'], ['$&'], ['}}']] },
    )
  })
})
