import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { applyBulk, undoBulk } from '~/areas/employers/lists/apply-bulk.server'
import { CustomFieldInput, type CustomField } from '~/areas/employers/custom-fields/custom-field'
import { archiveCustomField } from '~/areas/employers/custom-fields/order-custom-field.server'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import type { BulkChange } from '~/areas/employers/lists/bulk-change'
import { readBulkChange } from '~/areas/employers/lists/read-bulk-change.server'
import { bulkPage } from '~/areas/employers/lists/bulk.page.server'
import { startBulk } from '~/areas/employers/lists/start-bulk.server'
import { planBulk, runBulk, stopBulk } from '~/areas/employers/lists/steer-bulk.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asWorkerFor, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const row = (of: Crm, name: string, facts: object) => ({
  id: randomUUID(),
  networkId: of.networkId,
  name,
  relationState: 'existing',
  createdAt: now,
  updatedAt: now,
  ...facts,
})

async function plant(name: string, facts: object = {}): Promise<string> {
  const data = row(world, name, facts)
  await db.superuser.employer.create({ data })
  return data.id
}

const found = (id: string) => db.superuser.employer.findUniqueOrThrow({ where: { id } })
const asManager = <T>(work: Parameters<typeof as<T>>[2]) => as(db, world.manager, work)
async function planned(ids: string[], change: BulkChange): Promise<string> {
  const { id } = good(await asManager(ctx => startBulk(ctx, { ids })))
  good(await asManager(ctx => planBulk(ctx, id, change)))
  return id
}

test('a change is looked at first: what changes, what is so already, what cannot be; then done with an event for each', async () => {
  const change = { relationState: 'new', strength: 2 } as const
  const moves = await plant('Beweegt', { relationState: 'existing' })
  const same = await plant('Al zo', { relationState: 'new', strength: 2 })
  const spoken = await plant('Sprak al', { lastContactOn: new Date('2026-10-01') })
  const id = await planned([moves, same, spoken, randomUUID()], change)
  expect(await asManager(ctx => bulkPage(ctx, id))).toMatchObject({
    state: 'preview',
    chosen: 3,
    counts: { change: 1, same: 1, refused: 1 },
    lines: [{ name: 'Beweegt', before: { relationState: 'existing', strength: null }, after: change }],
    refused: [{ name: 'Sprak al', why: 'step' }],
  })
  expect((await found(moves)).relationState).toBe('existing')
  expect(good(await asManager(ctx => runBulk(ctx, id, 'apply')))).toEqual({ kind: 'changed', count: 1 })
  expect(await found(moves)).toMatchObject({ relationState: 'new', strength: 2, version: 2 })
  expect(await found(spoken)).toMatchObject({ relationState: 'existing', strength: null, version: 1 })
  const events = await db.superuser.event.findMany({ where: { employerId: { in: [moves, same, spoken] } } })
  expect(events.map(one => [one.kind, one.employerId])).toEqual([['employers.employer-changed', moves]])
  expect(await asManager(ctx => runBulk(ctx, id, 'apply'))).toMatchObject({
    ok: false,
    problems: [{ code: 'bulk-gone' }],
  })
})

test('an undo gives back what it changed, and leaves and names what somebody changed by hand since', async () => {
  const first = await plant('Blijft', { ownerId: world.casemanager, importance: 1 })
  const second = await plant('Met de hand')
  const id = await planned([first, second], {
    ownerId: world.colleague,
    backupOwnerId: world.manager,
    importance: 4,
    targetLevel: 3,
    targetOn: '2027-06-01',
    cadenceDays: 30,
    sectorCode: 'Q',
  })
  good(await asManager(ctx => runBulk(ctx, id, 'apply')))
  expect(await found(first)).toMatchObject({
    ownerId: world.colleague,
    backupOwnerId: world.manager,
    importance: 4,
    targetLevel: 3,
    targetOn: new Date('2027-06-01T00:00:00Z'),
    cadenceDays: 30,
    sectorCode: 'Q',
  })
  await db.superuser.employer.update({ where: { id: second }, data: { importance: 5 } })
  expect(good(await asManager(ctx => runBulk(ctx, id, 'undo')))).toEqual({ kind: 'returned', count: 2, kept: 1 })
  expect(await found(first)).toMatchObject({
    ownerId: world.casemanager,
    importance: 1,
    targetOn: null,
    sectorCode: null,
  })
  expect(await found(second)).toMatchObject({ ownerId: null, importance: 5, cadenceDays: null })
  expect(await asManager(ctx => bulkPage(ctx, id))).toMatchObject({
    state: 'undone',
    kept: [{ name: 'Met de hand', fields: ['importance'] }],
  })
})

test('employers go to the archive together and come back', async () => {
  const one = await plant('Weg')
  const id = await planned([one], { archived: true })
  good(await asManager(ctx => runBulk(ctx, id, 'apply')))
  expect((await found(one)).archivedAt).toEqual(now)
  good(await asManager(ctx => runBulk(ctx, id, 'undo')))
  expect((await found(one)).archivedAt).toBeNull()
  const events = await db.superuser.event.findMany({ where: { employerId: one }, orderBy: { id: 'asc' } })
  expect(events.map(event => event.kind)).toEqual(['employers.employer-archived', 'employers.employer-restored'])
})

test('more than 500 go by the background, can be stopped, and are all of a filter', async () => {
  await db.superuser.employer.createMany({
    data: Array.from({ length: 612 }, (_, i) => row(world, `Reeks ${i}`, { headcount: 7 })),
  })
  const search = new URLSearchParams('where=headcount+is+7')
  const { id, count } = good(await asManager(ctx => startBulk(ctx, { search })))
  expect(count).toBe(612)
  good(await asManager(ctx => planBulk(ctx, id, { ownerId: world.colleague })))
  expect(good(await asManager(ctx => runBulk(ctx, id, 'apply')))).toEqual({ kind: 'started' })
  expect(good(await asManager(ctx => stopBulk(ctx, id)))).toEqual({ kind: 'stopped' })
  const owned = () => db.superuser.employer.count({ where: { headcount: 7, ownerId: world.colleague } })
  expect([await owned(), (await asManager(ctx => bulkPage(ctx, id))).state]).toEqual([0, 'preview'])
  const later = new Date(now.getTime() + 1000)
  good(await as(db, world.manager, ctx => runBulk(ctx, id, 'apply'), later))
  const jobs = await db.superuser.job.findMany({ where: { name: 'employers.change-many' }, orderBy: { id: 'asc' } })
  expect(jobs.map(job => job.state)).toEqual(['cancelled', 'waiting'])
  const broken = asWorkerFor(db, world.networkId, world.manager, ctx =>
    applyBulk(ctx, id, { onProgress: () => Promise.reject(new Error('stopped')) }),
  )
  await expect(broken).rejects.toThrow('stopped')
  expect(await owned()).toBe(0)
  const told: [number, number][] = []
  const done = await asWorkerFor(db, world.networkId, world.manager, ctx =>
    applyBulk(ctx, id, { onProgress: async (at, total) => void told.push([at, total]) }),
  )
  expect([good(done), told]).toEqual([
    { changed: 612 },
    [
      [500, 612],
      [612, 612],
    ],
  ])
  expect(await owned()).toBe(612)
  good(await asManager(ctx => runBulk(ctx, id, 'undo')))
  good(await asWorkerFor(db, world.networkId, world.manager, ctx => undoBulk(ctx, id)))
  expect(await owned()).toBe(0)
}, 60_000)

test('nobody reaches another network, another person’s bulk change, or a colleague who is not there', async () => {
  const other = await crm(db)
  const theirs = row(other, 'Van de buren', {})
  await db.superuser.employer.create({ data: theirs })
  expect(await asManager(ctx => startBulk(ctx, { ids: [theirs.id] }))).toMatchObject({
    ok: false,
    problems: [{ code: 'bulk-none' }],
  })
  const mine = await plant('Van ons')
  const id = await planned([mine], { strength: 1 })
  for (const who of [world.casemanager, other.manager]) {
    await expect(as(db, who, ctx => bulkPage(ctx, id))).rejects.toBeInstanceOf(NotFoundError)
    await expect(as(db, who, ctx => runBulk(ctx, id, 'apply'))).rejects.toBeInstanceOf(NotFoundError)
    expect(await as(db, who, ({ db: tx }) => tx.bulkChangeRow.count())).toBe(0)
  }
  expect(await asManager(ctx => planBulk(ctx, id, { ownerId: other.manager }))).toMatchObject({
    ok: false,
    problems: [{ path: 'ownerId', code: 'not-found' }],
  })
  const reader = await world.member(world.town, 'org_admin', 'Lezer')
  await expect(as(db, reader, ctx => startBulk(ctx, { ids: [mine] }))).rejects.toBeInstanceOf(NotFoundError)
})

const numberField = {
  id: 'x',
  key: 'size',
  kind: 'number' as const,
  labelNl: 'Grootte',
  labelEn: 'Size',
  options: [],
  isRequired: true,
}
const own = [
  { ...numberField, helpNl: null, helpEn: null, shownToFirm: false, belongsTo: 'employer' },
] as const satisfies CustomField[]

test('a form that makes no sense is refused by field, with what was found', () => {
  const read = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return readBulkChange(form, own)
  }
  expect(
    good(
      read({
        'set.strength': 'none',
        'set.importance': ' 3 ',
        'set.ownerId': '',
        'clear.cadenceDays': 'on',
        'set.fields.size': '2,5',
      }),
    ),
  ).toEqual({ strength: null, importance: 3, cadenceDays: null, 'fields.size': 2.5 })
  for (const [fields, path, code, found] of [
    [{ 'set.cadenceDays': '3' }, 'set.cadenceDays', undefined, '3'],
    [{ 'set.targetOn': '2026-02-30' }, 'set.targetOn', 'not-a-date', '2026-02-30'],
    [{ 'set.targetOn': '2026-02-03', 'clear.targetOn': 'on' }, 'set.targetOn', 'bulk-both', '2026-02-03'],
    [{ 'set.relationState': 'none' }, 'set.relationState', undefined, 'none'],
    [{ 'set.fields.size': 'veel' }, 'set.fields.size', 'not-a-number', 'veel'],
    [{ 'clear.fields.size': 'on' }, 'set.fields.size', 'bulk-required', undefined],
  ] as const) {
    const done = read(fields)
    const wanted = { path, ...(code ? { code } : {}), ...(found ? { found } : {}) }
    expect(done).toMatchObject({ ok: false, problems: [wanted] })
  }
})

test('own fields change together, are emptied, and come back; also when the field was put away meanwhile', async () => {
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const asCoordinator = <T>(work: Parameters<typeof as<T>>[2]) => as(db, coordinator, work)
  const field = async (labelNl: string, kind: string) =>
    good(
      await asCoordinator(ctx =>
        addCustomField(
          ctx,
          CustomFieldInput.parse({
            labelNl,
            labelEn: labelNl,
            kind,
            options: kind === 'several' ? [{ nl: 'ma' }, { nl: 'di' }] : [],
          }),
        ),
      ),
    ).fieldId
  const days = await field('Dagen', 'several')
  const until = await field('Tot', 'date')
  const one = await plant('Een')
  const two = await plant('Twee')
  const { networkId } = world
  await db.superuser.employerFieldValue.createMany({
    data: [
      { networkId, employerId: one, fieldId: days, place: 0, word: 'di' },
      { networkId, employerId: one, fieldId: until, day: new Date('2027-01-01') },
      { networkId, employerId: two, fieldId: until, day: new Date('2028-01-01') },
    ],
  })
  const values = async (employerId: string) =>
    (
      await db.superuser.employerFieldValue.findMany({
        where: { employerId },
        orderBy: [{ word: 'asc' }, { day: 'asc' }],
      })
    ).map(row => row.word ?? row.day?.toISOString().slice(0, 10))
  const id = await planned([one, two], { 'fields.dagen': ['ma', 'di'], 'fields.tot': null })
  const page = await asManager(ctx => bulkPage(ctx, id))
  expect(page.lines.find(line => line.id === one)).toMatchObject({
    before: { 'fields.dagen': ['di'], 'fields.tot': '2027-01-01' },
    after: { 'fields.dagen': ['ma', 'di'], 'fields.tot': null },
  })
  good(await asManager(ctx => runBulk(ctx, id, 'apply')))
  expect([await values(one), await values(two)]).toEqual([
    ['di', 'ma'],
    ['di', 'ma'],
  ])
  expect((await found(one)).version).toBe(2)
  const event = await db.superuser.event.findFirstOrThrow({ where: { employerId: two } })
  expect(event).toMatchObject({
    kind: 'employers.employer-changed',
    before: { 'fields.dagen': null, 'fields.tot': '2028-01-01' },
  })
  await db.superuser.employerFieldValue.create({
    data: { networkId, employerId: two, fieldId: until, day: new Date('2029-01-01') },
  })
  good(await asCoordinator(ctx => archiveCustomField(ctx, days, 'archive')))
  expect(good(await asManager(ctx => runBulk(ctx, id, 'undo')))).toEqual({ kind: 'returned', count: 2, kept: 1 })
  expect([await values(one), await values(two)]).toEqual([['di', '2027-01-01'], ['2029-01-01']])
  expect((await asManager(ctx => bulkPage(ctx, id))).kept).toMatchObject([{ name: 'Twee', fields: ['fields.tot'] }])
})
