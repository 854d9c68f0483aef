import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportRuns, importListPage } from '~/areas/imports/import-list.page.server'
import { as, crm, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const other = await crm(db)
  await plant(world, world.manager, 'Wérkgevers regio.csv', { kind: 'employers', state: 'committed' })
  await plant(world, world.manager, 'plekken_100%.csv', { kind: 'vacancies', state: 'preview' })
  await plant(world, world.manager, 'plekken oud.xlsx', { kind: 'vacancies', state: 'failed' })
  await plant(world, world.colleague, 'van collega.csv', {})
  await plant(other, other.manager, 'ander netwerk.csv', {})
  for (let index = 0; index < 120; index += 1)
    await plant(world, world.casemanager, `rij ${index}.csv`, {
      createdAt: new Date(Date.UTC(2026, 5, 1, 8, index % 9)),
    })
})
afterAll(() => db.close())

async function plant(of: Crm, createdById: string, fileName: string, more: object): Promise<void> {
  await db.superuser.importRun.create({
    data: {
      id: randomUUID(),
      networkId: of.networkId,
      kind: 'employers',
      fileName,
      state: 'preview',
      counts: {},
      problems: [],
      createdById,
      createdAt: new Date('2026-06-01'),
      ...more,
    },
  })
}

const page = (search = '', who: string = world.manager) =>
  as(db, who, ctx => importListPage(ctx, new URLSearchParams(search)))
const exported = (search = '', who: string = world.manager) =>
  as(db, who, ctx => exportRuns(ctx, new URLSearchParams(search)))
const names = async (search = '') => (await page(search)).runs.map(run => run.fileName).sort()

test('files are searched by name, kind and state; the page and the export agree', async () => {
  expect(await names()).toEqual(['Wérkgevers regio.csv', 'plekken oud.xlsx', 'plekken_100%.csv'])
  expect(await names('q=WERKGEVERS')).toEqual(['Wérkgevers regio.csv'])
  expect(await names('q=_100%25')).toEqual(['plekken_100%.csv'])
  expect(await names('kind=vacancies')).toEqual(['plekken oud.xlsx', 'plekken_100%.csv'])
  expect(await names('kind=vacancies&state=failed')).toEqual(['plekken oud.xlsx'])
  expect(await names('kind=x&state=x&after=x')).toHaveLength(3)
  for (const search of ['', 'q=plekken', 'kind=vacancies', 'state=committed'])
    expect((await exported(search)).map(run => run.id)).toEqual((await page(search)).runs.map(run => run.id))
})

test('a colleague’s files and those of another network are not there', async () => {
  expect(await names('q=collega')).toEqual([])
  expect(await names('q=netwerk')).toEqual([])
  expect((await exported('', world.casemanager)).every(run => run.fileName.startsWith('rij'))).toBe(true)
})

test('pages follow each other, newest first, there and back, and together are the export', async () => {
  const first = await page('', world.casemanager)
  const second = await page(`after=${first.page.next}`, world.casemanager)
  const third = await page(`after=${second.page.next}`, world.casemanager)
  const all = await exported('', world.casemanager)
  expect([first, second, third].flatMap(one => one.runs.map(run => run.id))).toEqual(all.map(run => run.id))
  const moments = all.map(run => run.createdAt.getTime())
  expect(moments).toEqual([...moments].sort((one, other) => other - one))
  expect([first.total, all.length, third.page.next]).toEqual([120, 120, null])
  expect((await page(`before=${third.page.previous}`, world.casemanager)).runs).toEqual(second.runs)
})
