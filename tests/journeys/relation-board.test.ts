import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { arrowOnto, sending, signIn } from './acts'
import { ask } from './demo-facts'

const stateOf = async (id: string) => {
  const [row] = await ask<{ state: string }>('select relation_state as state from employer where id = $1', [id])
  return row?.state
}

journey('a relation is moved by keyboard alone, taken back, and moved by the menu on a phone', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/employers/board?by=state&owner=me')
  await expectAccessible(page)
  const here = page.locator('.nav-link[aria-current=page]').first()
  expect(await here.getAttribute('href')).toBe('/employers')
  const card = page.locator('.board-column').nth(1).locator('.board-card').first()
  const id = (await card.locator('a').first().getAttribute('href'))?.split('/').pop() ?? ''
  expect(await stateOf(id)).toBe('existing')

  const handle = card.locator('.board-handle')
  await handle.focus()
  await page.keyboard.press('Space')
  await page.locator('.board-card[data-dragging]').waitFor()
  await arrowOnto(page, 'ArrowRight', page.locator('.board-column').nth(2).and(page.locator('[data-over]')))
  await sending(page, () => page.keyboard.press('Space'))
  expect(await stateOf(id)).toBe('dormant')
  await page.locator('.board-column').nth(2).locator(`[data-card="${id}"] .board-handle:focus`).waitFor()

  await sending(page, () => page.locator('.toast button').first().click())
  expect(await stateOf(id)).toBe('existing')
  expect(new URL(page.url()).search).toBe('?by=state&owner=me')

  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/employers/board?by=state')
  const same = page.locator(`.board-card:has(a[href="/employers/${id}"])`)
  await same.locator('summary').click()
  await same.locator('select').selectOption('dormant')
  await sending(page, () => same.locator('form button').click())
  expect(await stateOf(id)).toBe('dormant')
  await expectAccessible(page)
})
