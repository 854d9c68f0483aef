import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyFreePort } from '~/platform/free-port.server'
import { startMailCatcher, type MailCatcher } from '../../commands/start/mail-catcher'
import type { CaughtMail } from '../../commands/start/mail-store'

let folder: string
let catcher: MailCatcher

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-mails-'))
  catcher = await startMailCatcher(folder, await anyFreePort())
  const transport = nodemailer.createTransport(catcher.smtpUrl)
  await transport.sendMail({
    from: 'Werkbrug <noreply@werkbrug.example>',
    to: 'Anna <anna@voorbeeld.example>',
    subject: 'Uw link <script>',
    text: 'Open https://werkbrug.example/sign/abc en teken.',
    html: '<p>Open <a href="https://werkbrug.example/sign/abc">deze pagina</a><script>alert(1)</script></p>',
  })
})

afterAll(async () => {
  await catcher?.close()
  await rm(folder, { recursive: true, force: true })
})

async function mails(): Promise<CaughtMail[]> {
  return (await (await fetch(`${catcher.pageUrl}/mails.json`)).json()) as CaughtMail[]
}

test('a sent mail is caught with its addressee, subject and both bodies', async () => {
  const [mail] = await mails()
  expect(mail).toMatchObject({ subject: 'Uw link <script>', text: expect.stringContaining('sign/abc') })
  expect(mail?.to).toContain('anna@voorbeeld.example')
  expect(mail?.html).toContain('deze pagina')
})

test('the pages show a mail without running what is in it', async () => {
  const [mail] = await mails()
  const list = await (await fetch(catcher.pageUrl)).text()
  expect(list).toContain('Uw link &lt;script&gt;')
  const shown = await (await fetch(`${catcher.pageUrl}/mail/${mail?.id}`)).text()
  expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect(shown).toContain('<a href="https://werkbrug.example/sign/abc"')
  const framed = await fetch(`${catcher.pageUrl}/mail/${mail?.id}/html`)
  expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
})

test('a mail that is not there, or an address that climbs out of the folder, is not found', async () => {
  for (const id of ['20260101000000-00000000', '..%2f..%2fetc%2fpasswd', 'x']) {
    expect((await fetch(`${catcher.pageUrl}/mail/${id}`)).status).toBe(404)
  }
})
