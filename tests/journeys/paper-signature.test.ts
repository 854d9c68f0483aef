import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { dayFrom } from '../setup/days'
import { act, linkFor, signIn } from './acts'
import { ask } from './demo-facts'

interface Waiting {
  id: string
  caseManager: string
  signer: string
  address: string
}

journey('a signature on paper is recorded with its scan and closes the signer’s link', async ({ newVisitor }) => {
  const [found] = await ask<Waiting>(`
    select g.id, a.email as "caseManager", s.name as signer, s.email as address from agreement g
    join agreement_signer s on s.agreement_id = g.id and s.party = 'mentor'
    join placement p on p.id = g.placement_id
    join membership m on m.id = p.proposed_by_id join account a on a.id = m.account_id
    where g.state = 'partly_signed' and s.state in ('waiting', 'invited') limit 1`)
  const { id, caseManager, signer, address } = found!
  const page = await newVisitor()
  await signIn(page, caseManager)
  await page.goto(`/agreements/${id}`)
  await act(page, 'resend_link')
  const link = await linkFor(address, 'sign')

  await page.locator('summary', { hasText: 'Handtekening op papier vastleggen' }).click()
  await expectAccessible(page)
  await act(page, 'record_paper_signature')
  expect(await page.locator('.error-summary li').count()).toBeGreaterThan(1)
  await expectAccessible(page)
  expect(await page.locator('#paper input[name=name]').inputValue()).toBe(signer)
  await page.locator('#paper input[name=signedOn]').fill(dayFrom(0))
  await page.locator('#paper input[name=sameText]').check()
  const scan = await readFile('docs/pictures/agreement.png')
  await page.locator('#paper input[name=scan]').setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: scan })
  await act(page, 'record_paper_signature')
  const circuit = page.getByRole('region', { name: 'Wie tekenen' })
  await expect.poll(() => circuit.innerText(), { timeout: 15_000 }).toContain('Op papier getekend')
  await expectAccessible(page)
  const copy = await page.request.get((await circuit.getByRole('link', { name: 'scan openen' }).getAttribute('href'))!)
  expect(Buffer.from(await copy.body()).equals(scan)).toBe(true)

  const visitor = await newVisitor({ javaScriptEnabled: false })
  await visitor.goto(link)
  expect(await visitor.locator('main').innerText()).toContain('U hebt op papier getekend op')
  expect(await visitor.locator('form[id=sign]').count()).toBe(0)
  const reader = await newVisitor()
  await reader.goto(link)
  await expectAccessible(reader)
})
