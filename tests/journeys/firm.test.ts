import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

journey(
  'a firm offers a place on a phone, reports what it did, and its account manager is told',
  async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 844 } })
    await signIn(page, 'werkgever@demo.werkbrug.example')
    await page.goto('/my-organisation')
    await page.waitForLoadState('networkidle')
    const what = 'laten weten welke werktijden mogelijk zijn'
    await sending(page, () => page.getByRole('button', { name: `Dit is gedaan: ${what}` }).click())
    expect(await page.getByRole('button', { name: `Dit is gedaan: ${what}` }).count()).toBe(0)
    expect(await page.locator('main').innerText()).toContain('gemeld op')
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Plek aanbieden' }).click()
    await page.locator('input[name=title]').fill('Leerplek in de werkplaats')
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    await page.waitForURL(/\/vacancies\/[0-9a-f-]{36}$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.goto('/my-contact')
    await page.waitForLoadState('networkidle')
    await page.locator('input[name=phone]').fill('bel maar')
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    expect(await page.locator('.error-summary').count()).toBe(1)
    await page.locator('input[name=phone]').fill('0612345678')
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    await page.waitForURL(/\/my-organisation$/)

    const tasks = await ask<{ titleKey: string }>(
      `select t.title_key as "titleKey" from task t where t.title_key like 'portal.%' and t.state = 'open' order by t.title_key`,
    )
    expect(tasks.map(task => task.titleKey)).toEqual([
      'portal.tasks.changed',
      'portal.tasks.place',
      'portal.tasks.told',
    ])
  },
)
