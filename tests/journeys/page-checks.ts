import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from '../setup/browser'

/** One h1, a title that says more than the product's name, the page's language, and nothing wider than the window. */
export async function expectWellFormed(page: Page, language: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter(one => one.checkVisibility()).length,
    title: document.title,
    language: document.documentElement.lang,
  }))
  expect(seen, page.url()).toEqual({
    headings: 1,
    title: expect.stringMatching(/.+ · Werkbrug$/),
    language,
  })
  await expectAccessible(page)
}

/** Names what sticks out of the window, so that the finding can be mended without looking. */
export async function expectNothingWider(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.body.querySelectorAll('*')]
      .filter(one => one.getBoundingClientRect().right > room + 1)
      .map(one => `${one.tagName.toLowerCase()}.${one.className}`)
      .slice(-5)
  })
  expect(wider, `wider than the window on ${page.url()}`).toEqual([])
}

/** Empties a form, sends it, and waits until it is back with its problems and the focus is on their summary. */
export async function sendEmpty(page: Page, form: string): Promise<void> {
  const sent = page.locator(`form#${form}`)
  await sent.evaluate((element: HTMLFormElement) => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    const texts = [...element.elements].filter(
      one =>
        one instanceof HTMLTextAreaElement ||
        (one instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio', 'file'].includes(one.type)),
    ) as HTMLInputElement[]
    for (const one of texts) {
      one.value = ''
      one.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await sent.locator('button[type=submit]').last().click()
  await page.waitForFunction(() => document.activeElement?.className === 'error-summary')
}
