import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, tabTo } from './acts'
import { ask } from './demo-facts'

journey(
  'a level is changed with its evidence by keyboard, from the figures of the network to the history',
  async ({ page }) => {
    await signIn(page, `accountmanager@${demoDomain}`)
    await page.goto('/levels')
    await page.getByRole('heading', { name: 'Niveaus van betrokkenheid' }).waitFor()
    await expectAccessible(page)
    await page.goto('/levels?funnel=table&distribution=table&movement=table')
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(5)
    await expectAccessible(page)

    await page.goto('/employers/board?by=level')
    await expectAccessible(page)
    const card = page.locator('.board-column').nth(1).locator('.board-card').first()
    const confirm = card.getByRole('link', { name: /Niveau bevestigen/ })
    await confirm.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/employers\/[^/]+\/level$/)
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    await expectAccessible(page)

    await tabTo(page, page.locator('input[name="declared[0].source"]'))
    await page.keyboard.type('ondertekende verklaring, map 2026')
    const second = page.locator('input[name=level][value="2"]')
    await tabTo(page, page.locator('input[name=level]:checked'))
    await second.focus()
    await page.keyboard.press('Space')
    await tabTo(page, page.locator('textarea[name=note]'))
    await page.keyboard.type('Zij delen nu hun functies met ons.')
    const send = page.locator('form[id=level] button[type=submit], form button:has-text("Niveau bevestigen")').first()
    await tabTo(page, send)
    await sending(page, () => page.keyboard.press('Enter'))
    await page.getByText('vul de dag in waarop dit gebeurde').first().waitFor()
    await page.locator('input[name="declared[0].on"]').fill('2026-01-15')
    await send.focus()
    await sending(page, () => page.keyboard.press('Enter'))

    await page.waitForURL(`**/employers/${id}`)
    await page.getByText('Geschiedenis van het niveau').press('Enter')
    await page.getByText('van 1 naar 2').waitFor()
    await page.getByText('Zij delen nu hun functies met ons.').first().waitFor()
    await page.getByText(/^Waarom niveau/).press('Enter')
    await expectAccessible(page)
    const [kept] = await ask<{ declared: unknown }>(
      `select evidence -> 'declared' as declared from level_change where employer_id = $1 order by created_at desc limit 1`,
      [id],
    )
    expect(kept?.declared).toEqual([
      { indicator: 'letter_of_intent', on: '2026-01-15', source: 'ondertekende verklaring, map 2026' },
    ])
  },
)

journey(
  'a coordinator changes an activity on a phone; one without a need is refused in words',
  async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 800 } })
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/activities')
    await page.getByRole('link', { name: 'Werkgeversenquête', exact: true }).click()
    await page.waitForURL('**/activities/edit?activity=survey')
    await expectAccessible(page)
    await page.locator('input[name=needs]:checked').uncheck()
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    await page.getByText('kies ten minste één behoefte').first().waitFor()
    await page.locator('input[name=needs][value=exchange]').check()
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    await page.waitForURL('**/activities')
    await page.getByText('sjabloon versie 2').waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  },
)
