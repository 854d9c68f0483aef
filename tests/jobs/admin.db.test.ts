import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runAsMember, runInSignIn, runAsSystem } from '~/access/run.server'
import { NotFoundError } from '~/access/errors'
import { decideMail } from '~/areas/outreach/decide-mail.server'
import { exportJobs, jobsPage } from '~/areas/outreach/jobs.page.server'
import { steerJob } from '~/areas/outreach/steer-job.server'
import { systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { newId } from '~/platform/new-id.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { createJobRunner } from '../../workers/parts/job-runner'
import { plantWorld, type World, type WorldNetwork } from '../factories/world'
import { testDatabase, type TestDatabase } from '../setup/db'
import { breakDown, testHandlers } from './test-handlers'

let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await testDatabase()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await plantWorld(db.superuser)
})
afterAll(async () => {
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const admin = (network: WorldNetwork) => network.people.platformAdmin.membershipId
const page = (network: WorldNetwork, search = '') =>
  runAsMember(admin(network), ctx => jobsPage(ctx, new URLSearchParams(search)))

async function addJob(networkId: string | null, name: string, payload: object, state = 'waiting'): Promise<string> {
  const id = newId()
  await db.superuser.job.create({
    data: { id, networkId, name, payload, state, dueAt: new Date(), createdAt: new Date() },
  })
  return id
}

async function addMail(networkId: string, state: string): Promise<string> {
  const id = await runAsSystem(networkId, 'test', ctx =>
    queueMail(ctx, {
      template: 'placements.sign-agreement',
      to: 'iemand.privee@example.nl',
      toName: 'Iemand Privee',
      locale: 'nl',
      props: { employer: 'Geheime Bakker', number: '1' },
      link: { agreementId: newId(), signerId: newId() },
    }),
  )
  await db.superuser.mailMessage.update({ where: { id: id ?? '' }, data: { state, lastError: 'SMTP 550 5.1.1' } })
  return id ?? ''
}

test('the administrator sees the jobs of the network and of the product, not those of another network', async () => {
  const own = await addJob(world.a.networkId, 'test.take-steps', { steps: 1 })
  const product = await addJob(null, 'access.clean-up-sign-ins', {})
  const foreign = await addJob(world.b.networkId, 'test.take-steps', { steps: 1 })
  const ofAccount = await addJob(null, 'outreach.send-mail', { mailId: newId() })
  const ids = (await page(world.a)).jobs.map(job => job.id)
  expect(ids).toContain(own)
  expect(ids).toContain(product)
  expect(ids).not.toContain(foreign)
  expect(ids).not.toContain(ofAccount)
})

test('the list can be narrowed to a state and a name, and is paged without gaps or doubles', async () => {
  for (let index = 0; index < 120; index += 1) await addJob(world.b.networkId, 'test.paged', { index }, 'done')
  const seen: string[] = []
  let search = 'state=done&name=test.paged'
  for (let pages = 0; pages < 5; pages += 1) {
    const { jobs, page: links } = await page(world.b, search)
    seen.push(...jobs.map(job => job.id))
    if (!links.next) break
    search = `state=done&name=test.paged&after=${links.next}`
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  const { jobs } = await page(world.b, `state=done&name=test.paged&before=${seen[50]}`)
  expect(jobs.map(job => job.id)).toEqual(seen.slice(0, 50))
})

test('the export holds the rows of all pages with the same filters, and is for the administrator alone', async () => {
  const exported = (membershipId: string, search: string) =>
    runAsMember(membershipId, ctx => exportJobs(ctx, new URLSearchParams(search)))
  const search = 'state=done&name=test.paged'
  const ids = (await exported(admin(world.b), `${search}&after=${newId()}`)).rows.map(row => row.id)
  const first = (await page(world.b, search)).jobs.map(job => job.id)
  expect([ids.length, new Set(ids).size, ids.slice(0, 50)]).toEqual([120, 120, first])
  expect((await exported(admin(world.a), search)).rows).toEqual([])
  const { membershipId } = world.b.people.casemanager
  await expect(exported(membershipId, search)).rejects.toThrow(NotFoundError)
})

test('a failed job is shown with its reason, and can be done again with all its attempts', async () => {
  const id = await addJob(world.a.networkId, breakDown.name, {})
  const once = { ...breakDown, retry: { maxAttempts: 1, firstPauseSeconds: 0, longestPauseSeconds: 0 } }
  await createJobRunner({ handlers: [once], clock: systemClock, concurrency: 1 }).runDue()
  const { jobs } = await page(world.a, 'state=failed')
  expect(jobs.find(job => job.id === id)).toMatchObject({
    attempts: 1,
    acts: ['retry', 'cancel'],
    lastError: expect.stringContaining('TypeError'),
  })
  expect(await runAsMember(admin(world.a), ctx => steerJob(ctx, id, 'retry'))).toMatchObject({ ok: true })
  expect(await db.superuser.job.findUnique({ where: { id } })).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await db.superuser.event.count({ where: { subjectId: id, kind: 'outreach.job-retried' } })).toBe(1)
})

test('what is done cannot be cancelled, and a job of another network is not there', async () => {
  const id = await addJob(world.a.networkId, 'test.take-steps', { steps: 1 }, 'done')
  expect(await runAsMember(admin(world.a), ctx => steerJob(ctx, id, 'cancel'))).toMatchObject({ ok: false })
  await expect(runAsMember(admin(world.b), ctx => steerJob(ctx, id, 'retry'))).rejects.toThrow(NotFoundError)
})

test('a cancelled job is not begun', async () => {
  const id = await addJob(world.a.networkId, 'test.take-steps', { steps: 1 })
  await runAsMember(admin(world.a), ctx => steerJob(ctx, id, 'cancel'))
  await createJobRunner({ handlers: testHandlers, clock: systemClock, concurrency: 1 }).run(id)
  expect(await db.superuser.job.findUnique({ where: { id } })).toMatchObject({ state: 'cancelled', attempts: 0 })
})

test('mails to decide about are shown without address, name or contents', async () => {
  const id = await addMail(world.a.networkId, 'unknown')
  const shown = await page(world.a)
  expect(shown.mails.find(mail => mail.id === id)).toMatchObject({
    template: 'placements.sign-agreement',
    state: 'unknown',
    legal: true,
  })
  expect(shown.mailCounts.unknown).toBeGreaterThanOrEqual(1)
  expect(JSON.stringify(shown)).not.toMatch(/privee|Geheime/i)
  expect(await runAsMember(admin(world.a), ctx => ctx.db.mailMessage.findMany())).toEqual([])
})

test('a person decides: sent again with a wake, or left', async () => {
  const [again, leave] = [await addMail(world.a.networkId, 'unknown'), await addMail(world.a.networkId, 'failed')]
  await runAsMember(admin(world.a), ctx => decideMail(ctx, again, 'again'))
  await runAsMember(admin(world.a), ctx => decideMail(ctx, leave, 'leave'))
  expect(await db.superuser.mailMessage.findUnique({ where: { id: again } })).toMatchObject({
    state: 'pending',
    sendStartedAt: null,
  })
  expect(await db.superuser.mailMessage.findUnique({ where: { id: leave } })).toMatchObject({ state: 'suppressed' })
  expect(
    await db.superuser.job.count({
      where: { name: 'outreach.send-mail', payload: { path: ['mailId'], equals: again } },
    }),
  ).toBe(2)
})

test('nobody else may steer mails: another network, another role', async () => {
  const id = await addMail(world.a.networkId, 'failed')
  await expect(runAsMember(admin(world.b), ctx => decideMail(ctx, id, 'again'))).rejects.toThrow(NotFoundError)
  expect((await page(world.b)).mails.map(mail => mail.id)).not.toContain(id)
  const coach = world.a.people.coach.membershipId
  await expect(runAsMember(coach, ctx => decideMail(ctx, id, 'again'))).rejects.toThrow(NotFoundError)
  const rows = await runAsMember(coach, ctx => ctx.db.$queryRaw<unknown[]>`select * from ctx.list_stuck_mails(10)`)
  expect(rows).toEqual([])
  const decided = await runAsMember(
    coach,
    ctx =>
      ctx.db.$queryRaw<{ template: string | null }[]>`select ctx.decide_mail(${id}::uuid, true, now()) as template`,
  )
  expect(decided[0]?.template ?? null).toBeNull()
})

test('a mail about an account is shown to the administrator of its network alone', async () => {
  const { accountId } = await db.superuser.membership.findUniqueOrThrow({
    where: { id: world.a.people.coach.membershipId },
  })
  await runInSignIn(async ctx => {
    await queueMail(ctx, {
      template: 'access.reset-password',
      to: 'coach@example.nl',
      locale: 'nl',
      props: {},
      link: { accountId },
    })
  })
  const mail = await db.superuser.mailMessage.findFirstOrThrow({ where: { template: 'access.reset-password' } })
  await db.superuser.mailMessage.update({
    where: { id: mail.id },
    data: { state: 'deferred', lastError: 'ECONNREFUSED' },
  })
  expect((await page(world.a)).mails.map(row => row.id)).toContain(mail.id)
  expect((await page(world.b)).mails.map(row => row.id)).not.toContain(mail.id)
})
