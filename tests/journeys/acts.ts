import type { Locator, Page } from 'playwright-core'
import { demoCode, mailTo } from '../setup/browser'
import { sessionCookie } from './arrange'
import { ask } from './demo-facts'
import { demoPassword } from '../../prisma/seed/demo/staff'

/** Goes to signing in and enters the demo password; where that leads is the product's answer. */
export async function enterPassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.pathname !== '/sign-in')
}

/** Comes in as somebody, at their first page; the session was opened beforehand, for a code counts only once in half a minute. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.context().addCookies([await sessionCookie(email)])
  await page.goto('/')
}

/** Signs in with the demo password and, where it is asked, the code of the authenticator app. */
export async function signInByHand(page: Page, email: string): Promise<void> {
  await enterPassword(page, email)
  if (!page.url().includes('/sign-in/code')) return
  await page.locator('input[name=code]').fill(await freshCode(email))
  await page.keyboard.press('Enter')
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

/** The code of a person's authenticator app. Each counts once: one that was used is waited out, as a person would. */
async function freshCode(email: string): Promise<string> {
  const isUsed = async () => {
    const [row] = await ask<{ used: boolean }>(
      'select coalesce(totp_last_step, 0) >= floor(extract(epoch from clock_timestamp()) / 30) as used from account where email = $1',
      [email],
    )
    return row?.used === true
  }
  while (await isUsed()) await new Promise(resolve => setTimeout(resolve, 250))
  return demoCode()
}

/** Sends a form by an act, and waits until it was answered and the page came to rest. */
export async function sending(page: Page, send: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await send()
  await answered
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(150)
}

/** Presses a button that carries an intent. */
export function act(page: Page, intent: string): Promise<void> {
  return sending(page, () => page.locator(`button[name=intent][value=${intent}]`).click())
}

/** Takes back what the newest message on the page tells. */
export function takeBack(page: Page): Promise<void> {
  return sending(page, () => page.locator('.toast').last().locator('button').first().click())
}

/** The link of a kind in the newest mail to an address. */
export async function linkFor(
  address: string,
  kind: 'check' | 'sign' | 'letter' | 'how-is-it-going' | 'event',
): Promise<string> {
  const pattern = new RegExp(`https?://[^\\s]+/${kind}/[A-Za-z0-9_-]+`)
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    const mail = await mailTo(address, /./, 60_000)
    const link = pattern.exec(mail.text)?.[0]
    if (link) return link
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error(`no ${kind} link in a mail to ${address}`)
}

/** Moves what is lifted onto a place by an arrow. A press that comes before the board listens is pressed again, as one would. */
export async function arrowOnto(page: Page, arrow: string, over: Locator): Promise<void> {
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press(arrow)
    const came = over.waitFor({ timeout: 4_000 }).then(() => true)
    if (await came.catch(() => false)) return
  }
  throw new Error('what was lifted never came there')
}

/** Moves the focus by the Tab key alone until it is on the element; fails when it never comes there. */
export async function tabTo(page: Page, target: Locator, mostSteps = 120): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came to the element')
}
