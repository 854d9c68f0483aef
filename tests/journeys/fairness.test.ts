import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

journey(
  'a coordinator reads how groups fare as picture, table and file; who guides tells without reading back',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/today')
    await page.getByRole('link', { name: 'Eerlijkheid', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Eerlijkheid van het matchen' }).waitFor()
    await page.getByText('vrouwen').first().waitFor()
    await expectAccessible(page)
    await page.getByLabel('Maat in het beeld').selectOption('listed')
    await page.getByRole('button', { name: 'Toepassen' }).click()
    await page.waitForURL(/measure=listed/)
    await page.locator('.chip', { hasText: 'onder vier vijfde' }).first().waitFor()
    await page.getByRole('link', { name: 'Tabel', exact: true }).click()
    await page.waitForURL(/figure=table/)
    await expectAccessible(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).first().click()
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('vrouwen')
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/fairness')
    await expectNothingWider(page)

    const [client] = await ask<{ id: string; as: string }>(
      `select c.id, a.email as "as" from client c join assignment x on x.client_id = c.id
      join membership m on m.id = x.membership_id join account a on a.id = m.account_id
      where m.role = 'casemanager' and x.ends_on is null
        and not exists (select from client_statistic s where s.client_id = c.id) order by c.number limit 1`,
    )
    const guide = await newVisitor()
    await signIn(guide, client!.as)
    await guide.goto(`/clients/${client!.id}/file`)
    await sending(guide, () => guide.locator('form#statistic').getByRole('button', { name: 'Opslaan' }).click())
    await expect.poll(() => guide.locator('.error-summary').count()).toBe(1)
    await guide.locator('form#statistic').getByLabel('vrouw', { exact: true }).check()
    await sending(guide, () => guide.locator('form#statistic').getByRole('button', { name: 'Opslaan' }).click())
    await guide.getByText('Opgeslagen. Het wordt alleen geteld.').first().waitFor()
    await guide.goto(`/clients/${client!.id}/file`)
    expect(await guide.locator('form#statistic input:checked').count()).toBe(0)
    await expectAccessible(guide)

    const trainee = await newVisitor({ viewport: { width: 390, height: 844 } })
    await signIn(trainee, `deelnemer@${demoDomain}`)
    await trainee.goto('/my-data')
    await trainee.locator('form#statistic').getByLabel('man', { exact: true }).check()
    await sending(trainee, () => trainee.locator('form#statistic').getByRole('button', { name: 'Opslaan' }).click())
    await trainee.getByText('Opgeslagen. Het wordt alleen geteld.').first().waitFor()
    await trainee.goto('/my-data')
    expect(await trainee.locator('form#statistic input:checked').getAttribute('value')).toBe('man')
    await expectAccessible(trainee)
  },
)
