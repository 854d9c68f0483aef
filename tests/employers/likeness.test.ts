import { expect, test } from 'vitest'
import {
  isNearName,
  isSimilarName,
  likenessOf,
  likenessWord,
  type EmployerKeys,
} from '~/areas/employers/duplicates/likeness'
import { isPublicDomain } from '~/areas/employers/duplicates/public-domains'
import { readEntered } from '~/areas/employers/duplicates/entered-employer'

const nobody: EmployerKeys = {
  kvkNumber: null,
  establishmentNumbers: [],
  nameKey: null,
  domains: [],
  phones: [],
  postcodes: [],
  cities: [],
}
const keys = (known: Partial<EmployerKeys>) => ({ ...nobody, ...known })

test.each<[string, Partial<EmployerKeys>, Partial<EmployerKeys>, string[]]>([
  ['nothing in common', { nameKey: 'bakkerij' }, { nameKey: 'garage' }, []],
  ['nothing known', {}, {}, []],
  ['register number', { kvkNumber: '12345678' }, { kvkNumber: '12345678' }, ['kvk']],
  ['establishment', { establishmentNumbers: ['1'] }, { establishmentNumbers: ['2', '1'] }, ['establishment']],
  ['domain', { domains: ['a.example'] }, { domains: ['a.example'] }, ['domain']],
  ['phone', { phones: ['301234567'] }, { phones: ['301234567'] }, ['phone']],
  [
    'name elsewhere',
    { nameKey: 'devries', postcodes: ['3511AB'] },
    { nameKey: 'devries', postcodes: ['1011AB'] },
    ['name'],
  ],
  [
    'name and place',
    { nameKey: 'devries', postcodes: ['3511AB'] },
    { nameKey: 'devries', postcodes: ['3511AB'] },
    ['nameAndPostcode'],
  ],
  [
    'typo and place',
    { nameKey: 'bakkerijdevries', postcodes: ['3511AB'] },
    { nameKey: 'bakkerijdevrise', postcodes: ['3511AB'] },
    ['similarNameAndPostcode'],
  ],
  [
    'slip in the same town',
    { nameKey: 'bakkerijdevries', cities: ['utrecht'], postcodes: ['3511AB'] },
    { nameKey: 'bakkerijdevreis', cities: ['utrecht'], postcodes: ['3526KS'] },
    ['similarNameAndPlace'],
  ],
  [
    'typo elsewhere',
    { nameKey: 'bakkerijdevries', postcodes: ['3511AB'] },
    { nameKey: 'bakkerijdevrise', postcodes: [] },
    [],
  ],
])('two records with %s', (_, a, b, reasons) => {
  expect(likenessOf(keys(a), keys(b)).reasons).toEqual(reasons)
  expect(likenessOf(keys(b), keys(a))).toEqual(likenessOf(keys(a), keys(b)))
})

test('further reasons leave less doubt, and only a register number is certain', () => {
  const one = likenessOf(keys({ phones: ['1'] }), keys({ phones: ['1'] })).score
  const two = likenessOf(keys({ phones: ['1'], domains: ['a'] }), keys({ phones: ['1'], domains: ['a'] })).score
  const kvk = likenessOf(keys({ kvkNumber: '1' }), keys({ kvkNumber: '1' })).score
  expect([one, two, kvk].map(likenessWord)).toEqual(['possible', 'likely', 'certain'])
})

test('short names are not similar by chance', () => {
  expect(isSimilarName('kaas', 'kaars')).toBe(false)
  expect(isSimilarName('bakkerijjansen', 'bakkerijjanssen')).toBe(true)
  expect(isSimilarName('bakkerijdevries', 'bakkerijdevreis')).toBe(true)
  expect(isSimilarName('bakkerijjansen', 'garagepietersen')).toBe(false)
})

test('an address at a public provider says nothing about an employer', () => {
  expect(['gmail.com', 'HOTMAIL.nl', 'bakker.example'].map(isPublicDomain)).toEqual([true, true, false])
})

test('what is half typed or hostile counts as not typed', () => {
  const read = readEntered(new URLSearchParams({ name: ' A\0 ', kvkNumber: '1234', postcode: '3511 ab', phone: '' }))
  expect(read).toMatchObject({ name: 'A', kvkNumber: null, postcode: '3511AB', phone: null, email: null })
})

test('names are near with a slip, and not when a number tells branches apart', () => {
  expect(isNearName('hotelzeezicht', 'hotelzeezcht')).toBe(true)
  expect(isNearName('hotelzeezicht', 'hotlezeezicht')).toBe(true)
  expect(isNearName('hotelzeezicht', 'hotelbergzicht')).toBe(false)
  expect(isNearName('kinderopvang12', 'kinderopvang13')).toBe(false)
  expect(isNearName('kapsalon', 'kapsalom')).toBe(true)
  expect(isNearName('de vos', 'de bos')).toBe(false)
})

test('a key that a crowd shares is no reason, and a name that a crowd has is none on its own', () => {
  const [a, b] = [
    { kvkNumber: '00000000', nameKey: 'kapsalon', phones: ['301234567'], domains: ['a.example'] },
    { kvkNumber: '00000000', nameKey: 'kapsalon', phones: ['301234567'], domains: ['a.example'] },
  ]
  const crowd = [
    { kind: 'kvk', value: '00000000', count: 31 },
    { kind: 'phone', value: '301234567', count: 31 },
    { kind: 'name', value: 'kapsalon', count: 31 },
  ] as const
  expect(likenessOf(keys(a), keys(b), crowd).reasons).toEqual(['domain'])
  const place = { postcodes: ['3511AB'] }
  expect(likenessOf(keys({ ...a, ...place }), keys({ ...b, ...place }), crowd).reasons).toContain('nameAndPostcode')
})
