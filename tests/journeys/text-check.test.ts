import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

async function newPlace(): Promise<string> {
  const [employer] = await ask<{ id: string }>('select id from employer where archived_at is null order by id limit 1')
  return `/vacancies/new?employer=${employer!.id}`
}

const text = 'Wij zoeken een gedreven collega. Je bent 24/7 bereikbaar en een native speaker.'

journey('the text check follows the writer on a phone and never stands in the way', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 } })
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto(await newPlace())
  await page.waitForLoadState('networkidle')
  const check = page.getByRole('region', { name: 'Taalcheck' }).first()
  await page.locator('input[name=title]').fill('Gastvrouw (v/m/x)')
  await expect.poll(() => check.locator('mark').allInnerTexts()).toEqual(['Gastvrouw1'])
  await page.locator('textarea[name=description]').pressSequentially(text)
  await expect
    .poll(() => check.locator('mark').allInnerTexts())
    .toEqual(['Gastvrouw1', 'gedreven2', '24/73', 'native speaker4'])
  expect(await check.locator('ol li').count()).toBe(4)
  const widths = await check.locator('mark').evaluateAll(all => all.map(one => one.getClientRects()[0]!.width))
  expect(Math.max(...widths)).toBeLessThan(200)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
  await page.waitForURL(/\/vacancies\/[0-9a-f-]{36}$/)
  expect(await page.locator('main mark').count()).toBe(4)
  await expectAccessible(page)
})

journey('without scripts the advice stands on the page of the place after saving', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto(await newPlace())
  await page.locator('textarea[name=description]').fill(text)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  expect(await page.locator('.error-summary').count()).toBe(1)
  expect(await page.locator('form mark').allInnerTexts()).toEqual(['gedreven1', '24/72', 'native speaker3'])
  await page.locator('input[name=title]').fill('Medewerker ontvangst')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.waitForURL(/\/vacancies\/[0-9a-f-]{36}$/)
  expect(await page.locator('main').innerText()).toContain('3 woorden om nog eens naar te kijken')
})
