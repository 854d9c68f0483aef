import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runAsSystem, runInSignIn } from '~/access/run.server'
import { hashShortCode, hashToken } from '~/access/token.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { queueMail, type NewMail } from '~/platform/mail/queue-mail.server'
import { sendBySmtp } from '~/platform/mail/smtp.server'
import { newId } from '~/platform/new-id.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { fail, problem } from '~/platform/result'
import { jobCatalogue } from '../../workers/catalogue'
import { deliverMail } from '../../workers/outreach/deliver-mail'
import { sweepMails } from '../../workers/outreach/send-mail'
import { createJobRunner } from '../../workers/parts/job-runner'
import { testDatabase, type TestDatabase } from '../setup/db'
import { startCatcher, type SmtpCatcher } from './smtp-catcher'

const origin = 'https://werkbrug.test'
const networkId = newId()
const accountId = newId()
const clock = fixedClock(new Date())
const delivery = { clock, send: sendBySmtp }

let db: TestDatabase
let catcher: SmtpCatcher

beforeAll(async () => {
  db = await testDatabase()
  catcher = await startCatcher()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${catcher.port}`)
  vi.stubEnv('APP_ORIGIN', origin)
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  const createdAt = new Date()
  await db.superuser.network.create({ data: { id: networkId, name: 'Regio Lindehaven', slug: 'regio', createdAt } })
  await db.superuser.account.create({
    data: { id: accountId, email: 'sam@example.nl', name: 'Sam de Boer', createdAt },
  })
})
beforeEach(() => {
  catcher.behaviour = 'accept'
  catcher.mails.length = 0
  clock.moveTo(new Date())
})
afterAll(async () => {
  await catcher.shut()
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const row = (id: string | null) => db.superuser.mailMessage.findUniqueOrThrow({ where: { id: id ?? '' } })
const latestMail = () => db.superuser.mailMessage.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })

async function put(mail: Partial<NewMail<'outreach.test'>> = {}): Promise<string | null> {
  const id = await runAsSystem(networkId, 'test', ctx =>
    queueMail(ctx, {
      template: 'outreach.test',
      to: 'noor@example.nl',
      toName: 'Noor',
      locale: 'nl',
      props: {},
      ...mail,
    }),
  )
  clock.moveTo(new Date())
  return id
}

async function putSignInLink(): Promise<string> {
  await runInSignIn(async ctx => {
    await queueMail(ctx, {
      template: 'access.sign-in-link',
      to: 'sam@example.nl',
      toName: 'Sam',
      locale: 'nl',
      props: { tone: 'plain' },
      link: { accountId },
    })
  })
  clock.moveTo(new Date())
  return (await latestMail()).id
}

test('a queued mail is sent by its job, once, with a stable Message-ID and both parts', async () => {
  const id = await put()
  await createJobRunner({ handlers: jobCatalogue(delivery), clock, concurrency: 2 }).runDue()
  await sweepMails(clock, delivery)
  expect(catcher.mails).toHaveLength(1)
  const [mail] = catcher.mails
  expect(mail?.messageId).toBe(`<${id}@werkbrug.test>`)
  expect(mail?.subject).toBe('Proefmail van Werkbrug')
  expect(mail?.text).toContain('Beste Noor')
  expect(mail?.html).toContain('lang="nl"')
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('ten hands that reach for one mail send it once', async () => {
  const id = (await put()) ?? ''
  await Promise.all(Array.from({ length: 10 }, () => deliverMail(id, delivery)))
  expect(catcher.mails).toHaveLength(1)
})

test('a mail of a change that is rolled back is never sent, and one key mails once', async () => {
  const before = await db.superuser.mailMessage.count()
  await runAsSystem(networkId, 'test', async ctx => {
    await queueMail(ctx, { template: 'outreach.test', to: 'noor@example.nl', locale: 'nl', props: {} })
    return fail(problem('', 'required'))
  })
  expect(await db.superuser.mailMessage.count()).toBe(before)
  expect(await put({ dedupeKey: 'one' })).not.toBeNull()
  expect(await put({ dedupeKey: 'one' })).toBeNull()
})

test('while the mail server is gone mails wait, and go when it is back', async () => {
  await sweepMails(clock, delivery)
  catcher.mails.length = 0
  await catcher.shut()
  const ids = await Promise.all([put(), put(), put()])
  await sweepMails(clock, delivery)
  for (const id of ids)
    expect(await row(id)).toMatchObject({ state: 'deferred', attempts: 1, lastError: expect.stringMatching(/^E/) })
  await sweepMails(clock, delivery)
  expect((await row(ids[0] ?? null)).attempts).toBe(1)
  await catcher.open()
  clock.moveTo(new Date(Date.now() + 61_000))
  await sweepMails(clock, delivery)
  expect(catcher.mails).toHaveLength(3)
  for (const id of ids) expect((await row(id)).state).toBe('sent')
})

test('"later" puts a mail off, "never" ends it, and neither keeps the address in its reason', async () => {
  catcher.behaviour = 'busy'
  const later = (await put()) ?? ''
  await deliverMail(later, delivery)
  expect(await row(later)).toMatchObject({ state: 'deferred', lastError: 'SMTP 451 4.3.2' })
  catcher.behaviour = 'no-such-person'
  const never = (await put()) ?? ''
  await deliverMail(never, delivery)
  expect(await row(never)).toMatchObject({ state: 'failed', lastError: 'SMTP 550 5.1.1' })
})

test('a connection that breaks before the message was taken is tried again; after it nobody knows, and nothing is sent again', async () => {
  catcher.behaviour = 'break-before-message'
  const before = (await put()) ?? ''
  await deliverMail(before, delivery)
  expect((await row(before)).state).toBe('deferred')
  catcher.behaviour = 'break-after-message'
  const after = (await put()) ?? ''
  await deliverMail(after, delivery)
  expect((await row(after)).state).toBe('unknown')
  catcher.behaviour = 'accept'
  clock.moveTo(new Date(Date.now() + 3_600_000))
  await sweepMails(clock, delivery)
  expect((await row(before)).state).toBe('sent')
  expect((await row(after)).state).toBe('unknown')
})

test('a sender that died before it began leaves the mail waiting, one that died while sending leaves it unknown', async () => {
  const [notBegun, begun] = [await put(), await put()]
  const leaseUntil = new Date(clock.now().getTime() - 1_000)
  await db.superuser.mailMessage.update({
    where: { id: notBegun ?? '' },
    data: { state: 'claimed', attempts: 1, leaseUntil },
  })
  await db.superuser.mailMessage.update({
    where: { id: begun ?? '' },
    data: { state: 'claimed', attempts: 1, leaseUntil, sendStartedAt: leaseUntil },
  })
  await sweepMails(clock, delivery)
  expect((await row(notBegun)).state).toBe('sent')
  expect(await row(begun)).toMatchObject({ state: 'unknown', lastError: 'stopped-while-sending' })
})

test('a mail that should have gone days ago asks a person first', async () => {
  const id = (await put({ dueAt: new Date(Date.now() - 4 * 86_400_000) })) ?? ''
  await deliverMail(id, delivery)
  expect(await row(id)).toMatchObject({ state: 'unknown', lastError: 'long-overdue' })
  expect(catcher.mails).toHaveLength(0)
})

test('a link is made while sending: only hashes are stored, and a new one revokes the former', async () => {
  const first = await putSignInLink()
  await deliverMail(first, delivery)
  const text = catcher.mails[0]?.text ?? ''
  const token = /https:\/\/werkbrug\.test\/sign-in\/link\/([\w-]{43})/.exec(text)?.[1] ?? ''
  const code = (/^(\d{3}) (\d{3})$/m.exec(text) ?? []).slice(1).join('')
  const link = await db.superuser.accessLink.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })
  expect(link).toMatchObject({ purpose: 'sign-in', accountId, email: 'sam@example.nl', revokedAt: null, usedAt: null })
  expect(link.codeHash).toBe(hashShortCode(link.tokenHash, code))
  expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBe(3_600_000)

  const dump = JSON.stringify([
    await db.superuser.mailMessage.findMany(),
    await db.superuser.job.findMany(),
    await db.superuser.accessLink.findMany(),
    await db.superuser.event.findMany(),
  ])
  expect(dump).not.toContain(token)
  expect(dump).not.toContain(`"${code}"`)

  await deliverMail(await putSignInLink(), delivery)
  expect((await db.superuser.accessLink.findUniqueOrThrow({ where: { id: link.id } })).revokedAt).not.toBeNull()
  expect(await db.superuser.accessLink.count({ where: { accountId, revokedAt: null } })).toBe(1)
})

test('a mail whose reason is gone is not sent', async () => {
  const id = await putSignInLink()
  await db.superuser.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } })
  await deliverMail(id, delivery)
  await db.superuser.account.update({ where: { id: accountId }, data: { disabledAt: null } })
  expect(await row(id)).toMatchObject({ state: 'suppressed', lastError: 'no-longer-needed' })
  expect(catcher.mails).toHaveLength(0)
})

test('props that do not fit are refused when the mail is queued', async () => {
  await expect(
    runAsSystem(networkId, 'test', ctx =>
      queueMail(ctx, {
        template: 'access.invitation',
        to: 'a@example.nl',
        locale: 'nl',
        props: { organisation: '' },
        link: {},
      }),
    ),
  ).rejects.toThrow()
})
