import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'

interface Trainee {
  clientId: string
  manager: string
  trainee: string
}

journey(
  'a case manager reads why a place fits and why others dropped; the client reads the same in plain words',
  async ({ page, newVisitor }) => {
    const [found] =
      await ask<Trainee>(`select t.client_id as "clientId", a.email as manager, b.email as trainee from membership t
      join account b on b.id = t.account_id
      join assignment x on x.client_id = t.client_id join membership m on m.id = x.membership_id and m.role = 'casemanager'
      join account a on a.id = m.account_id where t.role = 'trainee'`)
    const { clientId, manager, trainee } = found!
    const matches = `/clients/${clientId}/matches`
    await signIn(page, manager)
    await page.goto(matches)
    await page.locator(`.choose-list h2 a[href^="${matches}/"]`).first().click()
    await page.waitForURL(url => /\/matches\/[0-9a-f-]{36}$/.test(url.pathname))
    const place = new URL(page.url()).pathname
    await expect.poll(() => page.getByRole('heading', { name: 'Wat de plek vraagt' }).count()).toBe(1)
    await expectAccessible(page)
    const data = await page.request.get(`${place}/data`)
    expect(((await data.json()) as { versions: object }).versions).toHaveProperty('client')

    await page.goto(`${matches}/dropped`)
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    await page.locator('tbody th a').first().click()
    await page.waitForURL(url => /\/matches\/[0-9a-f-]{36}$/.test(url.pathname))
    const dropped = new URL(page.url()).pathname
    await expect.poll(() => page.getByRole('heading', { name: 'Wat zou deze plek openen?' }).count()).toBe(1)
    await expectAccessible(page)

    const phone = await newVisitor({ viewport: { width: 390, height: 844 } })
    await signIn(phone, trainee)
    for (const address of [place, dropped]) {
      await phone.goto(address)
      await expect.poll(() => phone.getByRole('heading', { level: 1, name: 'Past deze plek bij mij?' }).count()).toBe(1)
      await expectAccessible(phone)
    }
  },
)
