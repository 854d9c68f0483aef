import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportTasks, tasksPage } from '~/areas/engagement/task-list.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let bakery: string
let many: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  bakery = await employer(world, 'Bakkerij Één')
  many = await world.member(world.school, 'coach', 'Vele Taken')
  const clientId = randomUUID()
  await db.superuser.client.create({
    data: {
      id: clientId,
      networkId: world.networkId,
      organisationId: world.school,
      number: 1,
      status: 'intake',
      firstName: 'Geheim',
      lastName: 'Persoon',
      ladderStepSince: new Date('2026-01-01'),
      createdAt: new Date('2026-01-01'),
      updatedAt: new Date('2026-01-01'),
    },
  })
  await plant(world, world.manager, 'Bellen over oven', '2026-11-01', { employerId: bakery })
  await plant(world, world.manager, 'Mailen', '2026-11-02', { kind: 'contact' })
  await plant(world, world.manager, 'Bezoek', '2026-12-01', { employerId: bakery, kind: 'contact' })
  await plant(world, world.manager, 'Oude klus', '2026-10-01', { state: 'done', doneAt: new Date('2026-10-02') })
  await plant(world, world.manager, 'placement-asks-client', '2026-11-04', {
    titleKey: 'placements.tasks.placement-asks-client',
    params: { number: '0042', employer: 'Noor' },
  })
  await plant(world, world.colleague, 'Van collega', '2026-11-03', {})
  await plant(world, world.colleague, 'Over een deelnemer', '2026-11-03', { clientId })
  const other = await crm(db)
  await plant(other, other.manager, 'Ander netwerk', '2026-11-03', { employerId: await employer(other, 'Vreemd') })
  for (let index = 0; index < 120; index += 1) await plant(world, many, `Taak ${index}`, '2026-11-05', {})
})
afterAll(() => db.close())

async function employer(of: Crm, name: string): Promise<string> {
  const id = randomUUID()
  const at = new Date('2026-01-01')
  await db.superuser.employer.create({
    data: { id, networkId: of.networkId, name, createdAt: at, updatedAt: at },
  })
  return id
}

async function plant(of: Crm, ownerId: string, title: string, dueOn: string, more: object): Promise<void> {
  await db.superuser.task.create({
    data: {
      networkId: of.networkId,
      title,
      kind: 'other',
      dueOn: new Date(dueOn),
      ownerId,
      createdAt: new Date('2026-09-01'),
      ...more,
    },
  })
}

const page = (search = '', who: string = world.manager) =>
  as(db, who, ctx => tasksPage(ctx, new URLSearchParams(search), 'nl'))
const titles = async (search = '', who: string = world.manager) => (await page(search, who)).tasks.map(one => one.title)
const exported = (search = '', who: string = world.manager) =>
  as(db, who, ctx => exportTasks(ctx, new URLSearchParams(search), 'nl'))

test('without filters the list holds one’s own open tasks, the first due first', async () => {
  expect(await titles()).toEqual(['Bellen over oven', 'Mailen', 'placement-asks-client', 'Bezoek'])
  expect(await titles('sort=-due')).toEqual(['Bezoek', 'placement-asks-client', 'Mailen', 'Bellen over oven'])
  expect((await page()).total).toBe(4)
})

test('each filter narrows the list and stands in the address', async () => {
  expect(await titles('state=done')).toEqual(['Oude klus'])
  expect(await titles('state=all')).toHaveLength(5)
  expect(await titles('kind=contact')).toEqual(['Mailen', 'Bezoek'])
  expect(await titles('late=1')).toEqual(['Bellen over oven'])
  expect(await titles(`employer=${bakery}`)).toEqual(['Bellen over oven', 'Bezoek'])
  expect((await page()).employers.map(one => one.name)).toEqual(['Bakkerij Één'])
  expect(await titles('state=rubbish&kind=x&employer=x&after=x')).toHaveLength(4)
})

test('words are found in titles, names and the product’s own texts, without regard to case and accents', async () => {
  expect(await titles('q=OVEN')).toEqual(['Bellen over oven'])
  expect(await titles('q=een bakkerij')).toEqual(['Bellen over oven', 'Bezoek'])
  expect(await titles('q=vraag cliënt noor')).toEqual(['placement-asks-client'])
  expect(await titles('q=%25')).toEqual([])
  expect(await titles('q=placement-asks-client')).toEqual([])
})

test('all tasks are those that the reader may see: no file of a colleague’s client, nothing of another network', async () => {
  const seen = await titles('of=all&state=all&q=')
  expect(seen).toContain('Van collega')
  expect(seen).not.toContain('Over een deelnemer')
  expect(await titles('of=all&q=deelnemer')).toEqual([])
  expect(await titles('of=all&q=Geheim')).toEqual([])
  expect(await titles('of=all&q=netwerk')).toEqual([])
  expect((await page('of=all')).tasks.find(one => one.title === 'Van collega')?.owner).toBe('Sam School')
})

test('the export holds the rows of the page with the same filters, and is an event', async () => {
  for (const search of ['', 'sort=-due', 'state=all', 'kind=contact', `employer=${bakery}&q=oven`, 'of=all&q=collega'])
    expect((await exported(search)).map(one => one.title)).toEqual(await titles(search))
  const events = await db.superuser.event.count({
    where: { networkId: world.networkId, kind: 'engagement.tasks-exported' },
  })
  expect(events).toBe(6)
})

test('pages follow each other without a gap or a double, there and back, and together are the export', async () => {
  const first = await page('', many)
  const second = await page(`after=${first.page.next}`, many)
  const third = await page(`after=${second.page.next}`, many)
  expect([first, second, third].map(one => one.tasks.length)).toEqual([50, 50, 20])
  expect([first.page.previous, third.page.next]).toEqual([null, null])
  const ids = [first, second, third].flatMap(one => one.tasks.map(task => task.id))
  expect(ids).toEqual((await exported('', many)).map(one => one.id))
  const back = await page(`before=${third.page.previous}`, many)
  expect(back.tasks).toEqual(second.tasks)
  expect(first.total).toBe(120)
})

test('who may not keep tasks finds no list', async () => {
  const admin = await world.member(world.town, 'org_admin', 'Bea Beheer')
  await expect(page('', admin)).rejects.toThrow('not found')
  await expect(exported('', admin)).rejects.toThrow('not found')
})
