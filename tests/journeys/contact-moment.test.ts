import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'

const member = `accountmanager@${demoDomain}`

const employerOf = async () =>
  (
    await ask<{ id: string; name: string }>(`select e.id, e.name from employer e
    where exists (select from contact c where c.employer_id = e.id and c.left_on is null)
      and not exists (select from employer o where o.id <> e.id and o.name ilike e.name || '%')
    order by e.name, e.id limit 1`)
  )[0]!

/** Counts keys as a person presses them. */
function keyboard(page: Page) {
  let count = 0
  return {
    press: async (key: string) => {
      count += 1
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      count += text.length
      await page.keyboard.type(text)
    },
    count: () => count,
  }
}

journey('a call is recorded by keyboard alone, from anywhere, in few keys', async ({ newVisitor }) => {
  const employer = await employerOf()
  const page = await newVisitor()
  await signIn(page, member)
  await page.goto('/tasks')
  await page.waitForLoadState('networkidle')
  const keys = keyboard(page)
  const begin = performance.now()
  await keys.press('Control+k')
  await page.waitForSelector('[cmdk-input]')
  await keys.type(`bel ${employer.name}`)
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: employer.name })
  await dialog.locator('input[name=channel]:checked').waitFor()
  await expectAccessible(page)
  while (!(await page.evaluate(() => document.activeElement?.getAttribute('name') === 'channel')))
    await keys.press('Tab')
  await keys.press('1')
  while (!(await page.evaluate(() => document.activeElement?.getAttribute('name') === 'needHeard')))
    await keys.press('Tab')
  await keys.type('avonddienst')
  await keys.press('Tab')
  await keys.press('5')
  await keys.press('Control+Enter')
  await page.getByText('Telefoon opgeslagen.').waitFor()
  const seconds = (performance.now() - begin) / 1000
  console.log(`A call by keyboard: ${keys.count()} keys, ${seconds.toFixed(1)} s of the program.`)
  expect(keys.count()).toBeLessThan(50 + employer.name.length)
  await dialog.waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/tasks')
  const [row] = await ask<{ channel: string; reaction: number }>(
    'select channel, reaction from contact_moment where employer_id = $1 and need_heard = $2',
    [employer.id, 'avonddienst'],
  )
  expect(row).toEqual({ channel: 'call', reaction: 2 })

  // What was heard is found again by the beginning of its word, and opens the story that is held to it.
  await page.keyboard.press('Control+k')
  await page.waitForSelector('[cmdk-input]')
  await page.keyboard.type('avonddie')
  const hit = page.locator('[cmdk-item]', { hasText: 'avonddienst' }).filter({ hasText: employer.name }).first()
  await hit.waitFor()
  await expectAccessible(page)
  while ((await hit.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.pathname === `/employers/${employer.id}` && url.hash === '#story')
  await page.locator('#story').getByText('avonddienst').first().waitFor()
})

journey('a draft survives a reload on a telephone, and leaves when it is saved', async ({ newVisitor }) => {
  const employer = await employerOf()
  const page = await newVisitor({ viewport: { width: 390, height: 800 } })
  await signIn(page, member)
  await page.goto(`/employers/${employer.id}`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: 'Contactmoment', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[name=needHeard]').fill('hulp op zaterdag')
  await dialog.locator('input[name=nextStep]').fill('terugbellen')
  await dialog.getByRole('button', { name: 'volgende week' }).click()
  await dialog.getByText('Concept bewaard in deze browser').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.goto(`/contact-moments/new?employer=${employer.id}`)
  await page.getByText(/^Concept van .* teruggezet$/).waitFor()
  expect(await page.locator('input[name=needHeard]').inputValue()).toBe('hulp op zaterdag')
  expect(await page.locator('input[name=nextStepOn]').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.waitForURL(`**/employers/${employer.id}`)
  await page
    .getByText(/Volgende stap:.*terugbellen/)
    .first()
    .waitFor()
  await page.goto(`/contact-moments/new?employer=${employer.id}`)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('input[name=needHeard]').inputValue()).toBe('')
})

journey(
  'what was typed is still there when the session had ended, and when the server did not answer',
  async ({ newVisitor, expectedErrors }) => {
    expectedErrors.push(/status of 503/, /SyntaxError/)
    const employer = await employerOf()
    const page = await newVisitor()
    const typed = 'een lang verslag van het gesprek'
    const there = async () => {
      await page.goto(`/contact-moments/new?employer=${employer.id}`)
      await page.waitForLoadState('networkidle')
      return page.locator('input[name=needHeard]').inputValue()
    }
    const write = async (note: string) => {
      await page.locator('input[name=needHeard]').fill(note)
      await page.getByText('Concept bewaard in deze browser').waitFor()
    }
    const save = () => page.getByRole('button', { name: 'Opslaan' }).click()
    await signIn(page, member)
    expect(await there()).toBe('')
    await write(typed)
    await page.context().clearCookies({ name: 'werkbrug' })
    await save()
    await page.waitForURL(/\/sign-in/)
    await signIn(page, member)
    expect(await there()).toBe(typed)

    await page.route('**/contact-moments/new*', route =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 503, body: 'Service Unavailable' })
        : route.continue(),
    )
    await save()
    await page.waitForTimeout(1_000)
    await page.unroute('**/contact-moments/new*')
    expect(await there()).toBe(typed)

    await save()
    await page.waitForURL(`**/employers/${employer.id}`)
    await page.locator('input[name=needHeard]').waitFor({ state: 'detached' })
    expect(await there()).toBe('')
  },
)
