import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { exportEmployers } from '~/areas/employers/lists/export-list.server'
import { groupingsOf } from '~/areas/employers/lists/grouping'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm

const list = (search: string) => as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams(search)))
const heads = async (search: string) =>
  (await list(search)).grouped?.heads.map(one => [one.name ?? one.value, one.count])

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId, manager, colleague } = world
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const input = { labelNl: 'Dagen', labelEn: 'Days', kind: 'several', options: [{ nl: 'ma' }, { nl: 'di' }] }
  const { fieldId } = good(await as(db, coordinator, ctx => addCustomField(ctx, CustomFieldInput.parse(input))))
  const plant = async (name: string, facts: object, cities: string[] = [], days: string[] = []) => {
    const employerId = randomUUID()
    const made = { createdAt: now, updatedAt: now }
    await db.superuser.employer.create({
      data: { id: employerId, networkId, name, relationState: 'existing', ...facts, ...made },
    })
    for (const city of cities) await db.superuser.site.create({ data: { networkId, employerId, city, ...made } })
    for (const [place, word] of days.entries())
      await db.superuser.employerFieldValue.create({ data: { networkId, employerId, fieldId, place, word } })
  }
  await plant(
    'Aarde',
    { ownerId: manager, sectorCode: '56.10', level: 2, strength: 4 },
    ['Zeist', 'Houten'],
    ['di', 'ma'],
  )
  await plant('Beek', { ownerId: manager, sectorCode: 'I', level: 0, relationState: 'new' }, ['zeist', 'Zeist'], ['ma'])
  await plant('Cel', { ownerId: colleague, sectorCode: 'Q', level: 2 }, ['Den Haag'])
  await plant('Dal', {})
  await plant('Weg', { archivedAt: now, level: 5 }, ['Zeist'])
})
afterAll(() => db.close())

test('each field that can be grouped by has its heads with counts, in its order, the empty one last', async () => {
  expect(await heads('group=state')).toEqual([
    ['new', 1],
    ['existing', 3],
  ])
  expect(await heads('group=strength')).toEqual([
    ['4', 1],
    [null, 3],
  ])
  expect(await heads('group=level')).toEqual([
    ['0', 2],
    ['2', 2],
  ])
  expect(await heads('group=owner')).toEqual([
    ['Ada Manager', 2],
    ['Sam School', 1],
    [null, 1],
  ])
  expect(await heads('group=sector')).toEqual([
    ['I', 2],
    ['Q', 1],
    [null, 1],
  ])
  expect((await heads('group=city'))?.map(([name, count]) => [String(name).toLowerCase(), count])).toEqual([
    ['zeist', 2],
    ['den haag', 1],
    ['houten', 1],
    ['null', 1],
  ])
  expect(await heads('group=own.dagen')).toEqual([
    ['ma', 2],
    ['di', 1],
    [null, 2],
  ])
  expect((await list('group=kvk')).grouped).toBeNull()
})

test('the rows of every group are as many as its head counts, also as a list and under a filter with "or"', async () => {
  const { fields } = await list('')
  for (const { key } of groupingsOf(fields))
    for (const filter of ['', '&where=level+from+2&where=owner+is+me&any=1', '&from=2']) {
      const { grouped } = await list(`group=${key}${filter}`)
      expect(grouped?.heads.length).toBeGreaterThan(0)
      for (const head of grouped!.heads) {
        const within = new URLSearchParams([['in', head.within]])
        const open = await list(`group=${key}${filter}&${within}`)
        expect([key, head.within, open.rows.length, open.total]).toEqual([key, head.within, head.count, head.count])
        expect(open.grouped?.heads.filter(one => one.isOpen).map(one => one.value)).toEqual([head.value])
        expect((await list(`${filter}&${within}`)).total).toBe(head.count)
      }
    }
})

test('nothing is read of a group that is closed; a wrong group is told and finds nothing; a file holds all groups', async () => {
  expect((await list('group=state')).rows).toEqual([])
  expect((await list('in=level+is+77')).filter.within?.problems).toMatchObject([{ path: 'level', found: '77' }])
  expect((await list('in=level+is+77')).rows).toEqual([])
  expect((await list('group=level&in=state+is+new')).rows).toEqual([])
  const file = async (search: string) =>
    good(await as(db, world.manager, ctx => exportEmployers(ctx, new URLSearchParams(search)))).rows.length
  expect(await file('group=level&in=level+is+2')).toBe(4)
  expect(await file('in=level+is+2')).toBe(2)
})

test('an open group pages through all that its head counts once, forwards and back, in the order that was asked', async () => {
  const { networkId, manager } = world
  const made = { networkId, createdAt: now, updatedAt: now }
  const ids = Array.from({ length: 120 }, () => randomUUID())
  await db.superuser.employer.createMany({
    data: ids.map((id, i) => ({
      id,
      name: `Rij ${String(i).padStart(3, '0')}`,
      relationState: 'dormant',
      ownerId: i % 2 ? manager : null,
      ...made,
    })),
  })
  await db.superuser.site.createMany({ data: ids.map(employerId => ({ employerId, city: 'Utrecht', ...made })) })
  for (const [group, count] of [
    ['city', 120],
    ['state', 120],
    ['owner', 61],
  ] as const) {
    const head = (await list(`group=${group}`)).grouped!.heads.find(one => one.count === count)
    const within = head?.within ?? ''
    for (const sort of ['name', '-lastContact', '-headcount']) {
      const at = (place: object) =>
        list(String(new URLSearchParams({ group, in: within, sort, ...place } as Record<string, string>)))
      const pages = [await at({})]
      for (let next = pages[0]!.next; next; next = pages.at(-1)!.next) pages.push(await at({ after: next }))
      const seen = pages.flatMap(page => page.rows.map(row => row.id))
      expect([group, sort, seen.length, new Set(seen).size]).toEqual([group, sort, count, count])
      for (const page of pages) expect(page.grouped?.heads.find(one => one.isOpen)?.count).toBe(count)
      const back = await at({ before: pages.at(-1)!.previous ?? '' })
      expect(back.rows.map(row => row.id)).toEqual(pages.at(-2)!.rows.map(row => row.id))
    }
  }
})
