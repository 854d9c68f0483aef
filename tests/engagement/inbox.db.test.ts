import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { runAsSystem } from '~/access/run.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { cleanUpInbox } from '~/areas/engagement/inbox/clean-up-inbox.server'
import { mostInOneMinute } from '~/areas/engagement/inbox/automatic'
import { mostOfNetwork, mostOfSender } from '~/areas/engagement/inbox/flood'
import { fileMail, type FileMailInput } from '~/areas/engagement/inbox/file-mail.server'
import { inboxPage } from '~/areas/engagement/inbox/inbox.page.server'
import { openAttachment } from '~/areas/engagement/inbox/mail-attachment.page.server'
import { inboundAddressOf } from '~/areas/engagement/inbox/own-address.server'
import { attachmentsOf } from '~/areas/engagement/inbox/put-into-file.server'
import { requireInboundMail } from '~/areas/engagement/inbox/require-inbound-mail.server'
import { steerInboundMail } from '~/areas/engagement/inbox/steer-inbound-mail.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { engagementJobs } from '../../workers/engagement/jobs'
import { startSmtpReceiver, type SmtpReceiver } from '../../workers/engagement/smtp-receiver'
import { createJobRunner } from '../../workers/parts/job-runner'
import { planSchedules } from '../../workers/parts/scheduler'
import { schedules } from '../../workers/schedules'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let receiver: SmtpReceiver
let address: string
let folder: string
let bakery: string
let piet: string
const ada = 'ada@stad.example'

beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'inbox-'))
  const set = {
    DATABASE_URL: db.appUrl,
    DATABASE_WORKER_URL: db.workerUrl,
    DATA_DIR: folder,
    SECRET_KEY: 'a'.repeat(64),
    APP_ORIGIN: 'https://werkbrug.test',
    LOG_LEVEL: 'silent',
    INBOUND_DOMAIN: 'mail.werkbrug.test',
    INBOUND_TRUSTED_RELAYS: '127.0.0.1',
    INBOUND_AUTHSERV_ID: 'mx.stad.example',
  }
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value)
  world = await crm(db)
  stranger = await crm(db)
  const { accountId } = await db.superuser.membership.findUniqueOrThrow({ where: { id: world.manager } })
  await db.superuser.account.update({ where: { id: accountId }, data: { email: ada } })
  const input = NewEmployerInput.parse({ name: 'Bakkerij Piet', email: 'info@bakkerij.example' })
  bakery = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  const contact = ContactInput.parse({ lastName: 'Bakker', email: 'Piet@bakkerij.example' })
  piet = good(await as(db, world.manager, ctx => addContact(ctx, bakery, contact))).contactId
  const network = await db.superuser.network.findUniqueOrThrow({ where: { id: world.networkId } })
  address = inboundAddressOf(network) ?? ''
  receiver = await startSmtpReceiver({ host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(async () => {
  await receiver.stop()
  await closeQueue()
  await closeDatabases()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

const proof = { 'Authentication-Results': 'mx.stad.example; dkim=pass header.d=stad.example' }

async function send(mail: object, to = address) {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  const envelope = { from: ada, to: [to] }
  await transport.sendMail({
    from: ada,
    to: 'piet@bakkerij.example',
    text: 'Dag Piet',
    headers: proof,
    envelope,
    ...mail,
  })
}
async function read() {
  const clock = fixedClock(new Date(Date.now() + 1_000))
  await createJobRunner({ handlers: engagementJobs, clock, concurrency: 2 }).runDue()
  return db.superuser.inboundMail.findFirstOrThrow({ orderBy: { id: 'desc' } })
}
/** As the page does it: the mail is looked up, its attachments are read outside a transaction, then it is put in the file. */
async function put(who: string, id: string, input: FileMailInput) {
  const { rawKey } = await as(db, who, ctx => requireInboundMail(ctx, id))
  const attachments = await attachmentsOf(rawKey)
  return as(db, who, ctx => fileMail(ctx, id, input, attachments))
}
const filings = (mailId: string) => db.superuser.filedMail.findMany({ where: { mailId, withdrawnAt: null } })
const refusalOf = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

test('a mail by BCC lands in the file of the contact, with its attachment, once', async () => {
  const mail = {
    subject: 'Onze afspraak',
    messageId: '<een@stad.example>',
    attachments: [
      { filename: 'rooster.pdf', content: pdf },
      { filename: 'virus.exe', content: Buffer.from('MZ\0\0\0\0\0\0') },
    ],
  }
  await send(mail)
  const row = await read()
  expect(row).toMatchObject({ state: 'filed', colleagueId: world.manager, fromAddress: ada })
  const [filed] = await filings(row.id)
  expect(filed).toMatchObject({ employerId: bakery, contactId: piet, subject: 'Onze afspraak', body: 'Dag Piet' })
  expect(filed?.refused).toMatchObject([{ name: 'virus.exe' }])
  const files = await db.superuser.filedMailFile.findMany({ include: { file: true } })
  expect(files.map(one => one.file.name)).toEqual(['rooster.pdf'])
  const event = await db.superuser.event.findFirstOrThrow({ where: { kind: 'engagement.mail-filed' } })
  expect(event).toMatchObject({ employerId: bakery, subjectId: filed?.id, actorName: 'Ada Manager' })
  await send(mail)
  expect(await read()).toMatchObject({ state: 'duplicate' })
  expect(await db.superuser.filedMail.count()).toBe(1)
})

test('a forward is filed by who wrote it, also when only the domain is known', async () => {
  const text = 'Zie onder\n\nVan: Els <els@bakkerij.example>\nAan: ada@stad.example\nOnderwerp: vraag\n\nHallo'
  await send({ to: address, subject: 'FW: vraag', text })
  const row = await read()
  expect(row).toMatchObject({ state: 'filed', others: ['els@bakkerij.example'] })
  expect(await filings(row.id)).toMatchObject([{ employerId: bakery, contactId: null }])
})

test('a mail in HTML is kept as text, and stands once with each employer that it went to', async () => {
  const input = NewEmployerInput.parse({ name: 'Slagerij Jo', website: 'https://www.slagerijjo.example/contact' })
  const { employerId } = good(await as(db, world.manager, ctx => addEmployer(ctx, input)))
  const html = '<p>Hallo <b>Jo</b></p><script>alert(1)</script>'
  const to = ['jo@slagerijjo.example', 'piet@bakkerij.example', 'info@bakkerij.example']
  await send({ to, subject: 'aan twee', html, text: undefined })
  const row = await read()
  const found = await filings(row.id)
  expect(found.map(one => one.employerId).sort()).toEqual([bakery, employerId].sort())
  expect(found.find(one => one.employerId === bakery)?.contactId).toBe(piet)
  expect(row.body).toContain('Hallo')
  expect(row.body).not.toMatch(/<|alert/)
})

test('who only says to be a colleague, whom nobody knows, and what belongs nowhere waits', async () => {
  await send({ headers: {} })
  expect(await read()).toMatchObject({ state: 'waiting', reason: 'unproven', colleagueId: null })
  await send({ headers: { 'Authentication-Results': 'mx.kwaad.example; dkim=pass header.d=stad.example' } })
  expect(await read()).toMatchObject({ state: 'waiting', reason: 'unproven' })
  await send({ from: 'piet@bakkerij.example', to: address })
  expect(await read()).toMatchObject({ state: 'waiting', reason: 'unknown-sender' })
  await send({ to: 'iemand@gmail.com' })
  expect(await read()).toMatchObject({ state: 'waiting', reason: 'unmatched', colleagueId: world.manager })
  await send({ headers: { ...proof, 'Auto-Submitted': 'auto-replied' } })
  expect(await read()).toMatchObject({ state: 'automatic' })
})

test('addresses that are not ours, and mails that are too large, are refused and leave nothing', async () => {
  const before = await db.superuser.inboundMail.count()
  const guess = address.replace(/\.[a-z2-7]{12}@/, '.aaaaaaaaaaaa@')
  expect(await refusalOf(send({}, guess))).toMatch(/550/)
  expect(await refusalOf(send({}, 'iemand@elders.example'))).toMatch(/550/)
  const large = { raw: Buffer.concat([Buffer.from('From: a@b.nl\r\n\r\n'), Buffer.alloc(26 * 1_048_576, 'a\r\n')]) }
  expect(await refusalOf(send(large))).toMatch(/552/)
  expect(await announce(50 * 1_048_576)).toMatch(/^552/)
  expect(await db.superuser.inboundMail.count()).toBe(before)
  expect(await readdir(path.join(folder, 'inbound-spool'))).toEqual([])
}, 60_000)

/** What the server says to a message of so many bytes before a byte of it was sent. */
function announce(bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(receiver.port, '127.0.0.1')
    const say = ['EHLO test', `MAIL FROM:<a@b.nl> SIZE=${bytes}`]
    socket.on('error', reject)
    socket.on('data', part => {
      const last = part.toString().trim().split('\r\n').at(-1) ?? ''
      if (/^\d{3}-/.test(last)) return
      const next = say.shift()
      if (next) return void socket.write(`${next}\r\n`)
      socket.destroy()
      resolve(last)
    })
  })
}

test.each([
  ['a media type with a null byte', 'Content-Type: application/x\0y; name="a.pdf"\r\nContent-Disposition: attachment'],
  ['a date after the end of the calendar', 'Date: Mon, 01 Jan 275000 00:00:00 +0000'],
  ['a date long before there was mail', 'Date: -271820-01-01T00:00:00Z'],
  ['twenty thousand addresses', `Cc: ${Array.from({ length: 20_000 }, (_, at) => `p${at}@d.nl`).join(',\r\n ')}`],
])('a proven mail with %s is read and filed', async (_, header) => {
  const raw = [
    'Authentication-Results: mx.stad.example; dkim=pass header.d=stad.example',
    `From: ${ada}`,
    'To: piet@bakkerij.example',
    'Subject: Vreemd',
    header,
    '',
    'Dag Piet',
  ].join('\r\n')
  await send({ raw })
  const row = await read()
  expect(row).toMatchObject({ state: 'filed', subject: 'Vreemd' })
  expect(await filings(row.id)).toMatchObject([{ employerId: bakery, contactId: piet }])
})

test('a mail that cannot be read waits, and a colleague can put it in a file without its attachments', async () => {
  const html = `From: ${ada}\r\nContent-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(20_000)}`
  await send({ raw: html })
  const row = await read()
  expect(row).toMatchObject({ state: 'waiting', reason: 'unreadable' })
  good(await put(world.manager, row.id, { employerId: bakery }))
  expect(await filings(row.id)).toMatchObject([{ employerId: bakery, subject: '' }])
})

test('while the database is away every mail is put off, and nothing is acknowledged', async () => {
  const before = await db.superuser.inboundMail.count()
  await db.superuser.$executeRawUnsafe('revoke insert on inbound_mail from werkbrug_worker')
  expect(await refusalOf(send({}))).toMatch(/451/)
  await db.superuser.$executeRawUnsafe('grant insert on inbound_mail to werkbrug_worker')
  expect(await db.superuser.inboundMail.count()).toBe(before)
  await send({ subject: 'nog eens' })
  expect(await read()).toMatchObject({ state: 'filed', subject: 'nog eens' })
})

test('a colleague puts a waiting mail in a file with a new contact, takes it out, discards it and takes it back', async () => {
  await send({
    from: 'jan@slager.example',
    to: address,
    subject: '<b>Vraag</b>',
    attachments: [{ filename: 'cv.pdf', content: pdf }],
  })
  const { id } = await read()
  const input = { employerId: bakery, firstName: 'Jan', lastName: 'Slager' }
  await expect(put(world.casemanager, id, input)).rejects.toThrow(NotFoundError)
  await expect(put(stranger.manager, id, input)).rejects.toThrow(NotFoundError)
  good(await put(world.colleague, id, input))
  const [filed] = await filings(id)
  const contact = await db.superuser.contact.findFirstOrThrow({ where: { email: 'jan@slager.example' } })
  expect(filed).toMatchObject({ employerId: bakery, contactId: contact.id, subject: '<b>Vraag</b>' })
  expect(await db.superuser.filedMailFile.count({ where: { filedMailId: filed?.id } })).toBe(1)
  expect((await put(world.manager, id, { employerId: bakery })).ok).toBe(false)
  good(await as(db, world.manager, ctx => steerInboundMail(ctx, id, 'unfile')))
  expect(await filings(id)).toEqual([])
  good(await as(db, world.manager, ctx => steerInboundMail(ctx, id, 'discard')))
  good(await as(db, world.manager, ctx => steerInboundMail(ctx, id, 'restore')))
  good(await put(world.manager, id, { employerId: bakery }))
  expect(await filings(id)).toMatchObject([{ id: filed?.id, contactId: null }])
  expect(await db.superuser.filedMailFile.count({ where: { filedMailId: filed?.id } })).toBe(1)
})

test('a contact or a mail that is taken back leaves the last contact that still stands, whichever it was', async () => {
  const input = NewEmployerInput.parse({ name: 'Bakkerij Laatst', email: 'info@laatst.example' })
  const { employerId } = good(await as(db, world.manager, ctx => addEmployer(ctx, input)))
  await db.superuser.employer.update({ where: { id: employerId }, data: { relationState: 'dormant' } })
  const state = () =>
    db.superuser.employer.findUniqueOrThrow({
      where: { id: employerId },
      select: { lastContactOn: true, relationState: true },
    })
  const call = (on: string) =>
    as(
      db,
      world.manager,
      ctx => recordContactMoment(ctx, ContactMomentInput.parse({ employerId, channel: 'call', on })),
      new Date('2026-09-20T12:00:00Z'),
    ).then(done => good(done).contactMomentId)
  const first = await call('2026-09-01')
  const takeBack = (id: string) =>
    as(db, world.manager, ctx => takeBackContactMoment(ctx, id), new Date('2026-09-20T13:00:00Z')).then(good)
  await takeBack(first)
  expect(await state()).toEqual({ lastContactOn: null, relationState: 'dormant' })

  await send({ to: 'info@laatst.example', subject: 'Laatste', date: new Date('2026-09-10T10:00:00Z') })
  const mail = await read()
  expect(mail.state).toBe('filed')
  const second = await call('2026-09-15')
  await takeBack(second)
  expect((await state()).lastContactOn).toEqual(new Date('2026-09-10'))
  await call('2026-09-05')
  good(await as(db, world.manager, ctx => steerInboundMail(ctx, mail.id, 'unfile')))
  expect((await state()).lastContactOn).toEqual(new Date('2026-09-05'))
})

test('a mail that nothing proved is marked so in the file that a colleague puts it in', async () => {
  await send({ headers: {}, subject: 'zogenaamd van Ada' })
  const { id } = await read()
  good(await put(world.colleague, id, { employerId: bakery }))
  expect(await filings(id)).toMatchObject([{ unproven: true }])
  const story = await as(db, world.manager, ctx => employerStory(ctx, bakery, new URLSearchParams()))
  expect(story.entries.find(entry => entry.mail?.subject === 'zogenaamd van Ada')?.mail?.unproven).toBe(true)
  expect(story.entries.find(entry => entry.mail?.subject === 'nog eens')?.mail?.unproven).toBe(false)
})

test('an attachment opens for colleagues while its mail stands in a file, and for nobody of another network or a firm', async () => {
  await send({ subject: 'met rooster', attachments: [{ filename: 'rooster.pdf', content: pdf }] })
  const { id } = await read()
  const [{ fileId } = { fileId: '' }] = await db.superuser.filedMailFile.findMany({
    where: { filedMail: { mailId: id } },
  })
  const open = (who: string) =>
    as(db, who, async ctx => {
      const file = await openAttachment(ctx, fileId)
      file.stream.destroy()
      return file.name
    })
  const firm = await world.organisation('Bakkerij Piet', 'employer', bakery)
  const owner = await world.member(firm, 'employer_contact', 'Piet Bakker')
  expect(await open(world.casemanager)).toBe('rooster.pdf')
  await expect(open(stranger.manager)).rejects.toThrow(NotFoundError)
  await expect(open(owner)).rejects.toThrow(NotFoundError)
  const seen = await as(db, owner, ctx => ctx.db.$queryRaw<unknown[]>`select 1 from filed_mail_file`)
  expect(seen).toEqual([])
  good(await as(db, world.manager, ctx => steerInboundMail(ctx, id, 'unfile')))
  await expect(open(world.casemanager)).rejects.toThrow(NotFoundError)
})

test('more than twenty mails of one sender in a minute come from a machine', async () => {
  const from = (at: Date, count: number) =>
    db.superuser.inboundMail.createMany({
      data: Array.from({ length: count }, () => ({
        networkId: world.networkId,
        state: 'filed',
        bytes: 1,
        envelopeFrom: ada,
        remoteAddress: '127.0.0.1',
        receivedAt: at,
        others: [],
      })),
    })
  await db.superuser.$executeRaw`update inbound_mail set received_at = received_at - interval '1 hour'`
  const moment = new Date()
  await from(new Date(moment.getTime() - 5_000), mostInOneMinute - 1)
  await from(new Date(moment.getTime() - 300_000), 50)
  await send({ subject: 'de twintigste' })
  expect(await read()).toMatchObject({ state: 'filed' })
  await send({ subject: 'een te veel' })
  expect(await read()).toMatchObject({ state: 'automatic', subject: 'een te veel' })
})

test('a mail whose reading failed for a day waits in the inbox; one that just came in is left to be read', async () => {
  const came = (hoursAgo: number) =>
    db.superuser.inboundMail.create({
      data: {
        networkId: world.networkId,
        rawKey: `nowhere/${hoursAgo}`,
        bytes: 1,
        envelopeFrom: 'iemand@buiten.example',
        remoteAddress: '127.0.0.1',
        receivedAt: new Date(Date.now() - hoursAgo * 3_600_000),
        others: [],
      },
    })
  const [old, fresh] = [await came(25), await came(1)]
  good(await runAsSystem(world.networkId, 'test', ctx => cleanUpInbox(ctx), { now: new Date() }))
  const stands = (id: string) => db.superuser.inboundMail.findUniqueOrThrow({ where: { id } })
  expect(await stands(old.id)).toMatchObject({ state: 'waiting', reason: 'unreadable', rawKey: 'nowhere/25' })
  expect(await stands(fresh.id)).toMatchObject({ state: 'received', reason: null })
  const told = await db.superuser.event.findMany({ where: { kind: 'engagement.mail-read', subjectId: old.id } })
  expect(told.map(one => one.after)).toEqual([{ state: 'waiting', reason: 'unreadable' }])
  await db.superuser.inboundMail.deleteMany({ where: { id: { in: [old.id, fresh.id] } } })
})

test('after thirty days automatic mails and duplicates are forgotten, filed ones keep their words', async () => {
  const filed = await db.superuser.filedMail.count()
  const now = new Date(Date.now() + 31 * 86_400_000)
  good(await runAsSystem(world.networkId, 'test', ctx => cleanUpInbox(ctx), { now }))
  const left = await db.superuser.inboundMail.findMany({ where: { state: { in: ['automatic', 'duplicate'] } } })
  expect(left).toEqual([])
  expect(await db.superuser.inboundMail.count({ where: { state: 'filed', rawKey: { not: null } } })).toBe(0)
  expect(await db.superuser.filedMail.count()).toBe(filed)
  const [told] = await db.superuser.event.findMany({ where: { kind: 'engagement.mails-forgotten' } })
  expect(told?.after).toEqual({ mails: expect.any(Number) as number, rawMessages: expect.any(Number) as number })
})

test('where no mailbox is set, fetching is not planned', async () => {
  expect(await planSchedules(schedules, ['engagement.fetch-mail'], new Date())).toBe(0)
})

test('a flood waits at its sender, is told in the inbox, and does not stop a colleague', async () => {
  const { networkId } = world
  const rows = (count: number, envelopeFrom: string) =>
    db.superuser.inboundMail.createMany({
      data: Array.from({ length: count }, () => ({
        networkId,
        bytes: 1,
        envelopeFrom,
        remoteAddress: '127.0.0.1',
        receivedAt: new Date(),
        state: 'waiting',
        reason: 'unknown-sender',
        others: [],
      })),
    })
  const arrive = (from: string) => send({ from, envelope: { from, to: [address] }, messageId: `<${Math.random()}@x>` })
  const page = () => as(db, world.manager, ctx => inboxPage(ctx, new URLSearchParams()), new Date())
  await rows(mostOfSender - 1, 'veel@voorbeeld.nl')
  await arrive('veel@voorbeeld.nl')
  const count = () => db.superuser.inboundMail.count({ where: { networkId } })
  const before = await count()
  await expect(arrive('Veel@voorbeeld.nl')).rejects.toMatchObject({ responseCode: 451 })
  expect(await count()).toBe(before)
  expect((await page()).fullSenders).toEqual(['veel@voorbeeld.nl'])
  await arrive('iemand@voorbeeld.nl')

  for (let index = 0; index < 10; index++) await rows(mostOfNetwork / 10, `robot${index}@elders.example`)
  await expect(arrive('nieuw@elders.example')).rejects.toMatchObject({ responseCode: 451 })
  await arrive(ada)
  expect(await count()).toBe(before + 1 + mostOfNetwork + 1)
})
