import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { LinkActor, MemberActor, SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterLink, enterSystem } from '~/access/enter.server'
import { NotFoundError } from '~/access/errors'
import { inContext } from '~/access/transaction.server'
import { addClient } from '~/areas/clients/add-client.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { calendarFile } from '~/areas/engagement/calendar/calendar.page.server'
import { levelTemplate } from '~/areas/engagement/levels'
import { findEvidence } from '~/areas/engagement/evidence.store.server'
import { readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { listFirmIds } from '~/areas/engagement/gatherings/asked-firms.store.server'
import { answerByLink, answerForGuest, judgeByLink } from '~/areas/engagement/gatherings/answer-gathering.server'
import { bringClient, leaveClient } from '~/areas/engagement/gatherings/bring-client.server'
import { activityEffects } from '~/areas/engagement/gatherings/effects.page.server'
import { attendancePage, exportGuests, gatheringPage } from '~/areas/engagement/gatherings/gathering.page.server'
import { gatheringLinkPage } from '~/areas/engagement/gatherings/gathering-link.page.server'
import { FollowUpInput, GatheringInput } from '~/areas/engagement/gatherings/gathering-input'
import { exportGatherings, gatheringsAhead, gatheringsPage } from '~/areas/engagement/gatherings/gatherings.page.server'
import { inviteGuests, withdrawGuest } from '~/areas/engagement/gatherings/invite-guests.server'
import { invitePage } from '~/areas/engagement/gatherings/invite.page.server'
import { askOutcomes, followUp, judgeGathering } from '~/areas/engagement/gatherings/judge-gathering.server'
import { addUninvited, noteAttendance } from '~/areas/engagement/gatherings/note-attendance.server'
import { changeGathering, planGathering } from '~/areas/engagement/gatherings/plan-gathering.server'
import { remindGuests } from '~/areas/engagement/gatherings/remind-guests.server'
import { steerGathering } from '~/areas/engagement/gatherings/steer-gathering.server'
import { tellGathering } from '~/areas/engagement/gatherings/tell-gathering.server'
import type { GuestTelling } from '~/areas/engagement/gatherings/tell-guests.server'
import { sampleCatalogue } from '~/areas/engagement/activities/sample-catalogue'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { sendBySmtp } from '~/platform/mail/smtp.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { deliverMail } from '../../../workers/outreach/deliver-mail'
import { as, crm, good, now, type Crm } from '../../employers/crm'
import { startCatcher, type SmtpCatcher } from '../../mail/smtp-catcher'
import { testDatabase, type TestDatabase } from '../../setup/db'
import { plantBounce } from '../../factories/bounces'
import { readCalendar } from '../read-calendar'

let db: TestDatabase
let catcher: SmtpCatcher
let world: Crm
let stranger: Crm

const theDay = new Date('2026-12-03T15:30:00Z')

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

const asManager = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, at = now) => as(db, world.manager, work, at)

let made = 0
async function firm(contact: object = {}, more: object = {}): Promise<{ employerId: string; contactId: string }> {
  const number = ++made
  const input = NewEmployerInput.parse({ name: `Bedrijf ${number}`, sectorCode: '87.10', ...more })
  const { employerId } = good(await asManager(ctx => addEmployer(ctx, input)))
  const person = ContactInput.parse({
    firstName: 'Bo',
    lastName: `Mens${number}`,
    email: `bo${number}@bedrijf.example`,
    ...contact,
  })
  const { contactId } = good(await asManager(ctx => addContact(ctx, employerId, person)))
  return { employerId, contactId }
}

const input = (more: object = {}) =>
  GatheringInput.parse({
    activityKey: 'meet-greet',
    title: 'Meet & greet in de zorg',
    on: '2026-12-03',
    from: '14:00',
    until: '16:00',
    place: 'Markt 1, Rijnveen',
    hostIds: [world.manager],
    organisationId: world.town,
    ladderSteps: [4, 3],
    ...more,
  })

async function opened(more: object = {}): Promise<string> {
  const { id } = good(await asManager(ctx => planGathering(ctx, input(more))))
  good(await asManager(ctx => steerGathering(ctx, id, 'open')))
  return id
}
const invite = (id: string, contactIds: string[], more: object = {}) =>
  asManager(ctx => inviteGuests(ctx, id, { contactIds, ...more }))

/** Does what the queue holds about events until nothing is left, lets something happen meanwhile, and sends the mails through a real mail server. */
async function tell(at = now, meanwhile?: () => Promise<void>): Promise<void> {
  for (;;) {
    const [job] = await db.superuser.job.findMany({
      where: { name: 'engagement.tell-gathering', state: 'waiting' },
      orderBy: { id: 'asc' },
      take: 1,
    })
    if (!job) break
    const enter = { client: db.worker, now: at, timeout: 60_000 }
    good(
      await inContext(
        { ...enter, enter: tx => enterSystem(tx, job.networkId ?? '', 'test') as Promise<SystemActor> },
        ctx => tellGathering(ctx, job.payload as unknown as GuestTelling),
      ),
    )
    await db.superuser.job.update({ where: { id: job.id }, data: { state: 'done' } })
  }
  await meanwhile?.()
  const mails = await db.superuser.mailMessage.findMany({ where: { state: 'pending' }, orderBy: { id: 'asc' } })
  for (const { id } of mails) await deliverMail(id, { clock: fixedClock(at), send: sendBySmtp })
  // The database asks its own clock whether a link has expired; these mails were sent at a day of the test.
  await db.superuser.accessLink.updateMany({ where: { revokedAt: null }, data: { expiresAt: new Date('2099-12-31') } })
}
const mailsTo = (address: string) => catcher.mails.filter(mail => JSON.stringify(mail.to).includes(address))
const tokenIn = (address: string) => /\/event\/([A-Za-z0-9_-]+)/.exec(mailsTo(address).at(-1)?.text ?? '')?.[1] ?? ''
const byLink = <T>(token: string, work: (ctx: Ctx<LinkActor>) => Promise<T>, at = now) =>
  inContext({ client: db.app, now: at, enter: tx => enterLink(tx, token, 'answer-gathering') }, work)
const emailOf = async (contactId: string) =>
  (await db.superuser.contact.findUniqueOrThrow({ where: { id: contactId } })).email ?? ''
const guestOf = (gatheringId: string, contactId: string) =>
  db.superuser.gatheringGuest.findFirstOrThrow({ where: { gatheringId, contactId } })
const page = (id: string, search = '', who = world.manager) =>
  as(db, who, ctx => gatheringPage(ctx, id, new URLSearchParams(search)))
function calendarOf(mail: SmtpCatcher['mails'][number] | undefined) {
  const file = mail?.attachments.find(one => one.contentType === 'text/calendar' || one.filename === 'werkbrug.ics')
  const { head, events } = readCalendar(file?.content.toString('utf8') ?? '')
  return { method: head.METHOD, ...events[0] }
}

test('from the catalogue to an answer by the link of the mail, in the language of the guest', async () => {
  const { contactId, employerId } = await firm({ language: 'en' })
  const id = await opened()
  expect(good(await invite(id, [contactId]))).toEqual({ asked: 1, leftOut: 0, already: 0 })
  await tell()
  const address = await emailOf(contactId)
  const [mail] = mailsTo(address)
  expect(mail?.subject).toBe('Invitation: Meet & greet in de zorg, 3 December')
  expect(mail?.text).toContain('Markt 1, Rijnveen')
  // Two in the afternoon in Amsterdam is one in UTC in winter.
  expect(calendarOf(mail)).toMatchObject({
    method: 'REQUEST',
    UID: `event-${id}@werkbrug.test`,
    SEQUENCE: '0',
    DTSTART: '20261203T130000Z',
    DTEND: '20261203T150000Z',
  })
  const token = tokenIn(address)
  expect(await byLink(token, gatheringLinkPage)).toMatchObject({ status: 'answer', state: 'invited', isFull: false })
  expect(
    good(await byLink(token, ctx => answerByLink(ctx, { answer: 'maybe', word: 'Depends on the shift' }))),
  ).toEqual({
    state: 'maybe',
  })
  const seen = await page(id)
  expect(seen.guests).toMatchObject([{ state: 'maybe', word: 'Depends on the shift', employerId, contactId }])
  expect(seen.counts).toMatchObject({ asked: 1, maybe: 1 })
  expect(good(await invite(id, [contactId]))).toEqual({ asked: 0, leftOut: 0, already: 1 })
  // A colleague notes what was said by telephone; what the guest wrote stays.
  const { id: guestId } = await guestOf(id, contactId)
  good(await asManager(ctx => answerForGuest(ctx, id, guestId, { answer: 'accept' })))
  expect((await page(id)).guests).toMatchObject([{ state: 'accepted', word: 'Depends on the shift' }])
})

test('who must not be asked is left out by name and reason and gets no mail; without the mark they are asked', async () => {
  const resting = await firm({ doNotContactUntil: '2027-01-01' })
  const quiet = await firm({}, { noMailing: true })
  const silent = await firm({ email: undefined })
  const fine = await firm()
  const empty = good(await asManager(ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Leeg' })))).employerId
  const id = await opened()
  const choice = { refusedIds: [resting.contactId, quiet.contactId, silent.contactId], emptyFirmIds: [empty] }
  expect(good(await invite(id, [fine.contactId], choice))).toEqual({ asked: 1, leftOut: 4, already: 0 })
  await tell()
  expect(mailsTo('@bedrijf.example')).toHaveLength(1)
  const { guests, leftOut } = await page(id)
  expect(leftOut.map(one => one.count)).toEqual([1, 1, 1, 1])
  const left = (await page(id, 'state=left_out')).guests
  expect(left.map(one => [one.of, one.reason]).sort()).toEqual(
    [
      [await nameOf(resting.employerId), 'resting'],
      [await nameOf(quiet.employerId), 'no_mailing'],
      [await nameOf(silent.employerId), 'no_address'],
      ['Leeg', 'no_contact'],
    ].sort(),
  )
  expect(guests.map(one => one.contactId)).toEqual([fine.contactId])
  // Whoever chooses one of them by hand is refused the same way: the marks are read when asking, not when showing.
  expect(good(await invite(id, [resting.contactId]))).toEqual({ asked: 0, leftOut: 1, already: 0 })
  await db.superuser.contact.update({ where: { id: resting.contactId }, data: { doNotContactUntil: null } })
  expect(good(await invite(id, [resting.contactId]))).toEqual({ asked: 1, leftOut: 0, already: 0 })
  const file = await asManager(ctx => exportGuests(ctx, id, new URLSearchParams('state=left_out')))
  expect(file.guests.map(one => one.reason).sort()).toEqual(['no_address', 'no_contact', 'no_mailing'])
})
const nameOf = async (id: string) => (await db.superuser.employer.findUniqueOrThrow({ where: { id } })).name

test('a mark that comes while the mail waits to be sent holds it back too, and the list says why', async () => {
  const [quiet, gone, off] = [await firm(), await firm(), await firm()]
  const id = await opened()
  good(await invite(id, [quiet.contactId, gone.contactId]))
  const cancelled = await opened()
  good(await invite(cancelled, [off.contactId]))
  const { networkId, manager: madeById } = world
  await tell(now, async () => {
    await db.superuser.employer.update({ where: { id: quiet.employerId }, data: { noMailing: true } })
    const address = await emailOf(gone.contactId)
    await plantBounce(db.superuser, { networkId, madeById, contactId: gone.contactId, address })
    await db.superuser.gathering.update({ where: { id: cancelled }, data: { state: 'cancelled' } })
  })
  for (const one of [quiet, gone, off]) expect(mailsTo(await emailOf(one.contactId))).toEqual([])
  expect(await guestOf(id, quiet.contactId)).toMatchObject({ state: 'left_out', reason: 'no_mailing' })
  expect(await guestOf(id, gone.contactId)).toMatchObject({ state: 'left_out', reason: 'bounced' })
  expect(await guestOf(cancelled, off.contactId)).toMatchObject({ state: 'invited' })
  const { id: subjectId } = await guestOf(id, quiet.contactId)
  expect(await db.superuser.mailMessage.findFirstOrThrow({ where: { subjectId } })).toMatchObject({
    state: 'suppressed',
    lastError: 'no-longer-needed',
  })
})

test('whose address gave a mail back is left out of the invitations, and asked at another address', async () => {
  const gone = await firm({}, { name: 'Terug één' })
  const fine = await firm({}, { name: 'Terug twee' })
  const { networkId, manager: madeById } = world
  const address = ` ${(await emailOf(gone.contactId)).toUpperCase()}`
  await plantBounce(db.superuser, { networkId, madeById, contactId: gone.contactId, address })
  const id = await opened()
  const found = await asManager(ctx => invitePage(ctx, id, new URLSearchParams('q=Terug')))
  expect(found.firms.map(one => one.people[0]?.leftOut)).toEqual(['bounced', null])
  expect(found.reach).toMatchObject({ firms: 2, people: 1 })
  expect(good(await invite(id, [gone.contactId, fine.contactId]))).toEqual({ asked: 1, leftOut: 1, already: 0 })
  await tell()
  expect(mailsTo(await emailOf(fine.contactId))).toHaveLength(1)
  expect(mailsTo(await emailOf(gone.contactId))).toEqual([])
  expect((await page(id)).leftOut).toEqual([{ reason: 'bounced', count: 1 }])
  await db.superuser.contact.update({ where: { id: gone.contactId }, data: { email: 'nieuw@bedrijf.example' } })
  expect(good(await invite(id, [gone.contactId]))).toEqual({ asked: 1, leftOut: 0, already: 0 })
})

test('a mark that comes between asking and mailing holds the mail back and says why', async () => {
  const { contactId } = await firm()
  const id = await opened()
  good(await invite(id, [contactId]))
  await db.superuser.contact.update({ where: { id: contactId }, data: { doNotContactUntil: new Date('2027-01-01') } })
  await tell()
  expect(mailsTo(await emailOf(contactId))).toEqual([])
  expect(await guestOf(id, contactId)).toMatchObject({ state: 'left_out', reason: 'resting' })
})

test('the page to invite finds employers by sector, level and name, and says who cannot be asked', async () => {
  const care = await firm({ roles: ['hr'] }, { name: 'Zorg Zuid' })
  await firm({ doNotContactUntil: '2027-05-01', roles: ['hr'] }, { name: 'Zorg Noord' })
  await db.superuser.employer.update({ where: { id: care.employerId }, data: { level: 3 } })
  const id = await opened()
  const found = (search: string) => asManager(ctx => invitePage(ctx, id, new URLSearchParams(search)))
  expect((await found('')).firms).toEqual([])
  expect((await found('q=Zorg&role=hr')).firms.map(one => [one.name, one.people[0]?.leftOut])).toEqual([
    ['Zorg Noord', 'resting'],
    ['Zorg Zuid', null],
  ])
  expect((await found('q=Zorg&role=mentor')).firms[0]?.people).toMatchObject([{ id: null, leftOut: 'no_contact' }])
  expect((await found('sector=Q&from=3')).firms.map(one => one.name)).toEqual(['Zorg Zuid'])
  good(await invite(id, [care.contactId]))
  expect((await found('from=3')).firms[0]?.people).toMatchObject([{ isOnList: true }])
})

test('a waiting list: full is full, who waits longest moves up when a seat comes free, and is told', async () => {
  const guests = [await firm(), await firm(), await firm()]
  const id = await opened({ capacity: 1 })
  good(
    await invite(
      id,
      guests.map(one => one.contactId),
    ),
  )
  await tell()
  const tokens: string[] = []
  for (const one of guests) tokens.push(tokenIn(await emailOf(one.contactId)))
  const answer = async (index: number, what: 'accept' | 'decline', minute: number) =>
    good(
      await byLink(
        tokens[index] ?? '',
        ctx => answerByLink(ctx, { answer: what }),
        new Date(now.getTime() + minute * 60_000),
      ),
    ).state
  expect(await answer(0, 'accept', 1)).toBe('accepted')
  expect(await answer(1, 'accept', 2)).toBe('waiting')
  expect(await answer(2, 'accept', 3)).toBe('waiting')
  expect(await byLink(tokens[2] ?? '', gatheringLinkPage)).toMatchObject({ state: 'waiting', isFull: true })
  catcher.mails.length = 0
  expect(await answer(0, 'decline', 4)).toBe('declined')
  await tell()
  const second = await emailOf(guests[1]?.contactId ?? '')
  expect(catcher.mails.map(mail => mail.subject)).toEqual(['Er is plaats voor u: Meet & greet in de zorg, 3 december'])
  expect(mailsTo(second)).toHaveLength(1)
  expect((await page(id)).counts).toMatchObject({ accepted: 1, waiting: 1, declined: 1 })
  // Who comes back stands behind who waits; more seats give everybody a seat.
  good(await asManager(ctx => changeGathering(ctx, id, input({ capacity: 5, version: 2 }))))
  await tell()
  expect((await page(id)).counts).toMatchObject({ accepted: 2, waiting: 0 })
})

test('two who take the last seat at one moment: one comes, one waits', async () => {
  const guests = [await firm(), await firm()]
  const id = await opened({ capacity: 1 })
  good(
    await invite(
      id,
      guests.map(one => one.contactId),
    ),
  )
  await tell()
  const tokens: string[] = []
  for (const one of guests) tokens.push(tokenIn(await emailOf(one.contactId)))
  const answers = await Promise.all(tokens.map(token => byLink(token, ctx => answerByLink(ctx, { answer: 'accept' }))))
  expect(answers.map(one => good(one).state).sort()).toEqual(['accepted', 'waiting'])
})

test('another day reaches who was asked with a higher sequence, a decliner not; calling off ends it for all', async () => {
  const [comes, declines] = [await firm(), await firm()]
  const id = await opened()
  good(await invite(id, [comes.contactId, declines.contactId]))
  await tell()
  const address = await emailOf(comes.contactId)
  const former = tokenIn(address)
  good(await byLink(former, ctx => answerByLink(ctx, { answer: 'accept' })))
  good(await byLink(tokenIn(await emailOf(declines.contactId)), ctx => answerByLink(ctx, { answer: 'decline' })))
  catcher.mails.length = 0
  const other = input({ on: '2026-12-10', place: 'Kade 5', version: 2 })
  expect(good(await asManager(ctx => changeGathering(ctx, id, other)))).toEqual({ told: true })
  await tell()
  expect(calendarOf(mailsTo(address)[0])).toMatchObject({
    method: 'REQUEST',
    SEQUENCE: '1',
    DTSTART: '20261210T130000Z',
  })
  expect(mailsTo(await emailOf(declines.contactId))).toEqual([])
  // The mail of the change carries a new link; the former opens nothing.
  await expect(byLink(former, gatheringLinkPage)).rejects.toThrow(NotFoundError)
  expect(await byLink(tokenIn(address), gatheringLinkPage)).toMatchObject({ place: 'Kade 5', state: 'accepted' })
  expect(good(await asManager(ctx => changeGathering(ctx, id, { ...other, capacity: 8, version: 3 })))).toEqual({
    told: false,
  })
  expect(await asManager(ctx => changeGathering(ctx, id, other))).toMatchObject({
    problems: [{ code: 'changed-meanwhile' }],
  })

  catcher.mails.length = 0
  good(await asManager(ctx => steerGathering(ctx, id, 'cancel')))
  await tell()
  expect(calendarOf(mailsTo(address)[0])).toMatchObject({ method: 'CANCEL', SEQUENCE: '2', STATUS: 'CANCELLED' })
  const late = await asManager(ctx => steerGathering(ctx, id, 'open'))
  expect(late).toMatchObject({ problems: [{ code: 'not-possible-now' }] })
})

test('an invitation that was taken back opens nothing and is told; asking again gives a new link', async () => {
  const { contactId } = await firm()
  const id = await opened()
  good(await invite(id, [contactId]))
  await tell()
  const address = await emailOf(contactId)
  const token = tokenIn(address)
  const guest = await guestOf(id, contactId)
  catcher.mails.length = 0
  good(await asManager(ctx => withdrawGuest(ctx, id, guest.id)))
  await tell()
  expect(mailsTo(address)[0]?.subject).toBe('Uw uitnodiging is ingetrokken: Meet & greet in de zorg, 3 december')
  await expect(byLink(token, gatheringLinkPage)).rejects.toThrow(NotFoundError)
  await expect(byLink('x'.repeat(43), gatheringLinkPage)).rejects.toThrow(NotFoundError)
  expect(good(await invite(id, [contactId]))).toMatchObject({ asked: 1 })
  await tell()
  expect(await byLink(tokenIn(address), gatheringLinkPage)).toMatchObject({ status: 'answer', state: 'invited' })
})

test('attendance is evidence, a line in the story, and taken back it is neither', async () => {
  const [asked, walkIn] = [await firm(), await firm()]
  const id = await opened()
  good(await invite(id, [asked.contactId]))
  const guest = await guestOf(id, asked.contactId)
  good(await asManager(ctx => answerForGuest(ctx, id, guest.id, { answer: 'accept' })))
  const note = (attendance: 'attended' | 'no_show' | 'none', at = theDay) =>
    asManager(ctx => noteAttendance(ctx, id, { guestId: guest.id, attendance }), at)
  expect(await note('attended', now)).toMatchObject({ problems: [{ code: 'not-the-day', found: '2026-12-03' }] })
  const evidence = async (employerId: string) =>
    (await asManager(ctx => findEvidence(ctx.db, employerId, '2026-12-05', levelTemplate)))
      .filter(one => one.source === 'gathering')
      .map(one => [one.indicator, one.on, one.what])
  expect(await evidence(asked.employerId)).toEqual([])
  good(await note('attended'))
  const pieces = [
    ['two_way_contact', '2026-12-03', 'Meet & greet in de zorg'],
    ['talk_or_visit', '2026-12-03', 'Meet & greet in de zorg'],
  ]
  expect(await evidence(asked.employerId)).toEqual(pieces)
  const story = async (employerId: string) =>
    (await asManager(ctx => employerStoryPage(ctx, employerId, new URLSearchParams()), theDay)).story.entries
      .map(one => one.kind)
      .filter(kind => kind.startsWith('engagement.gathering'))
  expect(await story(asked.employerId)).toEqual([
    'engagement.gathering-attended',
    'engagement.gathering-answered',
    'engagement.gathering-invited',
  ])
  good(await asManager(ctx => addUninvited(ctx, id, walkIn.contactId), theDay))
  expect(await guestOf(id, walkIn.contactId)).toMatchObject({ state: 'uninvited', attendance: 'attended' })
  expect(await evidence(walkIn.employerId)).toEqual(pieces)
  good(await note('none'))
  expect(await evidence(asked.employerId)).toEqual([])
  expect(await story(asked.employerId)).not.toContain('engagement.gathering-attended')

  good(await asManager(ctx => steerGathering(ctx, id, 'hold'), theDay))
  const close = () => asManager(ctx => steerGathering(ctx, id, 'close'), theDay)
  expect(await close()).toMatchObject({ problems: [{ code: 'attendance-open', found: '1' }] })
  good(await note('no_show'))
  good(await close())
  expect(await note('attended')).toMatchObject({ problems: [{ code: 'not-the-day' }] })
  const day = await asManager(ctx => attendancePage(ctx, id, new URLSearchParams('who=Mens')), theDay)
  expect(day.isOpen).toBe(false)
  expect(day.counts).toMatchObject({ attended: 1, missed: 1 })
})

test('being there is the last contact with the employer, in every count; taken back it is not', async () => {
  const { employerId, contactId } = await firm()
  const id = await opened({ hostIds: [world.manager, world.colleague] })
  good(await invite(id, [contactId]))
  const { id: guestId } = await guestOf(id, contactId)
  const employer = () =>
    db.superuser.employer.findUniqueOrThrow({
      where: { id: employerId },
      select: { relationState: true, lastContactOn: true, touchedAt: true, touchedElsewhereAt: true },
    })
  const touches = () => db.superuser.employerTouch.count({ where: { employerId } })
  const isQuiet = async () => {
    const later = new Date('2027-02-15T09:00:00Z')
    return asManager(async ctx => {
      const scope = await listScope(ctx)
      const filter = { ...readEmployerFilter(new URLSearchParams(), world.manager, scope.fields), quietDays: 90 }
      return (await listFirmIds(ctx.db, scope, filter, 500)).includes(employerId)
    }, later)
  }
  const before = await employer()
  expect(before).toMatchObject({ relationState: 'new', lastContactOn: null, touchedAt: null })
  const note = (attendance: 'attended' | 'no_show' | 'none') =>
    asManager(ctx => noteAttendance(ctx, id, { guestId, attendance }), theDay)
  good(await note('attended'))
  expect(await employer()).toMatchObject({
    relationState: 'existing',
    lastContactOn: new Date('2026-12-03'),
    touchedAt: new Date('2026-12-03T13:00:00Z'),
    touchedElsewhereAt: new Date('2026-12-03T13:00:00Z'),
  })
  expect(await touches()).toBe(2)
  expect(await isQuiet()).toBe(false)
  // The day of an event at which somebody was stays what it was, and it cannot be called off.
  const { version } = await db.superuser.gathering.findUniqueOrThrow({ where: { id } })
  expect(
    await asManager(
      ctx => changeGathering(ctx, id, input({ on: '2026-12-04', hostIds: [world.manager], version })),
      theDay,
    ),
  ).toMatchObject({ problems: [{ path: 'on', code: 'attendance-noted' }] })
  expect(await asManager(ctx => steerGathering(ctx, id, 'cancel'), theDay)).toMatchObject({
    problems: [{ code: 'attendance-noted' }],
  })
  // Another list of hosts: who is no longer one was not in touch.
  good(await asManager(ctx => changeGathering(ctx, id, input({ hostIds: [world.manager], version })), theDay))
  expect(await touches()).toBe(1)
  good(await note('none'))
  expect(await employer()).toMatchObject({ relationState: 'new', lastContactOn: null, touchedAt: null })
  expect(await touches()).toBe(0)
  expect(await isQuiet()).toBe(true)
  good(await note('attended'))
  good(await note('no_show'))
  expect(await employer()).toMatchObject({ lastContactOn: null, touchedAt: null })
  good(await asManager(ctx => addUninvited(ctx, id, contactId), theDay))
  expect(await employer()).toMatchObject({ lastContactOn: new Date('2026-12-03') })
})

test('guests are reminded once, as chosen, with the calendar file; a mark holds it back, and a late guest was just asked', async () => {
  const [yes, silent, rests, late, no] = [await firm(), await firm(), await firm(), await firm(), await firm()]
  const id = await opened({ remindDays: 3, remindWhom: 'both' })
  good(await invite(id, [yes.contactId, silent.contactId, rests.contactId, no.contactId]))
  const said = async (who: { contactId: string }, answer: 'accept' | 'decline') => {
    const { id: guestId } = await guestOf(id, who.contactId)
    good(await asManager(ctx => answerForGuest(ctx, id, guestId, { answer })))
  }
  await said(yes, 'accept')
  await said(rests, 'accept')
  await said(no, 'decline')
  const at = (day: string) => new Date(`2026-${day}T09:00:00Z`)
  good(await asManager(ctx => inviteGuests(ctx, id, { contactIds: [late.contactId] }), at('11-30')))
  await tell()
  await db.superuser.contact.update({
    where: { id: rests.contactId },
    data: { doNotContactUntil: new Date('2027-01-01') },
  })
  const remind = async (moment: Date) => {
    const enter = (tx: Parameters<typeof enterSystem>[0]) =>
      enterSystem(tx, world.networkId, 'test') as Promise<SystemActor>
    good(await inContext({ client: db.worker, now: moment, timeout: 60_000, enter }, ctx => remindGuests(ctx)))
    await tell(moment)
  }
  catcher.mails.length = 0
  await remind(at('11-29'))
  expect(catcher.mails).toEqual([])
  await remind(at('11-30'))
  await remind(at('12-01'))
  expect(catcher.mails.map(mail => mail.subject).sort()).toEqual([
    'Komt u ook? Meet & greet in de zorg, 3 december',
    'Tot 3 december: Meet & greet in de zorg',
  ])
  const mail = mailsTo(await emailOf(yes.contactId))[0]
  expect(calendarOf(mail)).toMatchObject({ method: 'REQUEST', UID: `event-${id}@werkbrug.test`, SEQUENCE: '0' })
  expect(await byLink(tokenIn(await emailOf(silent.contactId)), gatheringLinkPage)).toMatchObject({ state: 'invited' })
  expect(await page(id)).toMatchObject({ counts: { reminded: 2 }, reminder: { on: '2026-11-30', whom: 'both' } })
})

test('who is not among the chosen, and an event that is off, gets no reminder', async () => {
  const silent = await firm()
  const id = await opened({ remindDays: 2 })
  good(await invite(id, [silent.contactId]))
  const off = await opened({ remindDays: 2, remindWhom: 'silent' })
  good(await invite(off, [silent.contactId]))
  good(await asManager(ctx => steerGathering(ctx, off, 'cancel')))
  await tell()
  catcher.mails.length = 0
  const enter = (tx: Parameters<typeof enterSystem>[0]) =>
    enterSystem(tx, world.networkId, 'test') as Promise<SystemActor>
  const moment = new Date('2026-12-02T09:00:00Z')
  good(await inContext({ client: db.worker, now: moment, timeout: 60_000, enter }, ctx => remindGuests(ctx)))
  await tell(moment)
  expect(mailsTo(await emailOf(silent.contactId))).toEqual([])
})

test('a colleague who left meanwhile is not mailed about an event any more', async () => {
  const leaver = await world.member(world.town, 'coach', 'Lin Weg')
  const formerHost = await world.member(world.town, 'coach', 'Toos Weg')
  const hostIds = [world.manager, formerHost]
  const id = await opened({ remindDays: 2, remindWhom: 'both', hostIds })
  good(await asManager(ctx => inviteGuests(ctx, id, { contactIds: [], membershipIds: [leaver] })))
  await tell()
  expect(catcher.mails.map(mail => mail.subject)).toContain('Uitnodiging: Meet & greet in de zorg, 3 december')
  await db.superuser.membership.updateMany({
    where: { id: { in: [leaver, formerHost] } },
    data: { endsOn: new Date('2026-11-15') },
  })
  catcher.mails.length = 0
  const enter = (tx: Parameters<typeof enterSystem>[0]) =>
    enterSystem(tx, world.networkId, 'test') as Promise<SystemActor>
  const moment = new Date('2026-12-02T09:00:00Z')
  good(await inContext({ client: db.worker, now: moment, timeout: 60_000, enter }, ctx => remindGuests(ctx)))
  await tell(moment)
  good(await asManager(ctx => steerGathering(ctx, id, 'cancel'), moment))
  await tell(moment)
  const emailOfMember = async (membershipId: string) =>
    (await db.superuser.account.findFirstOrThrow({ where: { memberships: { some: { id: membershipId } } } })).email
  for (const one of [leaver, formerHost]) expect(mailsTo(await emailOfMember(one))).toEqual([])
  expect(mailsTo(await emailOfMember(world.manager))).toHaveLength(1)
})

test('what two colleagues note of one guest at the same moment is kept and told once', async () => {
  const guest = await firm()
  const id = await opened()
  good(await invite(id, [guest.contactId]))
  const { id: guestId } = await guestOf(id, guest.contactId)
  const note = (who: string, attendance: 'attended' | 'no_show') =>
    as(db, who, ctx => noteAttendance(ctx, id, { guestId, attendance }), theDay)
  const done = await Promise.all([note(world.manager, 'attended'), note(world.colleague, 'no_show')])
  const row = await db.superuser.gatheringGuest.findUniqueOrThrow({ where: { id: guestId } })
  const noted = await db.superuser.event.findMany({
    where: { subjectId: guestId, kind: { in: ['engagement.gathering-attended', 'engagement.gathering-missed'] } },
    orderBy: { at: 'asc' },
  })
  expect(noted).toHaveLength(done.filter(one => one.ok).length)
  const employer = await db.superuser.employer.findUniqueOrThrow({ where: { id: guest.employerId } })
  expect(employer.lastContactOn !== null).toBe(row.attendance === 'attended')
})

test('what it brought: hosts and guests judge, means are shown from five scores, tasks follow', async () => {
  const firms = [await firm(), await firm(), await firm(), await firm()]
  const id = await opened({ activityKey: 'company-visit' })
  good(
    await invite(
      id,
      firms.map(one => one.contactId),
    ),
  )
  for (const one of firms) {
    const { id: guestId } = await guestOf(id, one.contactId)
    good(await asManager(ctx => noteAttendance(ctx, id, { guestId, attendance: 'attended' }), theDay))
  }
  const judge = (who: string, employers: number, clients: number) =>
    as(db, who, ctx => judgeGathering(ctx, id, { employers, clients, words: 'goed' }), theDay)
  expect(await judge(world.manager, 4, 5)).toMatchObject({ problems: [{ code: 'not-possible-now' }] })
  good(await asManager(ctx => steerGathering(ctx, id, 'hold'), theDay))
  await tell(theDay)
  catcher.mails.length = 0
  expect(good(await asManager(ctx => askOutcomes(ctx, id), theDay))).toEqual({ asked: 4 })
  good(await asManager(ctx => askOutcomes(ctx, id), theDay))
  await tell(theDay)
  expect(catcher.mails.map(mail => mail.subject)).toEqual(
    Array(4).fill('Wat leverde het u op: Meet & greet in de zorg'),
  )
  for (const one of firms) {
    const token = tokenIn(await emailOf(one.contactId))
    expect(await byLink(token, gatheringLinkPage, theDay)).toMatchObject({ status: 'outcome', outcome: null })
    good(await byLink(token, ctx => judgeByLink(ctx, { outcome: 3, words: 'nuttig' }), theDay))
  }
  const effects = async () =>
    (await asManager(ctx => activityEffects(ctx, sampleCatalogue.activities))).rows.find(
      one => one.key === 'company-visit',
    )
  expect(await effects()).toMatchObject({ held: 1, employers: { mean: null, n: 4 }, clients: { mean: null, n: 0 } })
  good(await judge(world.manager, 5, 4))
  good(await judge(world.manager, 4, 5))
  expect(await effects()).toMatchObject({ employers: { mean: 3.2, n: 5 }, clients: { mean: null, n: 1 } })
  expect(await judge(world.casemanager, 5, 5)).toMatchObject({ problems: [{ code: 'not-allowed' }] })
  expect((await page(id)).outcomes).toMatchObject([{ employers: 4, clients: 5, words: 'goed' }])

  const task = FollowUpInput.parse({
    title: 'Bellen over een stage',
    dueOn: '2026-12-10',
    employerId: firms[0]?.employerId,
  })
  good(await asManager(ctx => followUp(ctx, id, task), theDay))
  expect((await page(id)).tasks).toMatchObject([{ title: 'Bellen over een stage', state: 'open', dueOn: '2026-12-10' }])
})

test('clients are seen by who may see them; everybody else sees a number from five up', async () => {
  const id = await opened()
  const clientIds: string[] = []
  for (let number = 0; number < 5; number++) {
    const given = { firstName: `Noor${number}`, lastName: 'V', email: null, postcode: null }
    const added = await as(db, world.casemanager, ctx => addClient(ctx, given))
    clientIds.push(good(added).clientId)
  }
  const bring = (clientId: string, who = world.casemanager) => as(db, who, ctx => bringClient(ctx, id, clientId))
  for (const clientId of clientIds.slice(0, 4)) good(await bring(clientId))
  expect(await bring(clientIds[0] ?? '')).toMatchObject({ problems: [{ code: 'already-exists' }] })
  await expect(bring(clientIds[4] ?? '', world.manager)).rejects.toThrow(NotFoundError)
  expect(await page(id)).toMatchObject({ clients: [], clientCount: null })
  expect((await page(id, '', world.casemanager)).clients).toHaveLength(4)
  good(await bring(clientIds[4] ?? ''))
  expect(await page(id)).toMatchObject({ clients: [], clientCount: 5 })
  const own = await page(id, '', world.casemanager)
  expect(own.clients.map(one => one.name)).toContain('Noor0 V')
  good(await as(db, world.casemanager, ctx => leaveClient(ctx, id, own.clients[0]?.id ?? '')))
  expect(await page(id)).toMatchObject({ clientCount: null })
})

test('hosts find it in their calendar, on the day ahead, and in the list; another network finds nothing', async () => {
  const id = await opened({ title: 'Zoekbare bijeenkomst', hostIds: [world.colleague] })
  const calendar = readCalendar(await as(db, world.colleague, ctx => calendarFile(ctx)))
  expect(calendar.events).toContainEqual(
    expect.objectContaining({ UID: `event-${id}@werkbrug.test`, LOCATION: 'Markt 1, Rijnveen' }),
  )
  const soon = new Date('2026-11-25T09:00:00Z')
  expect((await as(db, world.colleague, ctx => gatheringsAhead(ctx), soon)).map(one => one.id)).toEqual([id])
  const list = (who: string, search: string) =>
    as(db, who, async ctx => (await gatheringsPage(ctx, new URLSearchParams(search))).rows.map(one => one.title))
  expect(await list(world.manager, 'q=zoekbare&state=open&when=ahead')).toEqual(['Zoekbare bijeenkomst'])
  expect(await list(world.colleague, 'who=me')).toEqual(['Zoekbare bijeenkomst'])
  expect(await list(world.manager, 'q=zoekbare&when=past')).toEqual([])
  expect(await list(stranger.manager, '')).toEqual([])
  expect(
    (await asManager(ctx => exportGatherings(ctx, new URLSearchParams('q=zoekbare')))).map(one => one.hosts),
  ).toEqual(['Sam School'])
  await expect(as(db, stranger.manager, ctx => gatheringPage(ctx, id, new URLSearchParams()))).rejects.toThrow(
    NotFoundError,
  )
  await expect(as(db, stranger.manager, ctx => steerGathering(ctx, id, 'cancel'))).rejects.toThrow(NotFoundError)
})

test('bad input is told by field and nothing is saved', async () => {
  const plan = (more: object) => asManager(ctx => planGathering(ctx, input(more)))
  const before = await db.superuser.gathering.count()
  expect(await plan({ activityKey: 'nothing' })).toMatchObject({
    problems: [{ path: 'activityKey', code: 'not-found' }],
  })
  expect(await plan({ on: '2026-10-01' })).toMatchObject({ problems: [{ path: 'on', code: 'in-past' }] })
  expect(await plan({ organisationId: stranger.town })).toMatchObject({ problems: [{ path: 'organisationId' }] })
  expect(await plan({ hostIds: [stranger.manager] })).toMatchObject({ problems: [{ path: 'hostIds' }] })
  expect(await plan({ on: '2027-03-28', from: '02:30', until: '04:00' })).toMatchObject({
    problems: [{ path: 'from', code: 'no-such-time' }],
  })
  expect(await db.superuser.gathering.count()).toBe(before)
  const { id } = good(await plan({}))
  const { contactId } = await firm()
  expect(await invite(id, [contactId])).toMatchObject({ problems: [{ code: 'not-open' }] })
  expect(await asManager(ctx => steerGathering(ctx, id, 'hold'))).toMatchObject({ problems: [{ code: 'not-begun' }] })
})
