import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { SystemActor } from '~/access/actor'
import { enterSystem } from '~/access/enter.server'
import { NotFoundError } from '~/access/errors'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { calendarFile } from '~/areas/engagement/calendar/calendar.page.server'
import { changeVisit, planVisit } from '~/areas/engagement/visits/plan-visit.server'
import { cancelVisit, holdVisit, reopenVisit } from '~/areas/engagement/visits/steer-visit.server'
import { tellVisit, type VisitTelling } from '~/areas/engagement/visits/tell-visit.server'
import { VisitInput } from '~/areas/engagement/visits/visit'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { sendBySmtp } from '~/platform/mail/smtp.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { deliverMail } from '../../workers/outreach/deliver-mail'
import { startCatcher, type SmtpCatcher } from '../mail/smtp-catcher'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { readCalendar } from './read-calendar'

let db: TestDatabase
let world: Crm
let stranger: Crm
let catcher: SmtpCatcher
let employerId: string
let contactId: string

beforeAll(async () => {
  db = await testDatabase()
  catcher = await startCatcher()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${catcher.port}`)
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await crm(db)
  stranger = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Bakkerij De Halm' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  const person = ContactInput.parse({ lastName: 'Bakker', firstName: 'Bo', email: 'bo@dehalm.example' })
  contactId = good(await as(db, world.manager, ctx => addContact(ctx, employerId, person))).contactId
})
beforeEach(() => {
  catcher.mails.length = 0
})
afterAll(async () => {
  await catcher.shut()
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const visit = (more: object = {}) =>
  VisitInput.parse({
    goal: 'kennismaken',
    on: '2027-03-29',
    from: '10:00',
    until: '11:30',
    place: 'Dorpsstraat 1',
    contactId,
    invitesContact: true,
    colleagueIds: [world.colleague],
    ...more,
  })
const plan = async (more: object = {}) =>
  good(await as(db, world.manager, ctx => planVisit(ctx, employerId, visit(more)))).visitId

/** Does the jobs that tell of the visit, and sends the mails they leave, through a real mail server. */
async function tell(visitId: string) {
  const jobs = await db.superuser.job.findMany({ where: { name: 'engagement.tell-visit', state: 'waiting' } })
  for (const { id, payload } of jobs) {
    const telling = payload as unknown as VisitTelling
    if (telling.visitId !== visitId) continue
    good(
      await inContext(
        { client: db.worker, now, enter: tx => enterSystem(tx, world.networkId, 'test') as Promise<SystemActor> },
        ctx => tellVisit(ctx, telling),
      ),
    )
    await db.superuser.job.update({ where: { id }, data: { state: 'done' } })
  }
  const mails = await db.superuser.mailMessage.findMany({ where: { state: 'pending' }, orderBy: { id: 'asc' } })
  for (const { id } of mails) await deliverMail(id, { clock: fixedClock(now), send: sendBySmtp })
}

/** What each mail says to a calendar: to whom, and the fields of its event. */
const invitations = () =>
  catcher.mails.map(mail => {
    const file = mail.attachments.find(one => one.contentType === 'text/calendar' || one.filename === 'werkbrug.ics')
    const { head, events } = readCalendar(file?.content.toString('utf8') ?? '')
    const to = (Array.isArray(mail.to) ? mail.to[0] : mail.to)?.value[0]?.address ?? ''
    return { to, subject: mail.subject, method: head.METHOD, ...events[0] } as Record<string, string | undefined>
  })
const emailOf = async (membershipId: string) =>
  (await db.superuser.membership.findUniqueOrThrow({ where: { id: membershipId }, select: { account: true } })).account
    .email

test('an invitation reaches everybody, a change raises its sequence, and calling it off ends it', async () => {
  const id = await plan()
  await tell(id)
  const [ada, sam] = [await emailOf(world.manager), await emailOf(world.colleague)]
  expect(
    invitations()
      .map(one => one.to)
      .sort(),
  ).toEqual([ada, sam, 'bo@dehalm.example'].sort())
  for (const one of invitations())
    expect(one).toMatchObject({
      method: 'REQUEST',
      UID: `visit-${id}@werkbrug.test`,
      SEQUENCE: '0',
      // The Monday after the clock went forward: ten in Amsterdam is eight in UTC.
      DTSTART: '20270329T080000Z',
      DTEND: '20270329T093000Z',
      ORGANIZER: ada,
      LOCATION: 'Dorpsstraat 1',
    })
  expect(catcher.mails.find(one => JSON.stringify(one.to).includes('dehalm'))?.text).not.toContain('/visits/')

  catcher.mails.length = 0
  const other = visit({ on: '2027-03-26', colleagueIds: [world.casemanager] })
  good(await as(db, world.manager, ctx => changeVisit(ctx, id, other)))
  await tell(id)
  const changed = invitations()
  expect(changed.filter(one => one.method === 'CANCEL').map(one => one.to)).toEqual([sam])
  // The Friday before: ten in Amsterdam is nine in UTC.
  expect(changed.filter(one => one.method === 'REQUEST')).toMatchObject(
    Array(3).fill({ UID: `visit-${id}@werkbrug.test`, SEQUENCE: '1', DTSTART: '20270326T090000Z' }),
  )
  expect(changed.every(one => one.SEQUENCE === '1')).toBe(true)

  catcher.mails.length = 0
  good(await as(db, world.manager, ctx => cancelVisit(ctx, id)))
  await tell(id)
  expect(invitations()).toMatchObject(Array(3).fill({ method: 'CANCEL', SEQUENCE: '2', STATUS: 'CANCELLED' }))
  expect((await as(db, world.manager, ctx => cancelVisit(ctx, id))).ok).toBe(false)
})

test('nobody is mailed twice when the telling is done again, and an overtaken one says nothing', async () => {
  const id = await plan({ invitesContact: false })
  await tell(id)
  expect(catcher.mails).toHaveLength(2)
  await db.superuser.job.updateMany({ where: { name: 'engagement.tell-visit' }, data: { state: 'waiting' } })
  await tell(id)
  expect(catcher.mails).toHaveLength(2)
})

test('a colleague who left hears nothing of a visit any more; whoever else comes does', async () => {
  const id = await plan()
  await tell(id)
  catcher.mails.length = 0
  const where = { id: world.colleague }
  await db.superuser.membership.update({ where, data: { endsOn: new Date('2026-11-01') } })
  // What was agreed with him before can still be changed.
  good(await as(db, world.manager, ctx => changeVisit(ctx, id, visit({ from: '11:00', until: '12:00', version: 1 }))))
  await tell(id)
  expect(
    invitations()
      .map(one => one.to)
      .sort(),
  ).toEqual(['bo@dehalm.example', await emailOf(world.manager)].sort())
  await db.superuser.membership.update({ where, data: { endsOn: null } })
})

test('who was left out and came back before anybody was told keeps the visit, in whatever order it is told', async () => {
  const id = await plan()
  await tell(id)
  good(await as(db, world.manager, ctx => changeVisit(ctx, id, visit({ colleagueIds: [], invitesContact: false }))))
  good(await as(db, world.manager, ctx => changeVisit(ctx, id, visit())))
  catcher.mails.length = 0
  const jobs = { name: 'engagement.tell-visit', state: 'waiting' }
  const early = await db.superuser.job.findFirstOrThrow({ where: jobs, orderBy: { id: 'asc' } })
  await db.superuser.job.update({ where: { id: early.id }, data: { state: 'cancelled' } })
  await tell(id)
  await db.superuser.job.update({ where: { id: early.id }, data: { state: 'waiting' } })
  await tell(id)
  const sam = await emailOf(world.colleague)
  const told = invitations()
  expect(told.filter(one => one.to === sam || one.to === 'bo@dehalm.example').map(one => one.method)).toEqual([
    'REQUEST',
    'REQUEST',
  ])
})

test('a visit that took place becomes a contact moment in one press, and back', async () => {
  const id = await plan({ on: '2026-11-03', invitesContact: false, colleagueIds: [] })
  expect((await as(db, world.manager, ctx => holdVisit(ctx, id))).ok).toBe(false)
  const after = new Date('2026-11-03T12:00:00Z')
  const page = () => as(db, world.manager, ctx => employerStoryPage(ctx, employerId, new URLSearchParams()), after)
  expect((await page()).visits.find(one => one.id === id)).toMatchObject({
    isOver: true,
    from: '10:00',
    on: '2026-11-03',
  })
  good(await as(db, world.manager, ctx => holdVisit(ctx, id), after))
  const told = (await page()).story.entries.find(entry => entry.contact)
  expect(told?.contact).toMatchObject({ channel: 'visit', note: 'kennismaken' })
  expect((await page()).visits.some(one => one.id === id)).toBe(false)
  good(await as(db, world.manager, ctx => reopenVisit(ctx, id), after))
  expect((await page()).visits.some(one => one.id === id)).toBe(true)
})

test('what cannot be is refused and leaves nothing', async () => {
  const before = await db.superuser.visit.count()
  const refused = async (more: object) => {
    const done = await as(db, world.manager, ctx => planVisit(ctx, employerId, visit(more)))
    return done.ok ? [] : done.problems.map(one => [one.path, one.code])
  }
  expect(await refused({ on: '2027-03-28', from: '02:30' })).toEqual([['from', 'no-such-time']])
  expect(await refused({ on: '2026-10-30' })).toEqual([['on', 'in-past']])
  expect(await refused({ colleagueIds: [stranger.manager] })).toEqual([['colleagueIds', 'not-found']])
  expect(await refused({ place: undefined })).toEqual([['place', 'required']])
  await db.superuser.contact.update({ where: { id: contactId }, data: { doNotContactUntil: new Date('2027-12-01') } })
  expect(await refused({})).toEqual([['contactId', 'asked-for-quiet']])
  await db.superuser.contact.update({ where: { id: contactId }, data: { doNotContactUntil: null, email: null } })
  expect(await refused({})).toEqual([['contactId', 'has-no-mail']])
  expect(await db.superuser.visit.count()).toBe(before)
})

test('a visit stands in the calendars of who comes, and another network finds nothing', async () => {
  const id = await plan({ on: '2026-11-10', invitesContact: false })
  const own = readCalendar(await as(db, world.colleague, calendarFile)).events.find(one => one.UID?.includes(id))
  expect(own).toMatchObject({ DTSTART: '20261110T090000Z', LOCATION: 'Dorpsstraat 1' })
  await expect(as(db, stranger.manager, ctx => cancelVisit(ctx, id))).rejects.toThrow(NotFoundError)
  await expect(as(db, stranger.manager, ctx => changeVisit(ctx, id, visit()))).rejects.toThrow(NotFoundError)
  const changed = await as(db, stranger.manager, ctx => ctx.db.visit.updateMany({ where: { id }, data: { goal: 'x' } }))
  expect(changed.count).toBe(0)
})
