import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { expectNothingWider } from './page-checks'

journey(
  'the social map: a service closes a gap, a second change sees both texts, another gap becomes a task, and all of it can be taken back',
  async ({ newVisitor }) => {
    const [page, other] = [await newVisitor(), await newVisitor()]
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/services/coverage')
    await expectAccessible(page)
    const gaps = page.locator('#gaps li')
    const gap = gaps.filter({ hasText: 'Trede 6 (betaald werk), mensen met een arbeidsbeperking' })
    const before = await gaps.count()
    await gap.getByRole('link', { name: /^Dienst toevoegen/ }).click()
    await page.waitForURL('**/services/new?**')
    await page.locator('input[name=name]').fill('Klankbord op het werk')
    await page.locator('select[name=kind]').selectOption('job_support')
    expect(await page.locator('input[name=steps][value="6"]').isChecked()).toBe(true)
    await page.locator('input[name=places]').fill('12')
    await sending(page, () => page.locator('#service button[type=submit]').click())
    await page.getByRole('heading', { level: 1, name: 'Klankbord op het werk' }).waitFor()
    const address = new URL(page.url()).pathname
    await expectAccessible(page)
    await page.goto('/services/coverage')
    expect(await gaps.count()).toBe(before - 1)
    expect(await gap.count()).toBe(0)

    await signIn(other, `accountmanager@${demoDomain}`)
    await other.goto(`${address}/edit`)
    await page.goto(`${address}/edit`)
    await page.locator('input[name=places]').fill('20')
    await sending(page, () => page.locator('#service button[type=submit]').click())
    await other.locator('input[name=places]').fill('30')
    await sending(other, () => other.locator('#service button[type=submit]').click())
    expect(await other.locator('input[name="keep.places"]:checked').getAttribute('value')).toBe('mine')
    await expectAccessible(other)

    await page.goto('/services/coverage')
    await gaps
      .first()
      .getByRole('link', { name: /^Maak er een actie van/ })
      .click()
    await page.waitForURL('**/services/coverage/plan/**')
    await page.locator('input[name=title]').fill('Bellen met het buurthuis')
    await page.locator('input[name=dueOn]').fill('2026-12-15')
    await sending(page, () => page.locator('#gap button[type=submit]').click())
    await gaps.filter({ hasText: 'Actie: Bellen met het buurthuis' }).waitFor()

    await page.goto(address)
    await page.getByRole('button', { name: 'Terugnemen' }).click()
    await sending(page, () => page.getByRole('alertdialog').getByRole('button', { name: 'Terugnemen' }).click())
    await page.goto('/services/coverage')
    expect(await gaps.count()).toBe(before)
    await page.goto('/services?q=klankbord&state=withdrawn')
    expect(await page.locator('tbody tr').count()).toBe(1)

    await page.goto('/services/coverage/region')
    await page.getByRole('img', { name: /^Kaart van 6 plaatsen/ }).waitFor()
    await expectAccessible(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('gat (zwarte vlek)')
    for (const narrow of ['/services', address, '/services/coverage?by=kind', '/services/coverage/region']) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(narrow)
      await expectNothingWider(page)
    }
  },
)

journey('an administrator brings outlines: a wrong file says which outline, a right one is drawn', async ({ page }) => {
  await signIn(page, `beheer@${demoDomain}`)
  await page.goto('/services/coverage/outlines')
  const bring = async (text: string) => {
    await page
      .locator('input[name=file]')
      .setInputFiles({ name: 'regio.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) })
    await sending(page, () => page.locator('#outline button[type=submit]').click())
  }
  await bring('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}')
  await page.getByText('omtrek 1 · properties.name').first().waitFor()
  await expectAccessible(page)
  const square = [
    [
      [5, 52],
      [5.2, 52],
      [5.2, 52.2],
      [5, 52.2],
      [5, 52],
    ],
  ]
  const feature = {
    type: 'Feature',
    properties: { naam: 'Proefdam' },
    geometry: { type: 'Polygon', coordinates: square },
  }
  await bring(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  await page.getByText('Versie 2 met 1 omtrek staat op de kaart.').first().waitFor()
  await sending(page, () => page.getByRole('button', { name: 'Weer gebruiken' }).last().click())
  await page.getByText('Versie 3 met 6 omtrekken staat op de kaart.').first().waitFor()
})
