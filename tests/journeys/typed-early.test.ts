import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../setup/browser'
import { signIn } from './acts'
import { pageTable } from './page-table'

const accountManager = 'accountmanager@demo.werkbrug.example'
const reasonOn = (page: Page) => page.locator('form#score textarea[name=influenceReason]')

journey('what is typed in a filled text area before the page is alive stays, and is what is sent', async ({ page }) => {
  const { at } = await pageTable['/stakeholders/:analysisId/stakeholders/:stakeholderId']!.open()
  await signIn(page, accountManager)
  let release: () => void = () => undefined
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route('**/assets/entry.client*', async route => {
    await released
    await route.continue()
  })
  await page.goto(at, { waitUntil: 'commit' })
  const reason = reasonOn(page)
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

/** Types as soon as React listens, before it has taken the text area over; false when that was too late. */
const typeAtOnce = (page: Page, text: string) =>
  page.evaluate(async words => {
    const listens = () => Object.keys(document).some(key => key.startsWith('_reactListening'))
    while (!listens()) await new Promise(resolve => setTimeout(resolve))
    const area = document.querySelector<HTMLTextAreaElement>('form#score textarea[name=influenceReason]')!
    const isInTime = !Object.keys(area).some(key => key.startsWith('__reactFiber'))
    area.value = words
    area.dispatchEvent(new Event('input', { bubbles: true }))
    return isInTime
  }, text)

journey('the first letter, typed while React takes the page over, stays', async ({ page }) => {
  const { at } = await pageTable['/stakeholders/:analysisId/stakeholders/:stakeholderId']!.open()
  await signIn(page, accountManager)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await expect
    .poll(
      async () => {
        await page.goto(at, { waitUntil: 'commit' })
        await reasonOn(page).waitFor()
        return typeAtOnce(page, 'Vroeg getypt')
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  await page.waitForLoadState('networkidle')
  expect(await reasonOn(page).inputValue()).toBe('Vroeg getypt')
})
