import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SystemActor } from '~/access/actor'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { cadenceOf, starterCadence } from '~/areas/engagement/cadence'
import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { askForContact } from '~/areas/engagement/ask-for-contact.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { changeContactMoment } from '~/areas/engagement/change-contact-moment.server'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
})
beforeEach(async () => {
  await db.superuser.task.deleteMany()
  await db.superuser.employer.updateMany({ data: { archivedAt: now } })
})
afterAll(() => db.close())

const silent = new Date('2026-01-05')
async function employer(name: string, more: object = {}, of: Crm = world) {
  const id = randomUUID()
  const fields = { name, ownerId: of.manager, relationState: 'existing', lastContactOn: silent, level: 2 }
  await db.superuser.employer.create({
    data: { id, networkId: of.networkId, createdAt: now, updatedAt: now, ...fields, ...more },
  })
  return id
}
const contact = (employerId: string, more: object = {}) =>
  db.superuser.contact.create({
    data: { networkId: world.networkId, employerId, lastName: 'Bakker', createdAt: now, updatedAt: now, ...more },
  })
const pass = async (at = now) =>
  good(
    await inContext(
      { client: db.worker, now: at, enter: tx => enterSystem(tx, world.networkId, 'test') as Promise<SystemActor> },
      askForContact,
    ),
  )
const tasks = async (state = 'open') =>
  (await db.superuser.task.findMany({ where: { state }, orderBy: { title: 'asc' } })).map(one => one.title)

test('who was silent for the cadence is asked for once, and others are left alone', async () => {
  await employer('A stil')
  await employer('B kort geleden', { lastContactOn: new Date('2026-08-06') })
  await employer('C net op tijd', { lastContactOn: new Date('2026-08-04') })
  await employer('D slaapt', { relationState: 'dormant' })
  await employer('E voorbij', { relationState: 'ended' })
  await employer('F nooit', { lastContactOn: null })
  await employer('G van niemand', { ownerId: null })
  await employer('H met vervanger', { ownerId: null, backupOwnerId: world.colleague })
  await employer('I afgesproken', { lastContactOn: new Date('2026-10-20'), cadenceDays: 7 })
  await employer('J belangrijk', { level: 0, importance: 5, lastContactOn: new Date('2026-09-01') })
  await contact(await employer('K met rust'), { doNotContactUntil: new Date('2026-12-01') })
  const half = await employer('L iemand wel')
  await contact(half, { doNotContactUntil: new Date('2026-12-01') })
  await contact(half)
  await employer('Elders', { ownerId: stranger.manager }, stranger)
  expect(await pass()).toEqual({ added: 6, closed: 0 })
  expect((await tasks()).map(title => title[0])).toEqual(['A', 'C', 'H', 'I', 'J', 'L'])
  expect(await pass()).toEqual({ added: 0, closed: 0 })
  const [task] = await db.superuser.task.findMany({ where: { title: 'H met vervanger' } })
  expect(task).toMatchObject({ ownerId: world.colleague, dueOn: new Date('2026-11-02'), kind: 'contact' })
})

test('a contact moment closes the task, and taking it back opens it again', async () => {
  const id = await employer('Bakkerij Stil')
  await db.superuser.contactMoment.create({
    data: {
      networkId: world.networkId,
      employerId: id,
      membershipId: world.manager,
      at: new Date('2026-01-05T11:00:00Z'),
      channel: 'call',
      createdAt: silent,
    },
  })
  await pass()
  const moment = ContactMomentInput.parse({ employerId: id, channel: 'call', on: '2026-11-02' })
  const { contactMomentId } = good(await as(db, world.manager, ctx => recordContactMoment(ctx, moment)))
  expect([await tasks(), await tasks('done')]).toEqual([[], ['Bakkerij Stil']])
  expect(await pass()).toEqual({ added: 0, closed: 0 })
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, contactMomentId)))
  expect(await tasks()).toEqual(['Bakkerij Stil'])
})

test('a note is no contact: it closes nothing, and a call that turns out to be one opens the task again', async () => {
  const id = await employer('Bakkerij Notitie')
  await db.superuser.contactMoment.create({
    data: {
      networkId: world.networkId,
      employerId: id,
      membershipId: world.manager,
      at: new Date('2026-01-05T11:00:00Z'),
      channel: 'call',
      createdAt: silent,
    },
  })
  await pass()
  const last = async () =>
    (await db.superuser.employer.findUniqueOrThrow({ where: { id } })).lastContactOn?.toISOString().slice(0, 10)
  const before = await last()
  const on = (channel: string) => ContactMomentInput.parse({ employerId: id, channel, on: '2026-11-02' })
  const done = await as(db, world.manager, ctx => recordContactMoment(ctx, on('note')))
  const { contactMomentId } = good(done)
  const open = async () => (await tasks()).includes('Bakkerij Notitie')
  expect([await open(), await last()]).toEqual([true, before])
  const change = (channel: string) =>
    as(db, world.manager, ctx => changeContactMoment(ctx, contactMomentId, on(channel))).then(good)
  await change('call')
  expect([await open(), await last()]).toEqual([false, '2026-11-02'])
  await change('note')
  expect([await open(), await last()]).toEqual([true, before])
})

test('the daily pass closes what was overtaken, and a task that was dropped does not come back', async () => {
  const heard = await employer('A gehoord')
  const ended = await employer('B voorbij')
  await employer('C laten rusten')
  await pass()
  const [dropped] = await db.superuser.task.findMany({ where: { title: 'C laten rusten' } })
  good(await as(db, world.manager, ctx => steerTask(ctx, dropped?.id ?? '', 'cancel')))
  await db.superuser.employer.update({ where: { id: heard }, data: { lastContactOn: new Date('2026-10-30') } })
  await db.superuser.employer.update({ where: { id: ended }, data: { relationState: 'ended' } })
  expect(await pass()).toEqual({ added: 0, closed: 2 })
  expect([await tasks('done'), await tasks('cancelled')]).toEqual([['A gehoord'], ['B voorbij', 'C laten rusten']])
})

test('a table of the network itself sets the rhythm', async () => {
  await employer('A vijf weken stil', { lastContactOn: new Date('2026-09-28') })
  expect((await pass()).added).toBe(0)
  await db.superuser.template.create({
    data: {
      networkId: world.networkId,
      instrument: 'contact.cadence',
      version: 2,
      locale: 'nl',
      content: { daysByLevel: [30, 30, 30, 30, 30, 30] },
      provenance: 'design',
      status: 'active',
      createdAt: now,
    },
  })
  expect((await pass()).added).toBe(1)
})

test('an employer of nobody, or of somebody who left, asks the coordinator who is there longest', async () => {
  const gone = await world.member(world.town, 'coach', 'Lea Weg')
  await db.superuser.membership.update({ where: { id: gone }, data: { endsOn: new Date('2026-10-01') } })
  const later = await world.member(world.town, 'network_coordinator', 'Nico Nieuw')
  const longest = await world.member(world.town, 'network_coordinator', 'Cora Lang')
  await db.superuser.membership.update({ where: { id: later }, data: { startsOn: new Date('2026-06-01') } })
  await employer('A van niemand', { ownerId: null })
  await employer('B van wie weg is', { ownerId: gone })
  await employer('C met vervanger', { ownerId: gone, backupOwnerId: world.colleague })
  expect(await pass()).toEqual({ added: 3, closed: 0 })
  const found = await db.superuser.task.findMany({ orderBy: { title: 'asc' } })
  expect(found.map(task => task.ownerId)).toEqual([longest, longest, world.colleague])
})

test('the database says the rhythm of every employer as the rule does, with targets, limits and agreed days', async () => {
  const days = [null, new Date('2026-01-04'), silent, new Date('2026-01-06')]
  const rows: string[] = []
  for (const level of [0, 2, 5])
    for (const targetLevel of [null, 2, 4])
      for (const targetOn of days)
        for (const lastContactOn of [null, silent])
          rows.push(
            await employer('R', { level, targetLevel, targetOn, lastContactOn, importance: 1 + (rows.length % 5) }),
          )
  rows.push(await employer('R', { level: 2, targetLevel: 5, cadenceDays: 77 }))
  const said = await db.superuser.$queryRaw<{ id: string; days: number }[]>`
    select e.id, ${cadenceDays(starterCadence)} as days from employer e where e.id = any (${rows}::uuid[])`
  const known = await db.superuser.employer.findMany({ where: { id: { in: rows } } })
  for (const one of known) expect(said.find(row => row.id === one.id)?.days).toBe(cadenceOf(one))
})
