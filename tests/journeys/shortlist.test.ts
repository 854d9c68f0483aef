import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { act, sending, signIn, takeBack } from './acts'
import { ask } from './demo-facts'

interface Trainee {
  clientId: string
  manager: string
}

journey(
  'a case manager compares places and lays them before the client, who chooses on a phone; what is wanted is proposed',
  async ({ page, newVisitor }) => {
    const [trainee] = await ask<Trainee>(`select t.client_id as "clientId", a.email as manager from membership t
      join assignment x on x.client_id = t.client_id join membership m on m.id = x.membership_id and m.role = 'casemanager'
      join account a on a.id = m.account_id where t.role = 'trainee'`)
    const { clientId, manager } = trainee!
    const matches = `/clients/${clientId}/matches`
    await signIn(page, manager)
    await page.goto(matches)
    const ticks = page.locator('input[name=place]')
    for (const index of [0, 1, 2]) await ticks.nth(index).check()
    await page.getByRole('button', { name: 'Vergelijken' }).click()
    await page.waitForURL('**/matches/compare?**')
    await expect.poll(() => page.locator('.compare-places thead th').count()).toBe(4)
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /^Haal .* uit de vergelijking$/ })
      .first()
      .click()
    await expect.poll(() => page.locator('.compare-places thead th').count()).toBe(3)

    await page.goto(`${matches}/map`)
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(2)
    await expectAccessible(page)

    await page.goto(matches)
    for (const index of [0, 1]) await ticks.nth(index).check()
    await page.getByRole('button', { name: 'Voorleggen aan de cliënt' }).click()
    await page.waitForURL('**/shortlists/new?**')
    await expectAccessible(page)
    await page.locator('textarea[name=message]').fill('Twee plekken dichtbij.')
    await sending(page, () => page.getByRole('button', { name: 'Voorleggen', exact: true }).click())
    await page.waitForURL(url => /\/shortlists\/[0-9a-f-]{36}$/.test(url.pathname))
    const kept = page.url()
    await expectAccessible(page)

    const phone = await newVisitor({ viewport: { width: 390, height: 844 } })
    await signIn(phone, `deelnemer@${demoDomain}`)
    await phone.getByRole('main').getByRole('link', { name: 'Naar mijn plekken' }).click()
    await phone.waitForURL('**/my-choices')
    await expect.poll(() => phone.getByText('Twee plekken dichtbij.').count()).toBe(1)
    await expectAccessible(phone)
    await sending(phone, () => phone.getByRole('button', { name: 'Dit wil ik', exact: true }).first().click())
    await expect.poll(() => phone.getByText('Je zei: dit wil ik.').count()).toBe(1)
    const no = phone.locator('form[id^=no-]').last()
    await phone.locator('details:has(form[id^=no-]) > summary').last().click()
    await sending(phone, () => no.getByRole('button', { name: 'Ik wil dit niet' }).click())
    await expect.poll(() => phone.locator('.error-summary').count()).toBe(1)
    await no.locator('input[value=hours_do_not_fit]').check()
    await sending(phone, () => no.getByRole('button', { name: 'Ik wil dit niet' }).click())
    await expect.poll(() => phone.getByText('Je hebt bij alle plekken iets gezegd.').count()).toBe(1)
    await expectAccessible(phone)

    await page.goto(kept)
    await expect.poll(() => page.getByText('beantwoord', { exact: true }).count()).toBe(1)
    await act(page, 'withdraw')
    await takeBack(page)
    await expect.poll(() => page.locator('button[value=withdraw]').count()).toBe(1)
    await sending(page, () => page.getByRole('button', { name: 'Voorstellen aan de werkgever' }).click())
    await page.waitForURL('**/placements/*')
  },
)
