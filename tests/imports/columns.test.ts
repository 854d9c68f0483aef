import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLike } from '~/areas/imports/column-content'
import {
  checkMapping,
  columnChoice,
  describeColumns,
  nameColumns,
  orderBy,
  type ColumnMapping,
} from '~/areas/imports/column-mapping'
import { columnWords, plainWords } from '~/areas/imports/column-words'
import { guessMapping, isOwnHeader } from '~/areas/imports/guess-columns'
import { importKinds } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { arrangeCells } from '~/platform/tabular/column-order'

const { table } = planOf('employers')
const plan = { table, keepsExtra: true }

/** The choices for a header, in its order. */
const guess = (header: string[], ...rows: string[][]) =>
  guessMapping(describeColumns(header, rows), table, true).columns.map(one => one.choice.replace('column:', ''))
const mapped = (choices: Record<string, string>, idFrom: string | null = null): ColumnMapping => ({
  columns: Object.entries(choices).map(([key, choice]) => ({ key, choice })),
  idFrom,
})

test('every column of every kind of file has words', () => {
  const columns = importKinds.flatMap(kind => Object.keys(planOf(kind).table.columns))
  expect(columns.filter(column => !(column in columnWords))).toEqual([])
})

test('words of headers are compared without case, accents and punctuation', () => {
  expect(['KvK-nr.', '  Café_naam ', 'E-mail (zakelijk)', '---'].map(plainWords)).toEqual([
    'kvk nr',
    'cafe naam',
    'e mail zakelijk',
    '',
  ])
})

test('headers in Dutch and English lead to our columns', () => {
  expect(guess(['Relatienr', 'Bedrijfsnaam', 'KvK-nr', 'Plaats'])).toEqual(['extra', 'name', 'kvk_number', 'city'])
  expect(guess(['ID', 'Company Name', 'Zip code', 'E-Mail Address', 'Employees'])).toEqual([
    'employer_id',
    'name',
    'postcode',
    'email',
    'headcount',
  ])
  expect(guess(['Telefoon algemeen', 'Postcode van de vestiging'])).toEqual(['phone', 'postcode'])
})

test('the whole header wins over a part of it, and a part over what the cells look like', () => {
  expect(guess(['Naam contact', 'Naam'])).toEqual(['extra', 'name'])
  expect(guess(['A', 'KVK'], ['12345678', '87654321'])).toEqual(['extra', 'kvk_number'])
})

test('cells say what a column is when its header does not', () => {
  expect(
    guess(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
      ['12345678', '000012345678', '3511 AB', 'a@b.nl', '030-123 45 67', 'www.b.nl', 'Jan'],
    ),
  ).toEqual(['kvk_number', 'establishment_number', 'postcode', 'email', 'phone', 'website', 'extra'])
})

test('cells count when nine out of ten look the same', () => {
  const numbers = Array.from({ length: 9 }, (_, i) => `1234567${i}`)
  expect(looksLike([...numbers, 'onbekend', ''])).toBe('kvk_number')
  expect(looksLike([...numbers.slice(1), 'onbekend', 'weg'])).toBeNull()
  expect(looksLike(['', ' '])).toBeNull()
})

test('without an id the KVK number is offered for it', () => {
  const columns = describeColumns(['Bedrijfsnaam', 'KvK-nr'], [])
  expect(guessMapping(columns, table, true).idFrom).toBe('kvk nr')
  expect(guessMapping(describeColumns(['ID', 'KvK-nr'], []), table, true).idFrom).toBeNull()
})

test('a header is ours when what must be is there and none of ours hides under another name', () => {
  expect(isOwnHeader(['Employer ID', 'name', 'Bijnaam'], table)).toBe(true)
  expect(isOwnHeader(['employer_id', 'Bedrijfsnaam'], table)).toBe(false)
  expect(isOwnHeader(['employer_id', 'name', 'Plaats'], table)).toBe(false)
  expect(isOwnHeader(['employer_id', 'name', 'city', 'Plaats'], table)).toBe(true)
})

test('columns with the same or no header stay apart, and empty ones at the end do not count', () => {
  expect(nameColumns(['Naam', 'naam.', '', 'Naam 2', '', ' '])).toEqual([
    { key: 'naam', label: 'Naam' },
    { key: 'naam 2', label: 'naam. (2)' },
    { key: '3', label: '3' },
    { key: 'naam 2 2', label: 'Naam 2 (2)' },
  ])
})

test('every header gets keys that are each there once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'a 2', 'a-2', '', '3', '1', 'b')), header => {
      const keys = nameColumns(header).map(one => one.key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('a column shows three different values, cut short', () => {
  const rows = ['a', 'a', '', 'b'.repeat(200), 'c', 'd'].map(cell => [cell])
  expect(describeColumns(['X'], rows)[0]?.samples).toEqual(['a', 'b'.repeat(80), 'c'])
})

test('a mapping must give what must be, each of ours once', () => {
  const columns = nameColumns(['Nr', 'Naam', 'Handelsnaam'])
  const check = (mapping: ColumnMapping, of = plan) =>
    checkMapping(columns, mapping, of).map(one => [one.path, one.code, one.found])
  const good = { nr: columnChoice('employer_id'), naam: columnChoice('name'), handelsnaam: 'extra' }
  expect(check(mapped(good))).toEqual([])
  expect(check(mapped({ ...good, handelsnaam: columnChoice('name') }))).toEqual([['column.2', 'column-twice', 'name']])
  expect(check(mapped({ ...good, nr: 'leave-out', naam: 'extra' }))).toEqual([
    ['idFrom', 'column-missing', 'employer_id'],
    ['', 'column-missing', 'name'],
  ])
  expect(check(mapped({ ...good, nr: columnChoice('kvk_number') }, 'nr'))).toEqual([])
  expect(check(mapped(good, 'nr'))).toEqual([['idFrom', 'column-twice', 'employer_id']])
  expect(check(mapped({ ...good, nr: columnChoice('kvk_number') }, 'weg'))).toEqual([
    ['idFrom', 'choose', undefined],
    ['idFrom', 'column-missing', 'employer_id'],
  ])
  expect(check(mapped({ ...good, handelsnaam: columnChoice('constructor') }))).toEqual([
    ['column.2', 'choose', undefined],
  ])
  expect(check(mapped(good), { ...plan, keepsExtra: false })).toEqual([['column.2', 'choose', undefined]])
})

test('rows are read in the order of the mapping, with the id first and what is left out gone', () => {
  const mapping = mapped(
    {
      naam: columnChoice('name'),
      kvk: columnChoice('kvk_number'),
      geheim: 'leave-out',
      'e mail': 'extra',
      email: columnChoice('email'),
    },
    'kvk',
  )
  const order = orderBy(mapping, table)(['Naam', 'KvK', 'Geheim', 'E-mail', 'Email', ''])
  expect(order.names).toEqual(['employer_id', 'name', 'kvk_number', 'E-mail', 'email'])
  expect(arrangeCells(order, ['Bakker', '12345678', 'x', 'a@b.nl', 'c@d.nl'])).toEqual([
    '12345678',
    'Bakker',
    '12345678',
    'a@b.nl',
    'c@d.nl',
  ])
})

test('an extra field that is called as one of ours does not take its place', () => {
  const order = orderBy(mapped({ naam: columnChoice('name'), name: 'extra' }), table)(['Naam', 'Name'])
  expect(order.names).toEqual(['name', 'Name (extra)'])
})

test('a row that is too long or too short stays so', () => {
  const order = orderBy(mapped({ naam: columnChoice('name'), a: 'leave-out', b: 'extra' }), table)(['Naam', 'A', 'B'])
  expect(arrangeCells(order, ['x', 'y'])).toEqual(['x'])
  expect(arrangeCells(order, ['x', 'y', 'z', 'te veel'])).toEqual(['x', 'z', 'te veel'])
})
