import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { inboundAddressOf } from '~/areas/engagement/inbox/own-address.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { fetchMailbox } from '../../workers/engagement/imap-fetcher'
import { engagementJobs } from '../../workers/engagement/jobs'
import { createJobRunner } from '../../workers/parts/job-runner'
import { planSchedules } from '../../workers/parts/scheduler'
import { schedules } from '../../workers/schedules'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { imapServer, type ImapServer } from './imap-server'

let db: TestDatabase
let world: Crm
let server: ImapServer
let address: string
let folder: string
let bakery: string
const ada = 'ada@stad.example'
const urlWith = (password: string, more = '') => `imap://dossier:${password}@127.0.0.1:${server.port}${more}`

beforeAll(async () => {
  db = await testDatabase()
  server = await imapServer('dossier', 'geheim')
  folder = await mkdtemp(path.join(tmpdir(), 'imap-'))
  const set = {
    DATABASE_URL: db.appUrl,
    DATABASE_WORKER_URL: db.workerUrl,
    DATA_DIR: folder,
    SECRET_KEY: 'a'.repeat(64),
    APP_ORIGIN: 'https://werkbrug.test',
    LOG_LEVEL: 'silent',
    INBOUND_DOMAIN: 'mail.werkbrug.test',
    INBOUND_AUTHSERV_ID: 'mx.stad.example',
    INBOUND_IMAP_URL: urlWith('geheim'),
    INBOUND_IMAP_DONE_FOLDER: 'Klaar',
  }
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value)
  world = await crm(db)
  const { accountId } = await db.superuser.membership.findUniqueOrThrow({ where: { id: world.manager } })
  await db.superuser.account.update({ where: { id: accountId }, data: { email: ada } })
  const input = NewEmployerInput.parse({ name: 'Bakkerij Piet', email: 'info@bakkerij.example' })
  bakery = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  address = inboundAddressOf(await db.superuser.network.findUniqueOrThrow({ where: { id: world.networkId } })) ?? ''
}, 60_000)
beforeEach(() => server.breakOffWhen(() => false))
afterAll(async () => {
  await closeQueue()
  await closeDatabases()
  await db.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const mail = (id: string, more: { to?: string; proof?: string; body?: string } = {}) => `Return-Path: <${ada}>
Delivered-To: ${more.to ?? address}
Authentication-Results: ${more.proof ?? 'mx.stad.example; dkim=pass header.d=stad.example'}
From: Ada <${ada}>
To: info@bakkerij.example
Subject: Onze afspraak ${id}
Message-ID: <${id}@stad.example>

${more.body ?? 'Dag Piet'}
`
const now = () => new Date(Date.now() + 1_000)
/** What a worker does when the slot has come: plans, fetches, and reads what came in. */
async function work(at = now()) {
  await planSchedules(schedules, ['engagement.fetch-mail'], at)
  const runner = (moment: Date) =>
    createJobRunner({ handlers: engagementJobs, clock: fixedClock(moment), concurrency: 1 })
  await runner(at).runDue()
  await runner(at > now() ? at : now()).runDue()
  return db.superuser.job.findFirstOrThrow({ where: { name: 'engagement.fetch-mail' }, orderBy: { id: 'desc' } })
}
const mailsOf = () => db.superuser.inboundMail.findMany({ orderBy: { id: 'asc' } })
const fetchNow = (url: string, doneFolder?: string) => fetchMailbox({ address: url, doneFolder })

test('the clock fetches what is unseen: a proven mail lands in the file, and moves to the folder of what is done', async () => {
  const message = server.put(mail('een'))
  const job = await work()
  expect(job).toMatchObject({ state: 'done', progress: { taken: 1, notOurs: 0, tooLarge: 0, tooMany: 0 } })
  const [row] = await mailsOf()
  expect(row).toMatchObject({ state: 'filed', envelopeFrom: ada, remoteAddress: 'imap', colleagueId: world.manager })
  expect(await db.superuser.filedMail.findMany()).toMatchObject([{ employerId: bakery, subject: 'Onze afspraak een' }])
  expect(server.folder('INBOX')).toEqual([])
  expect(server.folder('Klaar')).toEqual([message])
  expect([...message.flags]).toEqual(['\\Seen'])
})

test('a connection that breaks after the mail was kept leaves no second copy in a file', async () => {
  server.put(mail('twee'))
  server.breakOffWhen(command => command === 'UID STORE')
  await expect(fetchNow(urlWith('geheim'))).rejects.toThrow('could not be read')
  server.breakOffWhen(() => false)
  expect(await fetchNow(urlWith('geheim'))).toMatchObject({ taken: 1 })
  expect(await fetchNow(urlWith('geheim'))).toMatchObject({ taken: 0 })
  await work(new Date(now().getTime() + 600_000))
  const states = (await mailsOf()).filter(row => row.subject === 'Onze afspraak twee' || row.state === 'duplicate')
  expect(states.map(row => row.state).sort()).toEqual(['duplicate', 'filed'])
  expect(await db.superuser.filedMail.count({ where: { subject: 'Onze afspraak twee' } })).toBe(1)
})

test('mail for nobody here and mail that is too large stay where they are, seen and counted', async () => {
  const before = (await mailsOf()).length
  const strange = server.put(mail('drie', { to: address.replace('@', 'x@') }))
  const large = server.put(mail('vier', { body: `${'x'.repeat(76)}\n`.repeat(345_000) }))
  expect(await fetchNow(urlWith('geheim'), 'Klaar')).toEqual({ taken: 0, notOurs: 1, tooLarge: 1, tooMany: 0 })
  expect([...strange.flags]).toEqual(['\\Seen'])
  expect([...large.flags]).toEqual(['\\Seen', '\\Flagged'])
  expect((await mailsOf()).length).toBe(before)
  expect(await fetchNow(urlWith('geheim'))).toEqual({ taken: 0, notOurs: 0, tooLarge: 0, tooMany: 0 })
})

test('a sender that the mailbox did not prove waits in the inbox', async () => {
  server.put(mail('vijf', { proof: 'mx.elders.example; dkim=pass header.d=stad.example' }))
  await work(new Date(now().getTime() + 1_200_000))
  expect((await mailsOf()).at(-1)).toMatchObject({ state: 'waiting', reason: 'unproven' })
})

test('the operator reads what is wrong, never the password', async () => {
  await expect(fetchNow(urlWith('anders'))).rejects.toThrow(
    `the mailbox at 127.0.0.1:${server.port} refused the name or the password`,
  )
  await expect(fetchNow(urlWith('geheim', '/Nergens'))).rejects.toThrow('the mailbox has no folder Nergens')
  await expect(fetchNow(urlWith('geheim'), 'Weg')).rejects.toThrow('the mailbox has no folder Weg')
  await expect(fetchNow('imap://dossier:geheim@127.0.0.1:1')).rejects.toThrow(
    /^the mailbox at 127\.0\.0\.1:1 could not be read \(ECONNREFUSED\)$/,
  )
})

/** A certificate that signed itself, for the loopback address as a host that the fetcher does not count as this machine. */
async function ownCertificate(): Promise<{ key: string; cert: string } | null> {
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name))
  const made = await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...[
      '-subj',
      '/CN=mail.stad.example',
      '-addext',
      'subjectAltName=IP:::ffff:127.0.0.1',
      '-keyout',
      key!,
      '-out',
      cert!,
    ],
  ]).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return made && { key: await readFile(key!, 'utf8'), cert: await readFile(cert!, 'utf8') }
}

test('the password goes over no plain line: TLS comes first, with a certificate that is trusted, or nothing is fetched', async ({
  skip,
}) => {
  const certificate = await ownCertificate()
  if (!certificate) return skip('openssl is missing, so there is no certificate to try STARTTLS with')
  const raised = await imapServer('dossier', 'geheim', certificate)
  const away = (port: number) => `imap://dossier:geheim@[::ffff:127.0.0.1]:${port}`
  const secrets = () => raised.heard.filter(line => /LOGIN|AUTHENTICATE|geheim/i.test(line))
  try {
    await expect(fetchMailbox({ address: away(raised.port) })).rejects.toThrow('SELF_SIGNED_CERT')
    expect(secrets()).toEqual([])

    const message = raised.put(mail('zes'))
    const fetched = await fetchMailbox({ address: away(raised.port), trusted: certificate.cert })
    expect(fetched).toEqual({ taken: 1, notOurs: 0, tooLarge: 0, tooMany: 0 })
    expect([...message.flags]).toEqual(['\\Seen'])
    expect(secrets()).toHaveLength(1)
    expect(raised.overheard.join(' ')).not.toMatch(/LOGIN|AUTHENTICATE|FETCH|geheim/i)
  } finally {
    await raised.stop()
  }

  const asked = server.heard.length
  await expect(fetchMailbox({ address: away(server.port) })).rejects.toThrow('could not be read')
  expect(server.heard.slice(asked).join(' ')).not.toMatch(/LOGIN|AUTHENTICATE|geheim/i)
})

test('while one run waits to try again, the next does nothing', async () => {
  server.breakOffWhen(command => command === 'SELECT')
  const at = new Date(now().getTime() + 3_600_000)
  expect(await work(at)).toMatchObject({
    state: 'waiting',
    lastError: expect.stringContaining('could not be read') as string,
  })
  const asked = server.heard.length
  const later = new Date(at.getTime() + 300_000)
  await db.superuser.job.updateMany({
    where: { name: 'engagement.fetch-mail', state: 'waiting' },
    data: { dueAt: new Date(later.getTime() + 60_000) },
  })
  expect(await work(later)).toMatchObject({ state: 'done', progress: null })
  expect(server.heard.length).toBe(asked)
})
