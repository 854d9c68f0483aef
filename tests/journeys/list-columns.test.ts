import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { signIn, tabTo } from './acts'

const heads = 'thead th:not(.select-cell)'

journey('columns are chosen and moved by keyboard, kept as a view, grouped, and go out to a file', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/employers?view=all&choose=columns')
  const box = (key: string) => page.locator(`input[name=column][value="${key}"]`)
  const press = async (target: string) => {
    await page.locator(target).focus()
    await page.keyboard.press('Enter')
  }
  await tabTo(page, box('headcount'))
  await page.keyboard.press('Space')
  for (const key of ['sector', 'owner', 'nextStep']) {
    await box(key).focus()
    await page.keyboard.press('Space')
  }
  await press('button[name=columnStep][value=add]')
  await page.waitForURL(url => url.searchParams.get('columns') === 'city state level lastContact headcount')
  await press('button[name=columnStep][value="up.headcount"]')
  await page.waitForURL(url => url.searchParams.get('columns') === 'city state level headcount lastContact')
  await page.locator('.filter-builder [role=status]', { hasText: /4.*5/ }).waitFor({ state: 'attached' })
  await page.waitForFunction(() => (document.activeElement as HTMLButtonElement | null)?.value === 'up.headcount')
  await expectAccessible(page)
  await press('button[name=columnStep][value=apply]:not([aria-hidden])')
  await page.waitForURL(url => !url.searchParams.has('choose'))
  expect(await page.locator(heads).count()).toBe(6)
  await press('thead a[href*="sort=headcount"]')
  await page.waitForURL(url => url.searchParams.get('sort') === 'headcount')
  await page.locator('thead th[aria-sort=ascending]', { hasText: 'Medewerkers' }).waitFor()

  await page.waitForLoadState('networkidle')
  await press('.view-acts summary')
  await page.locator('.view-acts input[name=name]').fill('Naar grootte')
  await page.keyboard.press('Enter')
  await page.locator('.tabs a[aria-current=page]', { hasText: 'Naar grootte' }).waitFor()
  expect(new URL(page.url()).searchParams.get('columns')).toBe('city state level headcount lastContact')

  const group = new URL(page.url())
  group.searchParams.set('group', 'state')
  await page.goto(group.href)
  const first = page.locator('.group-head > a').first()
  const count = Number((await first.locator('.count').innerText()).replace(/\D/g, ''))
  await expectAccessible(page)
  await page.waitForLoadState('networkidle')
  await first.focus()
  await page.keyboard.press('Enter')
  await page.locator('.group-head > a[aria-expanded=true]').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(Math.min(count, 50))
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  const address = await page.locator('a[href^="/employers/export"]').first().getAttribute('href')
  const text = await page.evaluate(async at => (await fetch(at!)).text(), address)
  const [header] = text.replace(/^\uFEFF/, '').split('\r\n')
  expect(header).toBe('Naam;Plaats;Relatie;Niveau;Medewerkers;Laatste contact')
  const sizes = text
    .split('\r\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split(';').at(-2) ?? '')
  const filled = sizes.filter(Boolean)
  expect(filled.map(Number)).toEqual(filled.map(Number).sort((a, b) => a - b))
  expect(sizes.slice(filled.length).join('')).toBe('')
})

journey(
  'a wrong filter makes no file, and says what is wrong; columns work without scripts',
  async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    await signIn(page, 'accountmanager@demo.werkbrug.example')
    await page.goto('/employers/export?format=csv&where=level+to+77')
    expect(new URL(page.url()).pathname).toBe('/employers')
    expect(await page.locator('.notice-bad').first().innerText()).toMatch(/77.*0 - 5/s)
    await page.goto('/employers?view=all&choose=columns&sort=city')
    expect(await page.locator('.notice-warn').first().innerText()).toMatch(/Plaats/)
    await page.locator('button[name=columnStep][value="down.city"]').click()
    expect(new URL(page.url()).searchParams.get('columns')).toMatch(/^sector city /)
    await page.locator('input[name=column][value=kvk]').check()
    await page.locator('button[name=columnStep][value=apply]:not([aria-hidden])').click()
    expect(new URL(page.url()).searchParams.get('columns')).toMatch(/ kvk$/)
    await page.goto('/employers?view=all&group=city')
    await page.locator('.group-head > a').first().click()
    await page.locator('.group-head > a[aria-expanded=true]').waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
  },
)
