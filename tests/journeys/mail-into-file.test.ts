import nodemailer from 'nodemailer'
import { expect, inject } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'

const member = `accountmanager@${demoDomain}`
const proof = { 'Authentication-Results': `relay.test; dkim=pass header.d=${demoDomain}` }

function send(mail: { to: string; bcc: string; subject: string; headers?: Record<string, string>; from?: string }) {
  const { bcc, ...visible } = mail
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: inject('journey').inboundPort,
    ignoreTLS: true,
  })
  return transport.sendMail({
    from: member,
    text: 'Dag,\n\n<script>alert(1)</script> hierbij het rooster.',
    attachments: [{ filename: 'rooster.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') }],
    envelope: { from: member, to: [bcc] },
    ...visible,
  })
}

journey(
  'a mail by BCC lands in the right file; one that is not proven waits and is put there',
  async ({ newVisitor }) => {
    const [contact] = await ask<{ employerId: string; email: string }>(`
    select c.employer_id as "employerId", c.email from contact c
    where c.email is not null and c.left_on is null order by c.id desc limit 1`)
    const { employerId, email } = contact!
    const page = await newVisitor()
    await signIn(page, member)
    await page.goto(`/employers/${employerId}`)
    const bcc = await page.getByRole('link', { name: /^dossier\+/ }).innerText()

    await send({ to: email, bcc, subject: 'Rooster per BCC', headers: proof })
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.getByText('Mail: Rooster per BCC').count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    await page.locator('summary', { hasText: 'Lees de mail' }).first().click()
    expect(await page.getByText('<script>alert(1)</script> hierbij het rooster.').first().isVisible()).toBe(true)
    await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'rooster.pdf' }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe('rooster.pdf')

    await send({ to: email, bcc, subject: 'Niet bewezen' })
    await expect
      .poll(
        async () => {
          await page.goto('/inbox')
          return page.getByRole('link', { name: 'Niet bewezen' }).count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    await page.getByRole('link', { name: 'Niet bewezen' }).click()
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
    await expectAccessible(page)
    await page.locator(`a[href$="employer=${employerId}"]`).click()
    await page.getByRole('button', { name: 'In het dossier zetten' }).waitFor()
    await page.getByRole('button', { name: 'In het dossier zetten' }).click()
    await page.waitForURL(`**/employers/${employerId}`)
    await expect.poll(() => page.getByText('Mail: Niet bewezen').count(), { timeout: 10_000 }).toBe(1)
  },
)
