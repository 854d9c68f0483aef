import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { act, sending, signIn, takeBack } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

journey(
  'a gap becomes a sector target: set from the coverage, changed, dropped and taken back, found in the list and on a plan',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/services/coverage/region')
    const gap = page
      .locator('#gaps li')
      .filter({ has: page.getByRole('link', { name: /^Sectordoel stellen/ }) })
      .first()
    const what = (await gap.locator('.row-what').innerText()).trim()
    await gap.getByRole('link', { name: /^Sectordoel stellen/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Uit een gat (zwarte vlek) in de dekking').waitFor()
    await expectAccessible(page)
    await page.locator('input[name=wanted]').fill('0')
    await sending(page, () => page.locator('#target button[type=submit]').click())
    await page
      .getByText(/Relaties gewenst.*1 of hoger|kies 1 of hoger/)
      .first()
      .waitFor()
    await page.locator('input[name=wanted]').fill('40')
    await sending(page, () => page.locator('#target button[type=submit]').click())
    await page.getByRole('heading', { level: 1, name: what }).waitFor()
    const address = new URL(page.url()).pathname
    await page.getByText(/van 40 \(was \d+\)/).waitFor()
    await page.getByText(/^Geteld op .*: werkgevers in deze sector/).waitFor()
    await expectAccessible(page)

    await page.goto('/services/coverage/region')
    await page
      .locator('#gaps')
      .getByRole('link', { name: /^Sectordoel: \d+ van 40$/ })
      .waitFor()

    await page.goto(`${address}/edit`)
    await page.locator('select[name=countedFrom]').selectOption('strength.3')
    await page.locator('textarea[name=reason]').fill('Proefreden van de zorgtafel')
    await sending(page, () => page.locator('#target button[type=submit]').click())
    await page.getByText('Proefreden van de zorgtafel').waitFor()

    await page.locator('#target-acts summary').click()
    await act(page, 'drop')
    await page
      .getByText(/vul dit in/)
      .first()
      .waitFor()
    await page.locator('textarea[name=stateReason]').fill('Eerst de bouw')
    await act(page, 'drop')
    await page.getByText('losgelaten').first().waitFor()
    await takeBack(page)
    await page.getByText('onderweg').first().waitFor()

    await page.goto('/services/targets?q=proefreden')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await expectAccessible(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('vanaf sterkte 3')

    const [audit] = await ask<{ id: string; ends: string }>(
      `select id, ends_on::text as ends from network_audit where status = 'draft' order by created_at desc limit 1`,
    )
    await page.goto(`${address}/edit`)
    await page.locator('input[name=dueOn]').fill(audit!.ends)
    await sending(page, () => page.locator('#target button[type=submit]').click())
    await page.goto(`/audit/dated/${audit!.id}/plan`)
    await page.getByRole('link', { name: what }).waitFor()
    await expectAccessible(page)
    for (const narrow of ['/services/targets', '/services/targets/new', address, `/audit/dated/${audit!.id}/plan`]) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(narrow)
      await expectNothingWider(page)
    }
  },
)

journey('an uncovered sector of an agreed analysis gets its target from what follows', async ({ page }) => {
  await signIn(page, `accountmanager@${demoDomain}`)
  const [latest] = await ask<{ id: string }>(
    `select id from stakeholder_analysis where status = 'agreed' and replaces_id is not null order by held_on desc limit 1`,
  )
  await page.goto(`/stakeholders/${latest!.id}/follow`)
  await page.getByRole('link', { name: /^Sectordoel: \d+ van 12, vanaf niveau 2/ }).waitFor()
  await page
    .getByRole('link', { name: /^Sectordoel stellen/ })
    .first()
    .click()
  await page.getByText(/^Uit de stakeholderanalyse/).waitFor()
  await page.locator('input[name=wanted]').fill('7')
  await sending(page, () => page.locator('#target button[type=submit]').click())
  await page.getByText(/van 7 \(was \d+\)/).waitFor()
  await page.getByRole('link', { name: /^Uit de stakeholderanalyse/ }).click()
  await page.getByRole('link', { name: /^Sectordoel: \d+ van 7, vanaf niveau 2/ }).waitFor()
  await expectAccessible(page)
})
