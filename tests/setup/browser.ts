import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, expect, inject, test as base } from 'vitest'
import { browserArguments } from './find-browser'
import type { CaughtMail } from '../../commands/start/mail-store'

let started: Promise<Browser> | undefined

function browser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: inject('journey').browser, args: browserArguments })
  return started
}

afterAll(async () => {
  await (await started)?.close()
  started = undefined
})

interface Visit {
  context: BrowserContext
  errors: string[]
}

async function newVisit(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: inject('journey').origin,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const errors: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') errors.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', problem => void errors.push(problem.error().message))
  return { context, errors }
}

interface Fixtures {
  /** A page of a fresh visitor; the test fails when the browser's console shows an error. */
  page: Page
  /** More visitors in one journey, each with cookies of their own. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>
  /** Console errors that a journey expects, as patterns; a form sent back with problems (422) always is one. */
  expectedErrors: RegExp[]
}

const withVisitors = base.extend<Fixtures>({
  expectedErrors: async ({}, use) => {
    await use([/status of 422/])
  },
  newVisitor: async ({ expectedErrors }, use) => {
    const visits: Visit[] = []
    await use(async options => {
      const visit = await newVisit(options)
      visits.push(visit)
      return visit.context.newPage()
    })
    const errors = visits
      .flatMap(visit => visit.errors)
      .filter(text => !expectedErrors.some(pattern => pattern.test(text)))
    await Promise.all(visits.map(visit => visit.context.close()))
    expect(errors, 'errors in the browser console').toEqual([])
  },
  page: async ({ newVisitor }, use) => {
    await use(await newVisitor())
  },
})

/** A test in a real browser against the running product; skipped, with one line from the set-up, where there is no browser. */
export const journey = withVisitors.skipIf(inject('journey').browser === '')

/** Fails with the rule, the element and the help of each finding of axe, at WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // What lies half behind the bar at the top only seems too small to press.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    // The other way opens a page more for each look, for frames of other sites; the product has none.
    .setLegacyMode(true)
    .analyze()
  const findings = violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} (${rule.help})`),
  )
  expect(findings, `axe on ${page.url()}`).toEqual([])
}

/** The newest caught mail to an address whose subject fits; waits for it. */
export async function mailTo(address: string, subject: RegExp = /./, limitMillis = 20_000): Promise<CaughtMail> {
  const { mails } = inject('journey')
  const end = performance.now() + limitMillis
  while (performance.now() < end) {
    const all = (await (await fetch(`${mails}/mails.json`)).json()) as CaughtMail[]
    const found = all.find(mail => mail.to.includes(address) && subject.test(mail.subject))
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`No mail to ${address} with subject ${subject} within ${limitMillis} ms.`)
}

/** The second-factor code of the demo people, as an authenticator app would show it now. */
export async function demoCode(): Promise<string> {
  const { mails } = inject('journey')
  const { code } = (await (await fetch(`${mails}/codes.json`)).json()) as { code: string }
  return code
}
