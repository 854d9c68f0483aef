import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, takeBack } from './acts'
import { ask } from './demo-facts'

journey('an and/or filter is built by keyboard alone and kept as a view', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/employers?view=all&build=1')
  const add = async (field: string) => {
    await page.locator('.filter-new select').first().selectOption(field)
    await page.locator('.filter-new button').first().focus()
    await page.keyboard.press('Enter')
    await page.locator(`.filter-row input[value=${field}]`).waitFor({ state: 'attached' })
  }
  await add('level')
  // A row without its value says so, stands in no word above the list, and keeps the builder open.
  await page.locator('.filter-missing').waitFor()
  expect(await page.locator('.filter-words').count()).toBe(0)
  await page.locator('.filter-builder .btn[value=apply]').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'w0.0.value')
  await page.locator('.filter-row select').first().selectOption('to')
  await page.locator('.filter-row input[name="w0.0.value"]').fill('2')
  await add('overdue')
  await page.locator('select[name="w0.join"]').selectOption('or')
  await expectAccessible(page)
  await page.locator('.filter-row input[name="w0.0.value"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(url => !url.search.includes('build'))
  expect(new URL(page.url()).searchParams.getAll('where')).toEqual(['level to 2 or overdue yes'])
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)

  // The address changes before the list is drawn again, and drawing again closes what was open.
  await page.locator('.filter-row').first().waitFor({ state: 'detached' })
  await page.locator('.view-acts summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('.view-acts input[name=name]').fill('Laag of te laat')
  await page.keyboard.press('Enter')
  const tab = page.locator('.tabs a[aria-current=page]', { hasText: 'Laag of te laat' })
  await tab.waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('.view-tabs .tabs') !== null)
  expect(await tab.evaluate(element => element === document.activeElement)).toBe(true)
  await expectAccessible(page)

  await page.goto('/employers?where=level+to+77')
  expect(await page.locator('.notice-bad').innerText()).toMatch(/77.*0 - 5/s)
  expect(await page.locator('tbody tr').count()).toBe(0)
})

journey('chosen employers are changed together, seen before, and taken back', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/employers?view=all')
  const boxes = page.locator('tbody input[name=chosen]')
  const ids = [await boxes.nth(0).getAttribute('value'), await boxes.nth(1).getAttribute('value')]
  const cadences = async () =>
    (
      await ask<{ days: number | null }>('select cadence_days as days from employer where id = any ($1) order by id', [
        ids,
      ])
    ).map(row => row.days)
  const before = await cadences()
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.locator('button[name=intent][value=more]').click()
  await page.waitForURL(/\/employers\/bulk\//)
  await page.locator('input[name="set.cadenceDays"]').fill('123')
  await sending(page, () => page.locator('.bulk-fields button').click())
  await page.locator('button[value=apply]').waitFor()
  expect(await cadences()).toEqual(before)
  await expectAccessible(page)
  await sending(page, () => page.locator('button[value=apply]').click())
  expect(await cadences()).toEqual([123, 123])
  await takeBack(page)
  expect(await cadences()).toEqual(before)
  await expectAccessible(page)
})
