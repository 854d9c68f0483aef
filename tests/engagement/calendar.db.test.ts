import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enterSignIn } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { addTask } from '~/areas/engagement/add-task.server'
import { calendarFile } from '~/areas/engagement/calendar/calendar.page.server'
import { endFeed, openFeed, renewFeed } from '~/areas/engagement/calendar/steer-feed.server'
import { remindersPage } from '~/areas/engagement/reminders.page.server'
import { snoozeTask } from '~/areas/engagement/snooze-task.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { readCalendar } from './read-calendar'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const open = (token: string) => inContext({ client: db.app, now, enter: enterSignIn }, ctx => openFeed(ctx, token))
const file = (who: string, at = now) => as(db, who, calendarFile, at)

test('an address opens one’s own calendar until it is renewed or withdrawn', async () => {
  const { token } = good(await as(db, world.manager, renewFeed))
  expect(await open(token)).toBe(world.manager)
  expect((await as(db, world.manager, remindersPage)).feed).toMatchObject({ lastUsedAt: now })
  const other = good(await as(db, world.manager, renewFeed)).token
  expect([await open(token), await open(other)]).toEqual([null, world.manager])
  expect((await as(db, world.colleague, endFeed)).ok).toBe(false)
  good(await as(db, world.manager, endFeed))
  expect([await open(other), await open('x'.repeat(43))]).toEqual([null, null])
  expect((await as(db, world.manager, remindersPage)).feed).toBeNull()
  const stored = await db.superuser.calendarFeed.findMany()
  expect(JSON.stringify(stored)).not.toContain(other)
})

test('tasks are whole days with an id that stays and a sequence that rises; lines are folded and texts escaped', async () => {
  const title =
    'Bel, "snel"; over\\de lange zin met één ü en 日本語 zodat de regel zeker langer wordt dan vijfenzeventig octetten'
  const { taskId } = good(await as(db, world.manager, ctx => addTask(ctx, { title, dueOn: '2026-11-05' })))
  const text = await file(world.manager)
  expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
  const [event] = readCalendar(text).events
  expect(event).toMatchObject({
    SUMMARY: title,
    'DTSTART;VALUE=DATE': '20261105',
    SEQUENCE: '0',
    TRANSP: 'TRANSPARENT',
  })
  expect(event?.UID).toMatch(new RegExp(`^task-${taskId}@`))
  good(await as(db, world.manager, ctx => snoozeTask(ctx, taskId, { dueOn: '2026-11-09' })))
  const [moved] = readCalendar(await file(world.manager)).events
  expect(moved).toMatchObject({ UID: event?.UID, 'DTSTART;VALUE=DATE': '20261109', SEQUENCE: '1' })
  expect(readCalendar(await file(world.colleague)).events).toEqual([])
  expect(readCalendar(await file(world.manager)).head.METHOD).toBe('PUBLISH')
})

test('a task about a client is named as such only, and is gone once the assignment has ended', async () => {
  const su = db.superuser
  const stamps = { ladderStepSince: now, createdAt: now, updatedAt: now }
  const client = await su.client.create({
    data: {
      networkId: world.networkId,
      organisationId: world.town,
      number: 7,
      firstName: 'Geheim',
      lastName: 'P',
      status: 'active',
      ...stamps,
    },
  })
  const assignment = await su.assignment.create({
    data: {
      networkId: world.networkId,
      clientId: client.id,
      membershipId: world.casemanager,
      organisationId: world.town,
      function: 'casemanager',
      createdAt: new Date('2026-01-01'),
      startsOn: new Date('2026-01-01'),
    },
  })
  await su.task.create({
    data: {
      networkId: world.networkId,
      title: 'Geheim bellen',
      kind: 'client',
      dueOn: new Date('2026-11-09'),
      ownerId: world.casemanager,
      clientId: client.id,
      createdAt: now,
    },
  })
  const text = await file(world.casemanager)
  expect(readCalendar(text).events.map(one => one.SUMMARY)).toEqual(['Taak over een deelnemer'])
  expect(text).not.toContain('Geheim')
  await su.assignment.update({ where: { id: assignment.id }, data: { endsOn: new Date('2026-01-02') } })
  expect(readCalendar(await file(world.casemanager)).events).toEqual([])
})

test('somebody whose membership has ended has no calendar', async () => {
  await db.superuser.membership.update({ where: { id: world.colleague }, data: { endsOn: new Date('2026-01-02') } })
  await expect(file(world.colleague)).rejects.toThrow()
})
