import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { expectNothingWider } from './page-checks'

journey(
  'the audit: a number leads to as many relations, ticked ones become tasks, and one sees the network without a colleague',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit')
    await page.getByRole('img', { name: /^Raster van/ }).waitFor()
    await expectAccessible(page)

    const line = page.getByRole('row', { name: /^Leunt op één collega/ })
    const number = Number(await line.getByRole('cell').nth(0).innerText())
    expect(number).toBeGreaterThan(0)
    await line.getByRole('link').click()
    await page.waitForURL('**/audit/relations/leansOnOne')
    await page.getByRole('heading', { level: 1, name: 'Leunt op één collega' }).waitFor()
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(Math.min(number, 50))
    await expectAccessible(page)

    await page.locator('input[name=chosen]').first().check()
    await page.locator('input[name=title]').fill('Tweede collega meenemen')
    await page.locator('input[name=dueOn]').fill('2026-12-15')
    await sending(page, () => page.getByRole('button', { name: 'Maak taken' }).click())
    await page.getByText('1 taak gemaakt.').first().waitFor()

    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    const file = await readFile(await (await saving).path(), 'utf8')
    expect(file.trim().split('\n')).toHaveLength(number + 1)

    await page.goto('/audit')
    await page.locator('a[href*="without?person="]').first().click()
    await page.waitForURL('**/audit/without?**')
    await page.getByText('Niemand meer in contact').waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNothingWider(page)
  },
)

journey(
  'a coordinator adapts the limits of the audit: refused, previewed, made to hold, and taken back',
  async ({ page }) => {
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit')
    await page.getByRole('link', { name: 'Grenzen aanpassen' }).click()
    await page.waitForURL('**/audit/template')
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    const button = (name: string) => page.getByRole('button', { name })
    await page.locator('input[name=quietDays]').fill('3')
    await sending(page, () => button('Wat verandert er?').click())
    await page.getByText('kies 7 of hoger').first().waitFor()
    await expectAccessible(page)
    await page.locator('input[name=quietDays]').fill('30')
    await sending(page, () => button('Wat verandert er?').click())
    const preview = page.getByRole('region', { name: 'Wat dit verandert in de audit van vandaag' })
    await preview.getByRole('row', { name: /^Lang geen contact/ }).waitFor()
    await expectAccessible(page)
    await page.locator('input[name=reason]').fill('Wij bellen vaker')
    await sending(page, () => button('Vanaf nu gebruiken').click())
    await page.getByText('Versie 2 geldt vanaf nu.').first().waitFor()
    await page.goto('/audit')
    await page.getByText('zonder contact in de laatste 30 dagen').waitFor()
    await page.goto('/audit/template')
    await sending(page, () => button('Versie 1 weer gebruiken').click())
    await page.getByText('Versie 1 geldt weer, als versie 3.').first().waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNothingWider(page)
  },
)
