import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, takeBack } from './acts'
import { expectNothingWider } from './page-checks'

journey(
  'a link by hand: two names of the map are found by typing, the link is changed, ended and taken back, and its evidence is read',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit/map/links')
    await page.getByRole('heading', { level: 1, name: 'Koppelingen met de hand' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Koppeling toevoegen' }).first().click()
    await page.waitForURL('**/audit/map/links/new')
    const choose = async (label: string, words: string, name: RegExp) => {
      await page.getByRole('combobox', { name: label }).fill(words)
      await page.getByRole('option', { name }).first().click()
    }
    await choose('Van', 'De Leerbrug', /Volwassenenonderwijs De Leerbrug · organisatie/)
    await choose('Naar', 'De Leerbrug', /Volwassenenonderwijs De Leerbrug · organisatie/)
    await page.getByLabel('Soort').selectOption('refers')
    await page.getByLabel('Sterkte').selectOption('3')
    await sending(page, () => page.locator('#map-link').getByRole('button', { name: 'Koppeling toevoegen' }).click())
    await page.getByText('een koppeling heeft twee verschillende kanten; kies hier een ander').first().waitFor()
    await expectAccessible(page)
    await choose('Naar', 'Vrijwilligerspunt', /Vrijwilligerspunt · dienst/)
    await page.getByLabel('Opmerking').fill('Via de open avond')
    await sending(page, () => page.locator('#map-link').getByRole('button', { name: 'Koppeling toevoegen' }).click())
    await page.waitForURL('**/audit/map/links')
    await page.getByText('De koppeling staat op de kaart.').first().waitFor()

    await page.getByRole('searchbox', { name: 'Zoek op naam of opmerking' }).fill('open avond')
    await page.waitForURL('**q=open+avond**')
    const line = page.getByRole('row', { name: /De Leerbrug/ })
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await line.getByRole('link', { name: /^Wijzigen/ }).click()
    await page.getByLabel('Sterkte').selectOption('5')
    await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
    await page.getByText('De koppeling is gewijzigd.').first().waitFor()

    await page.goto('/audit/map/links?q=open+avond&strength=5')
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    const file = await readFile(await (await saving).path(), 'utf8')
    expect(file).toContain('Via de open avond')
    expect(file.trim().split('\n')).toHaveLength(2)

    await line.getByRole('link', { name: /^Bewijs/ }).click()
    await page.waitForURL('**/audit/map/tie?**')
    await page.getByRole('row', { name: /met de hand 5/ }).waitFor()
    await page.getByRole('link', { name: 'verwijst naar' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNothingWider(page)

    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/audit/map/links?q=open+avond')
    await line.getByRole('link', { name: /^Wijzigen/ }).click()
    await sending(page, () => page.getByRole('button', { name: 'Was een vergissing' }).click())
    await page.getByText('De koppeling is weggehaald.').first().waitFor()
    await takeBack(page)
    await page.getByText('De koppeling staat er weer.').first().waitFor()
    await page.goto('/audit/map/links?q=open+avond')
    await sending(page, () => line.getByRole('button', { name: /^Beëindigen/ }).click())
    await page.getByText('De koppeling is beëindigd en blijft in de lijst staan.').first().waitFor()
  },
)

interface State {
  atWork: { id: string } | null
  broken: string | null
  last: { at: string; nodes: number; method: string } | null
}

journey(
  'the background measures the map when somebody asks, and the map of the demo region was measured when it was planted',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    const state = async () => (await (await page.request.get('/audit/map/measuring')).json()) as State
    const planted = await state()
    expect(planted.last?.nodes).toBeGreaterThan(200)
    const asked = await page.request.post('/audit/map/measuring', {
      form: { act: 'start' },
      headers: { Origin: new URL(page.url()).origin, 'Sec-Fetch-Site': 'same-origin' },
      maxRedirects: 0,
    })
    expect(asked.status()).toBe(302)
    await expect.poll(async () => (await state()).last?.at, { timeout: 60_000 }).not.toBe(planted.last?.at)
    await expect.poll(async () => (await state()).atWork, { timeout: 60_000 }).toBeNull()
    expect(await state()).toMatchObject({ broken: null, last: { method: 'exact' } })
  },
)
