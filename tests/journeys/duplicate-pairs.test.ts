import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { act, sending, signIn, takeBack } from './acts'
import { ask } from './demo-facts'

/** Gives two employers of the demo one telephone number, so that they look like one; answers their names. */
async function plantPair(): Promise<{ one: string; other: string }> {
  const rows = await ask<{ name: string }>(
    `update employer set phone = '030 6543210' where id in (
      select id from employer e where e.archived_at is null and not exists (select from placement p where p.employer_id = e.id)
      order by e.id limit 2) returning name`,
  )
  return { one: rows[0]?.name ?? '', other: rows[1]?.name ?? '' }
}

journey('doubled employers are searched, told apart and taken back, and merged and taken back', async ({ page }) => {
  const { one, other } = await plantPair()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/employers')
  await page.locator('a[href="/employers/duplicates"]').filter({ visible: true }).click()
  await page.waitForURL(/\/employers\/duplicates$/)
  await act(page, 'search')
  const row = page.locator('tbody tr', { hasText: one }).filter({ hasText: other })
  await page.locator('button[value=search]').waitFor({ timeout: 60_000 })
  const found = `/employers/duplicates?reason=phone&q=${encodeURIComponent(one)}`
  await page.goto(found)
  await row.waitFor()
  expect(await row.innerText()).toContain('zelfde telefoonnummer')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectAccessible(page)

  await row.locator('button', { hasText: 'Niet dezelfde' }).click()
  const dialog = page.locator('dialog[open], [role=alertdialog]').last()
  await dialog.locator('input[name=note]').fill('zelfde receptie')
  await sending(page, () => dialog.locator('button', { hasText: 'Het zijn er twee' }).click())
  await row.waitFor({ state: 'detached' })
  await page.goto('/employers/duplicates?tab=settled')
  expect(await row.innerText()).toContain('zelfde receptie')
  await expectAccessible(page)
  await sending(page, () => row.locator('button[value=reopen]').click())
  await row.waitFor({ state: 'detached' })

  await page.setViewportSize({ width: 1200, height: 800 })
  await page.goto(found)
  await row.locator('a', { hasText: 'Naast elkaar' }).click()
  await page.waitForURL(/\/merge\//)
  await expectAccessible(page)
  const merged = page.url().split('/').pop() ?? ''
  await sending(page, () => page.locator('#merge button[type=submit], #merge .btn-accent').first().click())
  await page.waitForURL(/\/employers\/[0-9a-f-]{36}$/)
  const survivor = page.url().split('/').pop() ?? ''
  await page.goto(found)
  expect(await row.count()).toBe(0)
  for (const tab of ['', '/people', '/places', '/placements', '/relations', '/edit']) {
    await page.goto(`/employers/${merged}${tab}`)
    expect(new URL(page.url()).pathname).toBe(`/employers/${survivor}${tab}`)
  }
  await page.goto(`/employers/${survivor}/duplicates`)
  await sending(page, () => page.locator('form[action*="/merge/"] button').first().click())
  await page.goto(found)
  expect(await row.count()).toBe(1)
})

journey('two that were told apart by mistake are put back by the message', async ({ page }) => {
  await plantPair()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  const [employer] = await ask<{ id: string }>(
    `select id from employer where phone = '030 6543210' and archived_at is null order by id limit 1`,
  )
  const here = `/employers/${employer?.id}/duplicates`
  await page.goto(here)
  await page.locator('main button', { hasText: 'Niet dezelfde' }).first().click()
  const dialog = page.locator('dialog[open], [role=alertdialog]').last()
  await sending(page, () => dialog.locator('button', { hasText: 'Het zijn er twee' }).click())
  expect(new URL(page.url()).pathname).toBe(here)
  await page.locator('main button[value=reopen]').waitFor()
  await expectAccessible(page)
  await takeBack(page)
  await page.goto(here)
  expect(await page.locator('main button[value=reopen]').count()).toBe(0)
})
