import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPostcodes } from '~/areas/taxonomy/import-postcodes.server'
import { coordinatesOf } from '~/areas/taxonomy/postcode.store.server'
import { searchConcepts, type ConceptSearch } from '~/areas/taxonomy/search.store.server'
import { plantStarterTaxonomy } from '../../prisma/seed/starter-taxonomy'
import path from 'node:path'
import { testDatabase, type TestDatabase } from '../setup/db'
import { folderWith } from './esco-fixture'

let database: TestDatabase
let pool: pg.Pool

const find = (search: ConceptSearch) => database.app.$transaction(tx => searchConcepts(tx, search))
const firstLabel = async (q: string, lang: 'nl' | 'en') => (await find({ q, lang, kinds: ['skill'] }))[0]?.label

beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ connectionString: database.workerUrl, max: 2 })
  pool.on('error', () => undefined)
  await plantStarterTaxonomy(pool)
})
afterAll(async () => {
  await pool.end()
  await database.close()
})

test('planting the starter set again changes nothing', async () => {
  const count = async () =>
    (
      await pool.query(
        'select (select count(*) from concept), (select count(*) from concept_label), (select count(*) from concept_link)',
      )
    ).rows
  const before = await count()
  await plantStarterTaxonomy(pool)
  expect(await count()).toEqual(before)
})

test('a whole label comes before a beginning, a beginning before words, words before what is spelled nearly so', async () => {
  const hits = await find({ q: 'schoonmaken', lang: 'nl' })
  expect(hits[0]).toMatchObject({ label: 'Schoonmaken', match: 'exact', kind: 'skill_group' })
  const order = ['exact', 'prefix', 'words', 'part', 'similar']
  const places = hits.map(hit => order.indexOf(hit.match))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a typo is forgiven in both languages', async () => {
  expect(await firstLabel('stofzuign', 'nl')).toBe('stofzuigen')
  expect(await firstLabel('afwasen', 'nl')).toBe('afwassen')
  expect(await firstLabel('heftrcuk', 'nl')).toBe('een heftruck rijden')
  expect(await firstLabel('vaccum floors', 'en')).toBe('vacuum floors')
  expect(await firstLabel('forkilft', 'en')).toBe('drive a forklift')
})

test('case and accents make no difference', async () => {
  expect(await firstLabel('NIEUWE IDEEEN', 'nl')).toBe('nieuwe ideeën bedenken')
  expect(await firstLabel('ingrediënten', 'nl')).toBe('ingrediënten wegen en afmeten')
  expect(await firstLabel('ingredienten', 'nl')).toBe('ingrediënten wegen en afmeten')
})

test('words are found in any order, by their beginning and inside a compound', async () => {
  expect(await firstLabel('wassen ramen', 'nl')).toBe('ramen wassen')
  expect((await find({ q: 'machine naai', lang: 'nl' }))[0]?.label).toBe('werken met een naaimachine')
  expect((await find({ q: 'truck', lang: 'nl', kinds: ['skill'] })).map(hit => hit.label)).toContain(
    'een heftruck rijden',
  )
})

test('an everyday word and a word of the other language find the competence under its own label', async () => {
  const [dutch] = await find({ q: 'punctueel', lang: 'nl' })
  expect(dutch).toMatchObject({ label: 'op tijd komen', matchedText: 'punctueel', labelLang: 'nl' })
  const [english] = await find({ q: 'teamwork', lang: 'en' })
  expect(english?.label).toBe('work in a team')
  expect((await find({ q: 'wash dishes', lang: 'nl' }))[0]?.label).toBe('afwassen')
})

test('kinds, frameworks and the limit are kept', async () => {
  expect((await find({ q: 'lezen', lang: 'nl', kinds: ['level'] })).every(hit => hit.kind === 'level')).toBe(true)
  expect(
    (await find({ q: 'digital', lang: 'en', frameworks: ['digcomp'] })).every(hit => hit.framework === 'digcomp'),
  ).toBe(true)
  expect(await find({ q: 'werken', lang: 'nl', limit: 3 })).toHaveLength(3)
  const ids = (await find({ q: 'werken', lang: 'nl', limit: 50 })).map(hit => hit.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('signs, quotes, nothing and nonsense do no harm', async () => {
  for (const q of [
    '',
    '   ',
    '%',
    "'",
    "'; drop table concept; --",
    '\\',
    '& | !',
    ':*',
    'c++',
    'a'.repeat(5000),
    '🦊',
    '\u0001',
  ])
    expect(Array.isArray(await find({ q, lang: 'nl' })), q).toBe(true)
  expect(await find({ q: 'xqzwvkj', lang: 'nl' })).toEqual([])
})

test('postcodes are read from a GeoNames file, a second time without doubles, and give coordinates', async () => {
  const lines = [
    'NL\t9401\tAssen\tDrenthe\t01\tAssen\t0106\t\t\t52.99\t6.56\t',
    'NL\t9402\tAssen\tDrenthe\t01\tAssen\t0106\t\t\t53\t6.5\t',
    'BE\t1000\tBrussel\t\t\t\t\t\t\t50\t4\t',
  ]
  const folder = await folderWith({ 'NL.txt': lines.join('\n'), 'bad.txt': `${lines[0]}\nNL\t9403\tAssen` })
  const file = path.join(folder, 'NL.txt')
  expect(await importPostcodes(pool, file)).toEqual({ ok: true, value: { postcodes: 2, added: 2, otherCountries: 1 } })
  expect(await importPostcodes(pool, file)).toEqual({ ok: true, value: { postcodes: 2, added: 0, otherCountries: 1 } })
  const found = await database.app.$transaction(tx => coordinatesOf(tx, ['9401', '1111']))
  expect(found).toEqual(new Map([['9401', { lat: 52.99, lon: 6.56 }]]))
  const bad = await importPostcodes(pool, path.join(folder, 'bad.txt'))
  expect(bad.ok ? [] : bad.problems.map(problem => problem.line)).toEqual([2])
})
