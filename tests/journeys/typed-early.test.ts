import { expect } from 'vitest'
import { journey } from '../setup/browser'
import { signIn } from './acts'
import { pageTable } from './page-table'

journey('what is typed in a filled text area before the page is alive stays, and is what is sent', async ({ page }) => {
  const { at } = await pageTable['/stakeholders/:analysisId/stakeholders/:stakeholderId']!.open()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  let release: () => void = () => undefined
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route('**/assets/entry.client*', async route => {
    await released
    await route.continue()
  })
  await page.goto(at, { waitUntil: 'commit' })
  const reason = page.locator('form#score textarea[name=influenceReason]')
  expect(await reason.inputValue()).not.toBe('')
  await reason.fill('Getypt voor de pagina leefde')
  release()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form#score') ?? {}).some(key => key.startsWith('__reactProps')),
  )
  expect(await reason.inputValue()).toBe('Getypt voor de pagina leefde')
  await page.locator('form#score button[type=submit]').click()
  await page.locator('.toast').first().waitFor()
  expect(await reason.inputValue()).toBe('Getypt voor de pagina leefde')
})
