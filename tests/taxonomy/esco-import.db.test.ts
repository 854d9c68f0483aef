import { existsSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findConceptsByUri,
  labelsByUri,
  labelsOf,
  occupationProfile,
  relatedSkills,
} from '~/areas/taxonomy/concepts.store.server'
import { listFrameworks } from '~/areas/taxonomy/frameworks.store.server'
import { importEsco } from '~/areas/taxonomy/esco/import-esco.server'
import { searchConcepts } from '~/areas/taxonomy/search.store.server'
import type { Tx } from '~/platform/database.server'
import { plantStarterTaxonomy } from '../../prisma/seed/starter-taxonomy'
import { testDatabase, type TestDatabase } from '../setup/db'
import { folderWith, officialFiles, uris } from './esco-fixture'

const now = new Date('2026-11-22T10:00:00Z')
const fullSize = new URL('../../../shared/data/esco-1.2.0', import.meta.url).pathname

let database: TestDatabase
let pool: pg.Pool

const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.app.$transaction(work)

async function imported(files: Record<string, string>) {
  const result = await importEsco(pool, [await folderWith(files)], { now })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

async function tableCounts(): Promise<Record<string, number>> {
  const tables = [
    'framework',
    'framework_version',
    'concept',
    'concept_label',
    'concept_description',
    'concept_link',
    'concept_collection',
  ]
  const { rows } = await pool.query<{ name: string; count: number }>(
    tables.map(name => `select '${name}' as name, count(*)::int as count from ${name}`).join(' union all '),
  )
  return Object.fromEntries(rows.map(row => [row.name, row.count]))
}

beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 3 })
  pool.on('error', () => undefined)
})
afterAll(async () => {
  await pool.end()
  await database.close()
})

describe('a small download with all official columns', () => {
  test('a first import adds, a second changes nothing and makes no doubles', async () => {
    const first = await imported(officialFiles())
    const before = await tableCounts()
    const second = await imported(officialFiles())
    expect(first.counts).toMatchObject({ conceptsAdded: 7, labelsAdded: 18, linksAdded: 6, conceptsObsolete: 0 })
    expect(second.counts).toMatchObject({
      conceptsAdded: 0,
      conceptsUnchanged: 7,
      labelsAdded: 0,
      labelsRemoved: 0,
      linksAdded: 0,
      linksRemoved: 0,
    })
    expect(await tableCounts()).toEqual(before)
  })

  test('the worker may import too, and the application may only read', async () => {
    const worker = new pg.Pool({ connectionString: database.workerUrl, max: 1 })
    worker.on('error', () => undefined)
    const app = new pg.Client({ connectionString: database.appUrl })
    await app.connect()
    try {
      const result = await importEsco(worker, [await folderWith(officialFiles())], { now })
      expect(result.ok).toBe(true)
      for (const sql of [
        'delete from concept',
        `update concept_label set text = 'x'`,
        `insert into postcode values ('1000', 1, 1, 'x')`,
      ])
        await expect(app.query(sql)).rejects.toThrow('permission denied')
    } finally {
      await worker.end()
      await app.end()
    }
  })

  test('a changed label is renewed, a vanished one goes, and a concept that is gone becomes obsolete but stays', async () => {
    const files = officialFiles()
    const changed = {
      ...files,
      'occupations_en.csv': (files['occupations_en.csv'] ?? '').replace(
        ',cook,"kitchen cook\nline cook"',
        ',chef,"kitchen cook"',
      ),
      'skills_en.csv': (files['skills_en.csv'] ?? '')
        .split('\n')
        .filter(line => !line.includes(uris.dough))
        .join('\n'),
      'skills_nl.csv': (files['skills_nl.csv'] ?? '')
        .split('\n')
        .filter(line => !line.includes(uris.dough))
        .join('\n'),
      'occupationSkillRelations_en.csv': (files['occupationSkillRelations_en.csv'] ?? '')
        .split('\n')
        .filter(line => !line.includes(uris.dough))
        .join('\n'),
    }
    const { counts } = await imported(changed)
    expect(counts).toMatchObject({ conceptsObsolete: 1, labelsAdded: 1, labelsRemoved: 2, linksRemoved: 1 })
    const [dough] = await asApp(tx => findConceptsByUri(tx, [uris.dough]))
    expect(dough).toMatchObject({ status: 'obsolete', label: 'deeg maken' })
    expect(await asApp(tx => searchConcepts(tx, { q: 'deeg', lang: 'nl', frameworks: ['esco'] }))).toEqual([])
    expect((await asApp(tx => labelsByUri(tx, [uris.cook], 'en-GB'))).get(uris.cook)).toBe('chef')

    await imported(files)
    expect((await asApp(tx => findConceptsByUri(tx, [uris.dough])))[0]).toMatchObject({
      id: dough?.id,
      status: 'released',
    })
  })

  test('a broken file saves nothing at all', async () => {
    const before = await tableCounts()
    const broken = {
      ...officialFiles(),
      'skillSkillRelations_en.csv': 'originalSkillUri,relationType,relatedSkillUri\nx,optional,y\n',
    }
    const result = await importEsco(pool, [await folderWith(broken)], { now })
    expect(result.ok).toBe(false)
    expect(await tableCounts()).toEqual(before)
  })

  test('a download without Dutch files keeps the Dutch labels of an earlier one', async () => {
    const english = Object.fromEntries(Object.entries(officialFiles()).filter(([name]) => !name.endsWith('_nl.csv')))
    await imported(english)
    expect((await asApp(tx => labelsByUri(tx, [uris.cook], 'nl'))).get(uris.cook)).toBe('kok')
  })

  test('the profile of an occupation and the neighbours of a skill are read in the asked language', async () => {
    const profile = await asApp(tx => occupationProfile(tx, uris.cook, 'nl'))
    expect(profile?.essential.map(skill => skill.label)).toEqual(['keukenmessen hanteren'])
    expect(profile?.optional.map(skill => skill.label)).toEqual(['voedselhygiëne'])
    expect(await asApp(tx => occupationProfile(tx, uris.knives))).toBeNull()
    const near = await asApp(tx => relatedSkills(tx, uris.knives, 'en'))
    expect(near.broader.map(group => group.label)).toEqual(['preparing food'])
    expect(near.related.map(skill => skill.label)).toEqual(['food hygiene'])
  })

  test('a label falls back to English where there is no Dutch, and says so', async () => {
    const [group] = await asApp(tx => findConceptsByUri(tx, [uris.food], 'nl'))
    expect(group).toMatchObject({ label: 'preparing food', labelLang: 'en' })
    expect(await asApp(tx => labelsOf(tx, [group?.id ?? ''], 'nl'))).toEqual(new Map([[group?.id, 'preparing food']]))
  })

  test('the framework keeps its edition and the attribution that must be shown', async () => {
    const esco = (await asApp(tx => listFrameworks(tx, 'en'))).find(framework => framework.code === 'esco')
    expect(esco?.attribution).toBe('This service uses the ESCO classification of the European Commission.')
    expect(esco?.version).toContain('2')
  })
})

if (!existsSync(fullSize))
  console.info('ESCO at full size is left out: the folder shared/data/esco-1.2.0 is not there.')
else
  test('ESCO 1.2.0 at full size: everything, twice, with its search', { timeout: 300_000 }, async () => {
    await plantStarterTaxonomy(pool)
    const first = await importEsco(pool, [fullSize], { now })
    if (!first.ok) throw new Error(JSON.stringify(first.problems.slice(0, 3)))
    expect(first.value.version).toBe('1.2.0')
    const { rows } = await pool.query<{ kind: string; count: number }>(
      `select c.kind, count(*)::int as count from concept c join framework f on f.id = c.framework_id
     where f.code = 'esco' and c.status = 'released' group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { kind: 'isco_group', count: 619 },
      { kind: 'occupation', count: 3039 },
      { kind: 'skill', count: 13975 },
      { kind: 'skill_group', count: 640 },
    ])
    const before = await tableCounts()
    const second = await importEsco(pool, [fullSize], { now })
    expect(second.ok && second.value.counts).toMatchObject({
      conceptsAdded: 0,
      conceptsChanged: 0,
      labelsAdded: 0,
      linksAdded: 0,
      linksRemoved: 0,
    })
    expect(await tableCounts()).toEqual(before)
    const hits = await asApp(tx => searchConcepts(tx, { q: 'verkopr', lang: 'nl', kinds: ['occupation'] }))
    expect(hits.some(hit => hit.label.includes('verkoper'))).toBe(true)
  })
