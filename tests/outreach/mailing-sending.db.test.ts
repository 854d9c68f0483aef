import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { leaseSeconds } from '~/areas/outreach/mailings/limits'
import { decideRecipient, steerMailing } from '~/areas/outreach/mailings/steer-mailing.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { sendBySmtp, type OutgoingMail } from '~/platform/mail/smtp.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { jobCatalogue } from '../../workers/catalogue'
import { deliverMailing } from '../../workers/outreach/deliver-mailing'
import { sweepMailings } from '../../workers/outreach/send-mailing'
import { createJobRunner } from '../../workers/parts/job-runner'
import { as, good } from '../employers/crm'
import { startCatcher, type SmtpCatcher } from '../mail/smtp-catcher'
import { testDatabase, type TestDatabase } from '../setup/db'
import { mailingWorld, type MailingWorld } from './mailing-world'

const clock = fixedClock(new Date())
const delivery = { clock, send: sendBySmtp }
let db: TestDatabase
let catcher: SmtpCatcher
let world: MailingWorld

beforeAll(async () => {
  db = await testDatabase()
  catcher = await startCatcher()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${catcher.port}`)
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('INBOUND_DOMAIN', 'mail.werkbrug.test')
  world = await mailingWorld(db)
})
beforeEach(async () => {
  catcher.behaviour = 'accept'
  catcher.mails.length = 0
  clock.moveTo(new Date())
  await db.superuser.mailing.updateMany({
    where: { state: { in: ['sending', 'paused'] } },
    data: { state: 'cancelled' },
  })
  await db.superuser.mailingRecipient.updateMany({
    where: { state: { in: ['pending', 'claimed', 'deferred'] } },
    data: { state: 'suppressed', reason: 'cancelled', leaseUntil: null },
  })
})
afterAll(async () => {
  await catcher.shut()
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const deliver = (mailingId: string, send = delivery.send) =>
  deliverMailing({ networkId: world.networkId, mailingId }, { clock, send })
const states = async (id: string) => (await world.recipients(id)).map(row => row.state)
const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000))
const two = async () => [await world.firm('Een'), await world.firm('Twee')] as const

test('the job sends each its own mail in the name of the colleague, and both stories tell it', async () => {
  const [one, other] = await two()
  const id = await world.sent([one.id, other.id])
  await db.superuser.mailing.update({ where: { id }, data: { replyTo: 'both' } })
  clock.moveTo(new Date())
  await createJobRunner({ handlers: jobCatalogue(delivery), clock, concurrency: 2 }).runDue()
  expect(catcher.mails.map(mail => mail.subject)).toEqual(['Voor Een', 'Voor Twee'])
  const [mail] = catcher.mails
  const rows = await world.recipients(id)
  expect(mail?.messageId).toBe(`<${rows[0]?.id}@werkbrug.test>`)
  expect(mail?.from?.text).toMatch(/^"Ada Manager \(Gemeente Proef\)" <noreply@/)
  expect(mail?.replyTo?.value.map(one => one.address)).toEqual([
    expect.stringMatching(/@proef\.example$/),
    expect.stringMatching(/^dossier\+proef-.*@mail\.werkbrug\.test$/),
  ])
  expect(mail?.text).toContain('Beste Noor,')
  expect(mail?.text).toContain('Ada Manager van Gemeente Proef schrijft u dit')
  expect(mail?.text).not.toContain('Twee')
  expect(await world.mailing(id)).toMatchObject({ state: 'done', endedAt: expect.any(Date) })
  const search = new URLSearchParams()
  const story = await world.act(ctx => employerStory(ctx, one.id, search, { contactId: one.contactId }))
  expect(story.entries).toMatchObject([
    { line: 'mail', who: 'Ada Manager', mail: { subject: 'Voor Een', body: 'Beste Noor,\n\nTot gauw.' } },
  ])
  const found = await world.act(ctx => employerStory(ctx, one.id, new URLSearchParams('q=gauw&kind=mail')))
  expect(found.entries).toHaveLength(1)
  expect((await world.act(ctx => employerStoryPage(ctx, other.id, search))).story.entries).toMatchObject([
    { line: 'mail', mail: { subject: 'Voor Twee' } },
  ])
})

test('ten workers at once send each mail once', async () => {
  const firms = await Promise.all(Array.from({ length: 6 }, (_, index) => world.firm(`Veel ${index}`)))
  const id = await world.sent(firms.map(one => one.id))
  clock.moveTo(new Date())
  await Promise.all(Array.from({ length: 10 }, () => deliver(id)))
  expect(catcher.mails).toHaveLength(6)
  expect(new Set(await states(id))).toEqual(new Set(['sent']))
  expect((await world.recipients(id)).every(row => row.attempts === 1)).toBe(true)
})

test('consent and marks are read again when the turn comes', async () => {
  const firms = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(name => world.firm(name)))
  const [marked, resting, left, moved] = firms
  const id = await world.sent(firms.map(one => one.id))
  await db.superuser.employer.update({ where: { id: marked!.id }, data: { noMailing: true } })
  const contact = (of: { contactId: string }, data: object) =>
    db.superuser.contact.update({ where: { id: of.contactId }, data })
  await contact(resting!, { doNotContactUntil: new Date('2999-01-01') })
  await contact(left!, { leftOn: new Date('2026-01-01') })
  await contact(moved!, { email: 'nieuw@voorbeeld.nl' })
  clock.moveTo(new Date())
  await deliver(id)
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([
    ['suppressed', 'no_mailing'],
    ['suppressed', 'resting'],
    ['suppressed', 'contact_left'],
    ['suppressed', 'address_changed'],
    ['sent', null],
  ])
  expect(catcher.mails.map(mail => mail.subject)).toEqual(['Voor E'])
  expect(await world.mailing(id)).toMatchObject({ state: 'done' })
})

test('a sender who no longer works here sends nothing', async () => {
  const leaver = await world.member(world.town, 'account_manager', 'Lena Weg')
  const [one] = await two()
  const id = await world.sent([one.id])
  await db.superuser.mailing.update({ where: { id }, data: { madeById: leaver } })
  await db.superuser.membership.update({ where: { id: leaver }, data: { endsOn: new Date('2026-06-01') } })
  clock.moveTo(new Date())
  await deliver(id)
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([['suppressed', 'sender_left']])
  expect(catcher.mails).toEqual([])
})

test('a lease that ran out before sending began waits again; after it nobody knows, and a person decides', async () => {
  const [one, other] = await two()
  const id = await world.sent([one.id, other.id])
  const [first, second] = await world.recipients(id)
  const gone = { state: 'claimed', attempts: 1, leaseUntil: new Date(Date.now() - 1_000) }
  await db.superuser.mailingRecipient.update({ where: { id: first!.id }, data: gone })
  const begun = { ...gone, sendStartedAt: new Date(Date.now() - 2_000) }
  await db.superuser.mailingRecipient.update({ where: { id: second!.id }, data: begun })
  clock.moveTo(new Date())
  await sweepMailings(clock, delivery)
  expect(catcher.mails.map(mail => mail.subject)).toEqual(['Voor Een'])
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([
    ['sent', null],
    ['unknown', 'stopped-while-sending'],
  ])
  await sweepMailings(clock, delivery)
  expect(catcher.mails).toHaveLength(1)
  const page = await world.page(id)
  expect(page.sent?.recipients.map(row => row.decisions)).toEqual([[], ['again', 'arrived']])

  good(await world.act(ctx => decideRecipient(ctx, id, second!.id, 'again')))
  expect(await world.mailing(id)).toMatchObject({ state: 'sending', endedAt: null })
  later(1)
  await sweepMailings(clock, delivery)
  expect(catcher.mails.map(mail => mail.messageId)[1]).toBe(`<${second!.id}@werkbrug.test>`)
  expect(await states(id)).toEqual(['sent', 'sent'])
})

test('a connection that breaks after the message is uncertain; that it arrived is told in the story', async () => {
  const [one] = await two()
  const id = await world.sent([one.id])
  catcher.behaviour = 'break-after-message'
  clock.moveTo(new Date())
  await deliver(id)
  catcher.behaviour = 'accept'
  later(3_600)
  await sweepMailings(clock, delivery)
  const [row] = await world.recipients(id)
  expect(row).toMatchObject({ state: 'unknown', attempts: 1 })
  expect(catcher.mails).toEqual([])
  good(await world.act(ctx => decideRecipient(ctx, id, row!.id, 'arrived')))
  expect(await states(id)).toEqual(['sent'])
  const { entries } = await world.act(ctx => employerStory(ctx, one.id, new URLSearchParams()))
  expect(entries).toMatchObject([{ line: 'mail', mail: { subject: 'Voor Een' } }])
  expect(await world.act(ctx => decideRecipient(ctx, id, row!.id, 'again'))).toMatchObject({ ok: false })
})

test('"later" puts off and is tried again by the sweep, "never" ends it; neither keeps an address in its reason', async () => {
  const [one, other] = await two()
  const id = await world.sent([one.id, other.id])
  catcher.behaviour = 'busy'
  clock.moveTo(new Date())
  await deliver(id)
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([
    ['deferred', 'SMTP 451 4.3.2'],
    ['deferred', 'SMTP 451 4.3.2'],
  ])
  expect(await world.mailing(id)).toMatchObject({ state: 'sending' })
  catcher.behaviour = 'no-such-person'
  later(61)
  await sweepMailings(clock, delivery)
  expect((await world.recipients(id)).map(row => [row.state, row.reason, row.attempts])).toEqual([
    ['failed', 'SMTP 550 5.1.1', 2],
    ['failed', 'SMTP 550 5.1.1', 2],
  ])
  expect(await world.mailing(id)).toMatchObject({ state: 'done' })
})

test('a pause stops before the next mail, going on sends the rest, and stopping ends what had not begun', async () => {
  const firms = await Promise.all(['P1', 'P2', 'P3'].map(name => world.firm(name)))
  const id = await world.sent(firms.map(one => one.id))
  const sending = (then: () => Promise<unknown>) => async (mail: OutgoingMail) => {
    const outcome = await sendBySmtp(mail)
    await then()
    return outcome
  }
  clock.moveTo(new Date())
  await deliver(
    id,
    sending(() => world.act(ctx => steerMailing(ctx, id, 'pause'))),
  )
  expect(await states(id)).toEqual(['sent', 'pending', 'pending'])
  await sweepMailings(clock, delivery)
  expect(catcher.mails).toHaveLength(1)
  good(await world.act(ctx => steerMailing(ctx, id, 'resume')))
  later(1)
  await deliver(
    id,
    sending(() => world.act(ctx => steerMailing(ctx, id, 'cancel'))),
  )
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([
    ['sent', null],
    ['sent', null],
    ['suppressed', 'cancelled'],
  ])
  expect(await world.mailing(id)).toMatchObject({ state: 'cancelled' })
  expect(await world.act(ctx => steerMailing(ctx, id, 'resume'))).toMatchObject({ ok: false })
  expect(catcher.mails).toHaveLength(2)
})

test('one domain gets no more than thirty mails a minute; the rest waits its turn', async () => {
  const { id: employerId } = await world.firm('Druk')
  const busy = await Promise.all(['X1', 'X2'].map((name, n) => world.firm(name, {}, [{ email: `x${n}@druk.nl` }])))
  const fast = await world.firm('X3')
  const stamps = { networkId: world.networkId, createdAt: new Date(), updatedAt: new Date() }
  const mailing = await db.superuser.mailing.create({
    data: { ...stamps, madeById: world.casemanager, state: 'done', locale: 'nl', contactOrder: [] },
  })
  const people = Array.from({ length: 29 }, (_, index) => ({ ...stamps, employerId, lastName: `Druk ${index}` }))
  await db.superuser.contact.createMany({ data: people })
  const contacts = await db.superuser.contact.findMany({ where: { employerId, lastName: { startsWith: 'Druk' } } })
  await db.superuser.mailingRecipient.createMany({
    data: contacts.map(one => ({
      ...{ networkId: world.networkId, mailingId: mailing.id, employerId, contactId: one.id, state: 'sent' },
      ...{
        toAddress: 'a@druk.nl',
        domain: 'druk.nl',
        subject: 'x',
        body: 'x',
        dueAt: new Date(),
        createdAt: new Date(),
      },
      ...{ sentAt: new Date(), sendStartedAt: new Date() },
    })),
  })
  const id = await world.sent([...busy, fast].map(one => one.id))
  clock.moveTo(new Date())
  await deliver(id)
  expect(await states(id)).toEqual(['sent', 'pending', 'sent'])
  later(61)
  await sweepMailings(clock, delivery)
  expect(await states(id)).toEqual(['sent', 'sent', 'sent'])
})

test('what should have gone days ago asks first', async () => {
  const [one] = await two()
  const id = await world.sent([one.id])
  clock.moveTo(new Date(Date.now() + 4 * 86_400_000))
  await sweepMailings(clock, delivery)
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([['unknown', 'long-overdue']])
  expect(catcher.mails).toEqual([])
})

test('who comes back after the lease ran out changes nothing any more', async () => {
  const [one] = await two()
  const id = await world.sent([one.id])
  clock.moveTo(new Date())
  await deliver(id, async () => {
    later(leaseSeconds + 1)
    await sweepMailings(clock, delivery)
    return { kind: 'accepted' }
  })
  expect((await world.recipients(id)).map(row => [row.state, row.reason])).toEqual([
    ['unknown', 'stopped-while-sending'],
  ])
})

test('a coordinator stops what a colleague started; another colleague and another network cannot', async () => {
  const other = await mailingWorld(db)
  const [one] = await two()
  const id = await world.sent([one.id])
  await expect(as(db, world.casemanager, ctx => steerMailing(ctx, id, 'cancel'))).rejects.toThrow(NotFoundError)
  await expect(as(db, other.coordinator, ctx => steerMailing(ctx, id, 'cancel'))).rejects.toThrow(NotFoundError)
  await expect(
    deliverMailing({ networkId: other.networkId, mailingId: id }, delivery).then(() => states(id)),
  ).resolves.toEqual(['pending'])
  good(await as(db, world.coordinator, ctx => steerMailing(ctx, id, 'cancel'), new Date()))
  expect(await states(id)).toEqual(['suppressed'])
  expect(catcher.mails).toEqual([])
})
