import timer from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MemberActor, SystemActor } from '~/access/actor'
import { actForMember } from '~/access/act-for-member.server'
import type { Ctx } from '~/access/context'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { answerForGuest } from '~/areas/engagement/gatherings/answer-gathering.server'
import { attendancePage, exportGuests, gatheringPage } from '~/areas/engagement/gatherings/gathering.page.server'
import { GatheringInput } from '~/areas/engagement/gatherings/gathering-input'
import { readGuestListAsk } from '~/areas/engagement/gatherings/guest-list'
import { inviteGuests } from '~/areas/engagement/gatherings/invite-guests.server'
import { inviteFound, startInviting, stopInviting } from '~/areas/engagement/gatherings/invite-many.server'
import { invitePage } from '~/areas/engagement/gatherings/invite.page.server'
import { noteAttendance } from '~/areas/engagement/gatherings/note-attendance.server'
import { planGathering } from '~/areas/engagement/gatherings/plan-gathering.server'
import { steerGathering } from '~/areas/engagement/gatherings/steer-gathering.server'
import { changeView } from '~/areas/employers/lists/change-view.server'
import { saveNamedView } from '~/areas/employers/lists/save-view.server'
import { closeDatabases } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { as, crm, good, now, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm

const theDay = new Date('2026-12-03T15:30:00Z')

beforeAll(async () => {
  db = await testDatabase()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await crm(db)
})
afterAll(async () => {
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const asManager = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, at = now) => as(db, world.manager, work, at)
const search = (text: string) => new URLSearchParams(text)

async function opened(): Promise<string> {
  const input = GatheringInput.parse({
    activityKey: 'meet-greet',
    title: 'Beurs',
    on: '2026-12-03',
    from: '14:00',
    until: '16:00',
    place: 'Hal 1',
    hostIds: [world.manager],
    organisationId: world.town,
  })
  const { id } = good(await asManager(ctx => planGathering(ctx, input)))
  good(await asManager(ctx => steerGathering(ctx, id, 'open')))
  return id
}

/** Firms with a person each, written straight: a list as long as the one of a fair. */
async function firms(prefix: string, count: number, more: { ownerId?: string; noMailing?: boolean } = {}) {
  const stamps = { createdAt: now, updatedAt: now }
  const rows = Array.from({ length: count }, (_, n) => ({
    employerId: newId(),
    contactId: newId(),
    name: `${prefix} ${String(n).padStart(4, '0')}`,
  }))
  await db.superuser.employer.createMany({
    data: rows.map(one => ({ id: one.employerId, networkId: world.networkId, name: one.name, ...more, ...stamps })),
  })
  await db.superuser.contact.createMany({
    data: rows.map((one, n) => ({
      id: one.contactId,
      networkId: world.networkId,
      employerId: one.employerId,
      firstName: 'Bo',
      lastName: `Mens ${n}`,
      email: `${prefix.toLowerCase()}${n}@beurs.example`,
      ...stamps,
    })),
  })
  return rows
}

/** Does the job that asks everybody, as the worker does. */
async function runInviting(id: string, onProgress?: (done: number, total: number) => Promise<void>) {
  const { invitingKey } = await db.superuser.gathering.findUniqueOrThrow({ where: { id } })
  const job = await db.superuser.job.findUniqueOrThrow({ where: { dedupeKey: invitingKey ?? '' } })
  const payload = job.payload as { gatheringId: string; membershipId: string; choice: string }
  const enter = (tx: Parameters<typeof enterSystem>[0]) =>
    enterSystem(tx, job.networkId ?? '', 'test') as Promise<SystemActor>
  const done = await inContext({ client: db.worker, now, timeout: 120_000, enter }, async ctx =>
    inviteFound(await actForMember(ctx, payload.membershipId), id, search(payload.choice), { onProgress }),
  )
  await db.superuser.job.update({ where: { id: job.id }, data: { state: 'done' } })
  return good(done)
}

test('thousands are asked in the background, once each, and the list is paged, narrowed, ordered and exported in full', async () => {
  await firms('Beurs', 2_300, { ownerId: world.manager })
  await firms('Beurs Stil', 30, { noMailing: true })
  const id = await opened()
  const before = await asManager(ctx => invitePage(ctx, id, search('q=beurs')))
  expect(before.reach).toMatchObject({ people: 2_300, firms: 2_330, isLarge: true, isTooMany: false })
  expect(good(await asManager(ctx => startInviting(ctx, id, search('q=beurs'))))).toEqual({
    kind: 'started',
    people: 2_300,
  })
  expect(await asManager(ctx => gatheringPage(ctx, id, search('')))).toMatchObject({ inviting: { state: 'running' } })
  expect(await as(db, world.colleague, ctx => gatheringPage(ctx, id, search('')))).toMatchObject({
    inviting: { state: 'elsewhere' },
  })
  const told: number[] = []
  const done = await runInviting(id, (at, all) => {
    told.push(at / all)
    return Promise.resolve()
  })
  expect(done).toEqual({ asked: 2_300, leftOut: 30, already: 0 })
  expect(told.at(-1)).toBe(1)
  expect(told.length).toBeGreaterThan(10)

  const list = (text: string) => asManager(ctx => gatheringPage(ctx, id, search(text)))
  const first = await list('')
  expect(first).toMatchObject({ inviting: null, total: 2_300, counts: { asked: 2_300, leftOut: 30 } })
  expect(first.leftOut).toEqual([{ reason: 'no_mailing', count: 30 }])
  expect(first.guests).toHaveLength(50)
  const second = await list(`after=${first.page.next}`)
  expect(second.guests[0]?.of).toBe('Beurs 0050')
  expect(second.page.previous).not.toBeNull()
  expect((await list('sort=-of')).guests[0]?.of).toBe('Beurs 2299')
  expect((await list('q=beurs 0042')).guests.map(one => one.of)).toEqual(['Beurs 0042'])
  expect((await list('state=left_out')).total).toBe(30)
  expect((await list(`organisation=${world.town}`)).total).toBe(2_300)
  expect((await list(`organisation=${newId()}`)).total).toBe(0)
  const file = await asManager(ctx => exportGuests(ctx, id, search('')))
  expect(file.guests).toHaveLength(2_330)

  // The mails go out in parts, and who stands on the list is not asked again.
  const parts = await db.superuser.job.findMany({
    where: { name: 'engagement.tell-gathering', payload: { path: ['gatheringId'], equals: id } },
  })
  const ids = parts.flatMap(one => (one.payload as { guestIds: string[] | null }).guestIds ?? [])
  expect(new Set(ids).size).toBe(2_300)
  expect(Math.max(...parts.map(one => (one.payload as { guestIds: string[] | null }).guestIds?.length ?? 0))).toBe(200)
  expect((await asManager(ctx => invitePage(ctx, id, search('q=beurs')))).reach).toMatchObject({ people: 0 })
})

test('a choice that is being asked can be stopped by who began it, and nobody was asked', async () => {
  await firms('Stop', 210)
  const id = await opened()
  good(await asManager(ctx => startInviting(ctx, id, search('q=stop'))))
  expect(await asManager(ctx => startInviting(ctx, id, search('q=stop')))).toMatchObject({
    problems: [{ code: 'changed-meanwhile' }],
  })
  const seenByOther = (at: Date) => as(db, world.colleague, ctx => gatheringPage(ctx, id, search('')), at)
  expect((await seenByOther(now)).inviting).toMatchObject({ state: 'elsewhere' })
  expect((await seenByOther(new Date(now.getTime() + 3 * 3_600_000))).inviting).toBeNull()
  const byOther = await as(db, world.colleague, ctx => stopInviting(ctx, id))
  expect(byOther).toMatchObject({ problems: [{ code: 'not-possible-now' }] })
  good(await asManager(ctx => stopInviting(ctx, id)))
  expect(await asManager(ctx => gatheringPage(ctx, id, search('')))).toMatchObject({ total: 0, inviting: null })
  const jobs = await db.superuser.job.findMany({ where: { name: 'engagement.invite-many', state: 'cancelled' } })
  expect(jobs).toHaveLength(1)
  const kind = { startsWith: 'engagement.gathering-inviting' }
  const told = await db.superuser.event.findMany({
    where: { subjectId: id, kind },
    select: { kind: true, after: true },
  })
  expect(told).toEqual(
    expect.arrayContaining([
      { kind: 'engagement.gathering-inviting-asked', after: expect.objectContaining({ people: 210, firms: 210 }) },
      { kind: 'engagement.gathering-inviting-stopped', after: expect.objectContaining({ title: 'Beurs' }) },
    ]),
  )
})

test('the background asks those who were seen, also when the saved view changed or went meanwhile', async () => {
  await firms('Kijk', 210)
  await firms('Ander', 5)
  const view = good(
    await asManager(ctx => saveNamedView(ctx, { name: 'Kijk', place: 'list', search: 'q=kijk', shared: false })),
  )
  const id = await opened()
  const choice = search(`view=${view.id}`)
  expect(good(await asManager(ctx => startInviting(ctx, id, choice)))).toEqual({ kind: 'started', people: 210 })
  good(await asManager(ctx => changeView(ctx, { intent: 'remove', viewId: view.id })))
  expect(await runInviting(id)).toEqual({ asked: 210, leftOut: 0, already: 0 })
  const nothing = await asManager(ctx => inviteFound(ctx, id, search('role=hr')))
  expect(nothing).toMatchObject({ problems: [{ code: 'choose' }] })
})

async function waiting(): Promise<number> {
  const [row] = await db.superuser.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return row?.n ?? 0
}

test('who is asked by two colleagues at the same moment is told and recorded once', async () => {
  await firms('Samen', 40)
  const id = await opened()
  const ask = (onProgress?: () => Promise<void>) => (ctx: Ctx<MemberActor>) =>
    inviteFound(ctx, id, search('q=samen'), { onProgress })
  let second: ReturnType<typeof inviteFound> | undefined
  const first = await asManager(
    ask(async () => {
      second = as(db, world.colleague, ask())
      // Until the other has read the list and waits for what is written here.
      await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), { timeout: 5_000 })
    }),
  )
  if (!second) throw new Error('nobody else asked')
  const sums = [good(first), good(await second)]
  expect(sums.reduce((sum, one) => sum + one.asked, 0)).toBe(40)
  expect(sums.reduce((sum, one) => sum + one.already, 0)).toBe(40)
  const guests = await db.superuser.gatheringGuest.findMany({ where: { gatheringId: id }, select: { id: true } })
  const told = await db.superuser.event.findMany({
    where: { kind: 'engagement.gathering-invited', after: { path: ['gatheringId'], equals: id } },
    select: { subjectId: true },
  })
  expect(told.map(one => one.subjectId).sort()).toEqual(guests.map(one => one.id).sort())
})

test('a guest answers while a long list of others is being asked', async () => {
  const [one] = await firms('Alvast', 1)
  await firms('Later', 3)
  const id = await opened()
  good(await asManager(ctx => inviteGuests(ctx, id, { contactIds: [one?.contactId ?? ''] })))
  const [guest] = (await asManager(ctx => gatheringPage(ctx, id, search('')))).guests
  const answer = () => as(db, world.colleague, ctx => answerForGuest(ctx, id, guest?.id ?? '', { answer: 'accept' }))
  let state = ''
  const onProgress = async () => {
    state = await Promise.race([answer().then(done => good(done).state), timer.setTimeout(4_000, 'waits')])
  }
  good(await asManager(ctx => inviteFound(ctx, id, search('q=later'), { onProgress })))
  expect(state).toBe('accepted')
})

test('an open group of a saved view narrows a choice as it narrows the list', async () => {
  const [one] = await firms('Groep', 3)
  await db.superuser.employer.update({ where: { id: one?.employerId ?? '' }, data: { level: 4 } })
  const within = encodeURIComponent('level from 4')
  const view = good(
    await asManager(ctx =>
      saveNamedView(ctx, { name: 'Vier', place: 'list', search: `q=groep&in=${within}`, shared: false }),
    ),
  )
  const id = await opened()
  expect(await asManager(ctx => invitePage(ctx, id, search(`view=${view.id}`)))).toMatchObject({
    problems: [],
    reach: { people: 1 },
  })
})

test('a small choice is asked at once; nothing chosen, or an event that is not open, is refused', async () => {
  await firms('Klein', 3)
  const id = await opened()
  expect(good(await asManager(ctx => startInviting(ctx, id, search('q=klein'))))).toEqual({
    kind: 'asked',
    asked: 3,
    leftOut: 0,
    already: 0,
  })
  expect(await asManager(ctx => startInviting(ctx, id, search('q=klein')))).toMatchObject({
    problems: [{ code: 'choose' }],
  })
  expect(await asManager(ctx => startInviting(ctx, id, search('')))).toMatchObject({ problems: [{ code: 'choose' }] })
  good(await asManager(ctx => steerGathering(ctx, id, 'cancel')))
  expect(await asManager(ctx => startInviting(ctx, id, search('q=klein')))).toMatchObject({
    problems: [{ code: 'not-open' }],
  })
})

test('the list of the day stands by how sure it is that somebody comes, is searched, and says who is not noted', async () => {
  const [one, two, three] = await firms('Dag', 3)
  const id = await opened()
  const contactIds = [one, two, three].flatMap(each => each?.contactId ?? [])
  good(await asManager(ctx => inviteGuests(ctx, id, { contactIds })))
  const rows = (await asManager(ctx => gatheringPage(ctx, id, search('')))).guests
  good(await asManager(ctx => answerForGuest(ctx, id, rows[2]?.id ?? '', { answer: 'accept' })))
  good(await asManager(ctx => answerForGuest(ctx, id, rows[0]?.id ?? '', { answer: 'decline' })))
  const day = (text: string) => asManager(ctx => attendancePage(ctx, id, search(text)), theDay)
  expect((await day('')).guests.map(guest => guest.of)).toEqual(['Dag 0002', 'Dag 0001', 'Dag 0000'])
  good(await asManager(ctx => noteAttendance(ctx, id, { guestId: rows[2]?.id ?? '', attendance: 'attended' }), theDay))
  expect(await day('attendance=open')).toMatchObject({ total: 2, counts: { attended: 1, expected: 3 } })
  expect((await day('q=0001')).guests.map(guest => guest.of)).toEqual(['Dag 0001'])
  const answered = (await asManager(ctx => gatheringPage(ctx, id, search('sort=answer')))).guests
  expect(answered.map(guest => guest.state)).toEqual(['accepted', 'invited', 'declined'])
  const came = await asManager(ctx => gatheringPage(ctx, id, search('attendance=attended')), theDay)
  expect(came).toMatchObject({ total: 1, firms: [{ label: 'Dag 0002' }] })
})

test('an address that asks for what does not exist reads as no filter', () => {
  const ask = readGuestListAsk(search('state=x&attendance=y&organisation=z&sort=-nothing&q=%00'))
  expect(ask).toMatchObject({
    filter: { words: null, state: null, attendance: null, organisation: null },
    sort: { key: 'of', direction: 'down' },
  })
})
