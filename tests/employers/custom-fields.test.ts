import { expect, test } from 'vitest'
import { keyFrom, optionsFrom, type CustomField, type FieldKind } from '~/areas/employers/custom-fields/custom-field'
import {
  readValues,
  rowsOfValue,
  typedFields,
  valueOfRows,
  type FieldValue,
} from '~/areas/employers/custom-fields/field-value'

const options = [
  { value: 'a', nl: 'Aap', en: 'Ape' },
  { value: 'b', nl: 'Beer', en: 'Bear' },
]
const field = (kind: FieldKind, more: Partial<CustomField> = {}): CustomField => ({
  id: kind,
  key: 'veld',
  kind,
  belongsTo: 'employer',
  labelNl: 'Veld',
  labelEn: 'Field',
  helpNl: null,
  helpEn: null,
  options,
  isRequired: false,
  shownToFirm: false,
  ...more,
})

test('a key is made of the words of a name, without accents, and numbered when it is taken', () => {
  expect(keyFrom('Aantal leerplekken (één jaar)', new Set())).toBe('aantal_leerplekken_een_jaar')
  expect(keyFrom('2e keus', new Set())).toBe('e_keus')
  expect(keyFrom('Lid van', new Set(['lid_van']))).toBe('lid_van_2')
  expect(keyFrom('ሰላም', new Set())).toBe('field')
})

test('a choice keeps its value when its words change; an emptied line goes; a stranger to the list gets a value of its own', () => {
  expect(
    optionsFrom(
      [{ value: 'b', nl: 'Bruine beer' }, { value: 'a' }, { value: 'evil', nl: 'Das', en: 'Badger' }],
      options,
    ),
  ).toEqual([
    { value: 'b', nl: 'Bruine beer', en: 'Bruine beer' },
    { value: 'das', nl: 'Das', en: 'Badger' },
  ])
})

test.each<[FieldKind, string[], FieldValue]>([
  ['text', [' <b>x</b> '], '<b>x</b>'],
  ['number', ['-12,5'], -12.5],
  ['date', ['2026-02-28'], '2026-02-28'],
  ['choice', ['a'], 'a'],
  ['several', ['b', 'a', 'b'], ['b', 'a']],
  ['yes_no', ['no'], false],
])('a %s field reads %j, and its rows give the same value back', (kind, typed, value) => {
  expect(readValues([field(kind)], { veld: typed })).toEqual({ ok: true, value: { veld: value } })
  expect(valueOfRows(kind, rowsOfValue(kind, value))).toEqual(value)
})

test.each<[FieldKind, string, string]>([
  ['text', 'x'.repeat(501), 'too-long'],
  ['number', '1e9', 'not-a-number'],
  ['number', 'veel', 'not-a-number'],
  ['date', '2026-02-30', 'not-a-date'],
  ['date', '0001-01-01', 'not-a-date'],
  ['choice', 'c', 'invalid-value'],
  ['several', 'c', 'invalid-value'],
  ['yes_no', 'misschien', 'invalid-value'],
])('a %s field refuses %s with %s, and says what was found', (kind, typed, code) => {
  const read = readValues([field(kind)], { veld: [typed] })
  expect(read).toMatchObject({ ok: false, problems: [{ path: 'fields.veld', code, found: typed.slice(0, 100) }] })
})

test('a required field that is empty is named; one that is not required is empty', () => {
  expect(readValues([field('text', { isRequired: true })], { veld: [' '] })).toMatchObject({
    ok: false,
    problems: [{ path: 'fields.veld', code: 'required' }],
  })
  expect(readValues([field('several')], {})).toEqual({ ok: true, value: { veld: null } })
})

test('a form gives the texts of own fields only', () => {
  const form = new FormData()
  form.append('name', 'x')
  form.append('fields.lid', 'a')
  form.append('fields.lid', 'b')
  form.append('fields.__proto__', 'c')
  expect(typedFields(form)).toEqual({ lid: ['a', 'b'] })
})
