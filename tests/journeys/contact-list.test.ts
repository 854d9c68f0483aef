import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { signIn, takeBack } from './acts'

journey(
  'contacts of all employers are searched, filtered, put in columns and order, and go out to a file',
  async ({ page }) => {
    await signIn(page, 'accountmanager@demo.werkbrug.example')
    await page.goto('/today')
    await page.locator('nav a[href="/contacts"]:visible').first().click()
    await page.locator('tbody tr').first().waitFor()
    expect(await page.locator('thead th').count()).toBe(8)
    await expectAccessible(page)

    await page.locator('thead a[href*="sort=employer"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('thead th[aria-sort=ascending]').waitFor()
    const employers = await page.locator('tbody tr td:nth-of-type(1)').allInnerTexts()
    expect(employers.length).toBeGreaterThan(2)

    await page.goto('/contacts?sort=employer&columns=employer+roles+email&role=mentor')
    const mentors = await page.locator('tbody tr').count()
    expect(mentors).toBeGreaterThan(0)
    const address = await page.locator('a[href^="/contacts/export"]').first().getAttribute('href')
    const text = await page.evaluate(async at => (await fetch(at!)).text(), address)
    const lines = text.trim().split('\r\n').slice(1)
    expect(lines.length).toBeGreaterThanOrEqual(mentors)
    expect(lines.filter(line => !line.includes('mentor'))).toEqual([])

    await page.goto('/contacts?build=1&choose=columns')
    await expectAccessible(page)
    await page.locator('tbody a').first().click()
    await page.waitForURL(/\/employers\/[0-9a-f-]{36}\/people\/[0-9a-f-]{36}$/)

    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/contacts')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.goto('/contacts?q=zoekdatniet')
    await page.locator('.empty').waitFor()
    await expectAccessible(page)
  },
)

journey('a list of contacts is kept as a view, shared, renamed, removed and brought back', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/contacts?view=all&role=mentor')
  const save = page.locator('.view-acts summary')
  await save.focus()
  await page.keyboard.press('Enter')
  await page.locator('.view-acts input[name=name]').fill('Onze mentoren')
  await page.locator('.view-acts input[name=shared]').check()
  await page.locator('.view-acts .popover-panel button').click()
  const tab = page.locator('.view-tabs .tabs a[aria-current]', { hasText: 'Onze mentoren' })
  await tab.waitFor()
  await expectAccessible(page)

  await page.locator('.view-acts a[href="/employers/views"]').click()
  const row = page.locator('tbody tr', { hasText: 'Onze mentoren' })
  await row.waitFor()
  await row.locator('summary').click()
  await row.locator('input[name=name]').fill('Mentoren')
  await row.locator('.view-rename button').click()
  const renamed = page.locator('tbody tr', { has: page.getByRole('rowheader', { name: 'Mentoren', exact: true }) })
  await renamed.waitFor()
  await renamed.locator('summary').click()
  await renamed.locator('button:has-text("Verwijder")').click()
  await renamed.waitFor({ state: 'detached' })
  await takeBack(page)
  await renamed.waitFor()
  await page.goto('/employers?view=all')
  await page.locator('tbody tr').first().waitFor()
  expect(await page.locator('.view-tabs a', { hasText: 'Mentoren' }).count()).toBe(0)
})
