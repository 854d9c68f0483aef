import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn, tabTo } from './acts'
import { expectNothingWider } from './page-checks'

const pictureOf = (page: Page) => page.getByRole('application', { name: /^Sociale kaart met/ })

/** How many names the picture says it shows; an address that changed is there a moment before the picture. */
async function namesShown(page: Page): Promise<number> {
  return Number(/\d+/.exec((await pictureOf(page).getAttribute('aria-label')) ?? '')?.[0])
}

const chosenName = (page: Page) => page.locator('.map-panel h2').innerText()

journey(
  'the social map: narrowed without asking again, somebody is chosen by keyboard, and the evidence of a tie opens',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit/map')
    await page.locator('.map-frame canvas').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    const all = await namesShown(page)
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).searchParams.get('_routes') ?? ''))

    await page.getByText('Filter toevoegen').click()
    await page.getByRole('combobox', { name: 'Sterkte van de lijn, minstens' }).selectOption('2')
    for (const kind of ['Werkgevers', 'Collega’s', 'Organisaties'])
      await page.getByRole('checkbox', { name: kind }).check()
    await page.getByRole('button', { name: 'Toepassen' }).click()
    await page.getByText('sterkte minstens 2', { exact: true }).waitFor()
    await page.getByText(/ rijen$/).waitFor()
    const left = await namesShown(page)
    expect(left).toBeGreaterThan(2)
    expect(left).toBeLessThan(all)
    expect(await page.getByText(`${left} rijen`).count()).toBe(1)
    expect(asked.filter(routes => routes.includes('network/map'))).toEqual([])

    await tabTo(page, pictureOf(page))
    const told = page
      .locator('.map-card [aria-live]')
      .filter({ hasText: /, (werkgever|collega|organisatie), \d+ lijn/ })
    await page.keyboard.press('ArrowRight')
    const first = await told.innerText()
    // At a border of the map nobody stands further that way; then another arrow leads on.
    let last = first
    for (const arrow of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(arrow)
      await page.waitForTimeout(100)
      if ((await told.count()) > 0 && (last = await told.innerText()) !== first) break
    }
    expect(last).not.toBe(first)
    await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    await page.waitForURL(/[?&]at=/)
    // The address is there a moment before the panel is drawn.
    await expect.poll(async () => last.includes(`${await chosenName(page)}, `)).toBe(true)
    await page.keyboard.press('0')
    await expectAccessible(page)

    await page.getByRole('link', { name: '1 stap', exact: true }).click()
    await page.waitForURL(/around=1/)
    await expect.poll(() => namesShown(page)).toBeLessThan(left)
    const near = await namesShown(page)
    expect(near).toBeGreaterThan(1)
    await page.reload()
    await pictureOf(page).waitFor()
    await expect.poll(() => namesShown(page)).toBe(near)

    const other = await page.locator('.map-ties a').first().innerText()
    await page.getByRole('link', { name: `Waaruit blijkt de lijn met ${other}?` }).click()
    await page.waitForURL('**/audit/map/tie?**')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain(other)
    await expectAccessible(page)

    await page.goBack()
    await tabTo(page, pictureOf(page))
    await page.keyboard.press('Escape')
    await page.waitForURL(url => !url.searchParams.has('at') && !url.searchParams.has('around'))
    await expect.poll(() => namesShown(page)).toBe(left)
  },
)

journey('the tables of the social map hold what the picture shows, and go out as files', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 } })
  await signIn(page, `netwerk@${demoDomain}`)
  await page.goto('/audit/map?table=ties&sort=-lastOn')
  await pictureOf(page).waitFor()
  await expectAccessible(page)
  await expectNothingWider(page)
  const table = await page.locator('#map-table').boundingBox()
  const picture = await page.locator('#map-picture').boundingBox()
  expect(table?.y).toBeLessThan(picture?.y ?? 0)
  const rows = Number(/\d+/.exec(await page.getByText(/ rijen$/).innerText())?.[0])
  expect(rows).toBeGreaterThan(10)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: /CSV/ }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file.trim().split('\n')).toHaveLength(rows + 1)

  const drawing = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als PNG' }).click()
  const png = await readFile(await (await drawing).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
})
