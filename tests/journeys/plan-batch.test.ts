import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

journey(
  'all relations that a filter keeps get a strategy and an action, beyond the page that is shown, and it is taken back as one',
  async ({ page }) => {
    await signIn(page, `accountmanager@${demoDomain}`)
    await page.goto('/audit/dated/new')
    await page.locator('#audit [name=title]').fill('Audit voor velen')
    await sending(page, () => page.getByRole('button', { name: 'Vastleggen' }).click())
    await page.getByText('"Audit voor velen" is vastgelegd.').first().waitFor()
    const audit = new URL(page.url()).pathname
    const id = audit.split('/').at(-1)
    const released = async () => {
      const [row] = await ask<{ count: number }>(
        `select count(*)::int as count from audited_relation where audit_id = $1 and strategy = 'release' and reason = 'proef voor allen'`,
        [id],
      )
      return row!.count
    }
    await page.goto(`${audit}/relations`)
    // The bar appears with the first relation that is ticked, and offers all of them.
    const all = page.getByRole('checkbox', { name: /^Alle \d+ die het filter overhoudt$/ })
    const tickOne = () => page.locator('tbody input[name=chosen]').first().check()
    await tickOne()
    await all.waitFor()
    const [total] = await ask<{ count: number }>(
      'select count(*)::int as count from audited_relation where audit_id = $1',
      [id],
    )
    expect(await page.locator('tbody tr').count()).toBeLessThan(total!.count)
    await expectAccessible(page)

    // Without a reason nothing is chosen.
    await all.focus()
    await page.keyboard.press('Space')
    await page.locator('select[name=strategy]').last().selectOption('release')
    await sending(page, () => page.getByRole('button', { name: 'Strategie kiezen' }).click())
    await page
      .getByText(/waarom dit anders is dan het voorstel/i)
      .first()
      .waitFor()
    expect(await released()).toBe(0)

    await tickOne()
    await all.check()
    await page.locator('select[name=strategy]').last().selectOption('release')
    await page.locator('input[name=reason]').fill('proef voor allen')
    await sending(page, () => page.getByRole('button', { name: 'Strategie kiezen' }).click())
    await page.getByRole('button', { name: 'Alles terugdraaien' }).waitFor()
    expect(await released()).toBe(total!.count)
    await expectAccessible(page)
    await expectNothingWider(page)
    await sending(page, () => page.getByRole('button', { name: 'Alles terugdraaien' }).click())
    await page.getByText('teruggedraaid', { exact: true }).first().waitFor()
    expect(await released()).toBe(0)

    // An action for all of them is a task for each.
    const open = async () =>
      (await ask(`select 1 from task where title = 'Proefbericht sturen' and state = 'open'`)).length
    await page.goto(`${audit}/relations`)
    await tickOne()
    await all.check()
    await page.locator('.bulk-bar input[name=title]').fill('Proefbericht sturen')
    await page.locator('.bulk-bar input[name=dueOn]').fill('2027-02-01')
    await sending(page, () => page.getByRole('button', { name: 'Actie maken' }).click())
    await page.getByRole('button', { name: 'Alles terugdraaien' }).waitFor()
    expect(await open()).toBe(total!.count)
    await sending(page, () => page.getByRole('button', { name: 'Alles terugdraaien' }).click())
    await page.getByText('teruggedraaid', { exact: true }).first().waitFor()
    expect(await open()).toBe(0)
    await page.goto(`${audit}/relations`)
    await page.getByRole('heading', { name: 'Laatst voor veel relaties tegelijk' }).waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNothingWider(page)
  },
)
