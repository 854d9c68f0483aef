import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey, mailTo } from '../setup/browser'
import { act, sending, signIn } from './acts'
import { ask } from './demo-facts'

const member = `accountmanager@${demoDomain}`

/** Three employers on the first page that can be mailed, each with the address of its first contact; two have the own field. */
async function threeEmployers(page: Page) {
  const onPage = await page
    .locator('tbody input[name=chosen]')
    .evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value))
  const three = await ask<{ id: string; name: string; networkId: string; address: string }>(
    `select e.id, e.name, e.network_id as "networkId", min(c.email) as address
      from employer e join contact c on c.employer_id = e.id and c.email is not null and c.left_on is null
        and (c.do_not_contact_until is null or c.do_not_contact_until < current_date)
      where e.id = any ($1) and not e.no_mailing and e.archived_at is null group by e.id
      having count(*) = 1 order by e.sort_name limit 3`,
    [onPage],
  )
  expect(three).toHaveLength(3)
  const fieldId = randomUUID()
  const { networkId } = three[0]!
  await ask(
    `insert into custom_field (id, network_id, key, kind, label_nl, label_en, place, created_at, updated_at)
      values ($1, $2, 'afgesproken_plekken', 'number', 'Afgesproken plekken', 'Agreed places', 900, now(), now())`,
    [fieldId, networkId],
  )
  for (const [index, one] of three.slice(0, 2).entries())
    await ask('insert into employer_field_value (network_id, employer_id, field_id, number) values ($1, $2, $3, $4)', [
      networkId,
      one.id,
      fieldId,
      index + 2,
    ])
  return three
}

journey('two of three employers are mailed what is theirs, and their story tells it', async ({ page }) => {
  await signIn(page, member)
  await page.goto('/employers?view=all')
  const three = await threeEmployers(page)
  for (const one of three) await page.locator(`input[name=chosen][value="${one.id}"]`).check()
  await act(page, 'mail')
  await page.waitForURL(/\/mailings\/[0-9a-f-]{36}/)
  await expectAccessible(page)

  await page.locator('select[name=first]').selectOption('anybody')
  await page.locator('input[name=withOthers]').check()
  await page.locator('input[name=subject]').fill('Plekken bij {{werkgever}}')
  await page.locator('textarea[name=body]').fill('Dag,\n\nHet gaat om {{afgesproken plek}} plekken.')
  await sending(page, () => page.locator('form#mailing button[type=submit]').click())
  expect(await page.locator('form#mailing').innerText()).toContain('bedoelt u {{Afgesproken plekken}}?')
  await page.locator('textarea[name=body]').fill('Dag,\n\nHet gaat om {{afgesproken plekken}} plekken.')
  await sending(page, () => page.locator('form#mailing button[type=submit]').click())

  const [one, two, third] = three
  await page.getByText('Krijgen de mail: 2').waitFor()
  await page.locator('tr', { hasText: '{{Afgesproken plekken}}' }).getByText(third!.name).first().waitFor()
  await page.locator('summary', { hasText: `Plekken bij ${one!.name}` }).click()
  expect(await page.getByText('Het gaat om 2 plekken.').isVisible()).toBe(true)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Proef naar mij', exact: true }).click()
  expect((await mailTo(member, /^\[Proef\]/)).text).toContain('Het gaat om 2 plekken.')

  await page.getByRole('button', { name: 'Verstuur 2 mails' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verstuur 2 mails' }).click()
  await page.locator('.chip', { hasText: 'klaar' }).waitFor({ timeout: 30_000 })
  await expectAccessible(page)
  for (const [index, { name, address }] of [one!, two!].entries()) {
    const mail = await mailTo(address, /^Plekken bij/)
    expect(mail.subject).toBe(`Plekken bij ${name}`)
    expect(mail.text).toContain(`Het gaat om ${index + 2} plekken.`)
  }

  await page.goto(`/employers/${two!.id}`)
  await page.getByText(`Mail: Plekken bij ${two!.name}`).waitFor()
  await page.goto('/mailings')
  await page.getByText('2 van 2 verstuurd').first().waitFor()
  await expectAccessible(page)
})
