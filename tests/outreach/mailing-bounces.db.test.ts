import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bounceAddressOf } from '~/areas/engagement/inbox/own-address.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { findBounce } from '~/areas/outreach/mailings/bounced.store.server'
import { decideRecipient } from '~/areas/outreach/mailings/steer-mailing.server'
import { fixedClock, systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import type { OutgoingMail } from '~/platform/mail/smtp.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { engagementJobs } from '../../workers/engagement/jobs'
import { startSmtpReceiver, type SmtpReceiver } from '../../workers/engagement/smtp-receiver'
import { deliverMailing } from '../../workers/outreach/deliver-mailing'
import { createJobRunner } from '../../workers/parts/job-runner'
import { as, good } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { mailingWorld, type MailingWorld } from './mailing-world'

let db: TestDatabase
let world: MailingWorld
let receiver: SmtpReceiver
let folder: string
let bounces: string

beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'bounces-'))
  const set = {
    DATABASE_URL: db.appUrl,
    DATABASE_WORKER_URL: db.workerUrl,
    DATA_DIR: folder,
    SECRET_KEY: 'a'.repeat(64),
    APP_ORIGIN: 'https://werkbrug.test',
    LOG_LEVEL: 'silent',
    INBOUND_DOMAIN: 'mail.werkbrug.test',
    MAIL_BOUNCES: 'yes',
  }
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value)
  world = await mailingWorld(db)
  bounces = bounceAddressOf(await db.superuser.network.findUniqueOrThrow({ where: { id: world.networkId } })) ?? ''
  receiver = await startSmtpReceiver({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await receiver.stop()
  await closeQueue()
  await closeDatabases()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** Sends a mailing to these employers; returns the mails as they went to the mail server. */
async function mailed(ids: readonly string[]) {
  const sent: OutgoingMail[] = []
  const mailingId = await world.sent(ids)
  await deliverMailing(
    { networkId: world.networkId, mailingId },
    {
      clock: systemClock,
      send: mail => {
        sent.push(mail)
        return Promise.resolve({ kind: 'accepted' })
      },
    },
  )
  return { mailingId, sent }
}

const report = (messageId: string, action = 'failed', address = 'noor@voorbeeld.nl') =>
  [
    'From: MAILER-DAEMON@mx.voorbeeld.nl',
    `To: ${bounces}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${Math.random()}@mx.voorbeeld.nl>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.voorbeeld.nl',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 user',
    ' unknown here',
    ...(messageId && [
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      'Subject: Voor Bakkerij',
    ]),
    '--b--',
    '',
  ].join('\r\n')

async function arrives(raw: string, from = '') {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  await transport.sendMail({ envelope: { from, to: [bounces] }, raw })
  const clock = fixedClock(new Date(Date.now() + 1_000))
  await createJobRunner({ handlers: engagementJobs, clock, concurrency: 2 }).runDue()
  return db.superuser.inboundMail.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

test('a mail that comes back later stands in the report, and its address is not mailed until somebody says it is right', async () => {
  const [bakery, garage] = [await world.firm('Bakkerij'), await world.firm('Garage')]
  const { mailingId, sent } = await mailed([bakery.id, garage.id])
  expect(sent.map(mail => mail.bouncesTo)).toEqual([bounces, bounces])
  const [recipient] = await world.recipients(mailingId)
  const { id = '', toAddress = '' } = recipient ?? {}
  const wrote = await arrives(report(`<${id}@werkbrug.test>`))
  expect(wrote).toMatchObject({ state: 'automatic' })
  expect((await world.recipients(mailingId)).map(row => [row.state, row.reason])).toEqual([
    ['bounced', '550 5.1.1 user unknown here'],
    ['sent', null],
  ])
  const bounced = (await world.page(mailingId, 'state=bounced')).sent
  expect(bounced).toMatchObject({ counts: { bounced: 1, sent: 1 }, progress: { done: 2, total: 2 } })
  const mark = () => as(db, world.manager, ctx => findBounce(ctx.db, bakery.contactId, ` ${toAddress?.toUpperCase()}`))
  expect(await mark()).toMatchObject({ reason: '550 5.1.1 user unknown here' })
  expect(await as(db, world.manager, ctx => findBounce(ctx.db, bakery.contactId, 'ander@voorbeeld.nl'))).toBeNull()
  const events = await db.superuser.event.count({ where: { kind: 'outreach.mailing-bounced', employerId: bakery.id } })
  expect(events).toBe(1)
  await as(db, world.manager, ctx => employerStory(ctx, bakery.id, new URLSearchParams()))

  const again = await world.begin([bakery.id, garage.id])
  good(await world.write(again))
  expect((await world.page(again)).draft?.out).toMatchObject([{ leftOut: 'bounced', firm: { name: 'Bakkerij' } }])
  // A second report about the same mail changes nothing; a colleague says that the address is right after all.
  expect(await arrives(report(`<${id}@werkbrug.test>`))).toMatchObject({ state: 'automatic' })
  good(await world.act(ctx => decideRecipient(ctx, mailingId, id, 'arrived')))
  expect(await mark()).toBeNull()
  expect((await world.page(again)).draft?.out).toEqual([])
})

test('a delay, a report about something else and a stranger change nothing, and nothing is lost', async () => {
  const { mailingId } = await mailed([(await world.firm('Kas')).id])
  const [recipient] = await world.recipients(mailingId)
  const id = recipient?.id ?? ''
  await arrives(report(`<${id}@werkbrug.test>`, 'delayed'))
  await arrives(report(`<${id}@elders.test>`))
  const last = await arrives(report('<geen-id@werkbrug.test>'))
  expect(last).toMatchObject({ state: 'automatic', subject: 'Undelivered Mail Returned to Sender' })
  expect((await world.recipients(mailingId)).map(row => row.state)).toEqual(['sent'])
  await expect(arrives(report(`<${id}@werkbrug.test>`), 'iemand@voorbeeld.nl')).rejects.toThrow(/no such address/i)
})

test('a report without the head of the mail is matched by the address, or waits in the inbox; a text alone waits too', async () => {
  const [hotel, shop] = [await world.firm('Hotel'), await world.firm('Winkel')]
  const { mailingId } = await mailed([hotel.id, shop.id])
  const states = async () => (await world.recipients(mailingId)).map(row => row.state)
  const address = (await world.recipients(mailingId)).find(row => row.employerId === hotel.id)?.toAddress ?? ''
  await arrives(report('', 'delayed', address))
  expect(await states()).toEqual(['sent', 'sent'])
  expect(await arrives(report('', 'failed', address.toUpperCase()))).toMatchObject({ state: 'automatic' })
  expect(await states()).toEqual(['bounced', 'sent'])
  // The same report again says nothing new; an address that nobody mailed waits for a colleague.
  expect(await arrives(report('', 'failed', address))).toMatchObject({ state: 'automatic' })
  const unknown = await arrives(report('', 'failed', 'niemand@voorbeeld.nl'))
  expect(unknown).toMatchObject({ state: 'waiting', reason: 'returned' })
  const text = (subject: string, from: string) =>
    [
      `From: ${from}`,
      `To: ${bounces}`,
      `Subject: ${subject}`,
      `Message-ID: <${Math.random()}@mx.voorbeeld.nl>`,
      'Auto-Submitted: auto-replied',
      '',
      'No such user here.',
      '',
    ].join('\r\n')
  expect(await arrives(text('failure notice', 'MAILER-DAEMON@mx.voorbeeld.nl'))).toMatchObject({ reason: 'returned' })
  const away = await arrives(text('Afwezig: ik ben er maandag weer', 'noor@voorbeeld.nl'))
  expect(away).toMatchObject({ state: 'automatic' })
  expect(await states()).toEqual(['bounced', 'sent'])
})
