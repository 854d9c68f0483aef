import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Point = { x: number; y: number }

/** Fingers that go down, move in small steps and are lifted, as the browser hears them from a screen. */
async function fingers(page: Page, from: readonly Point[], by: Point): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const at = (share: number) => from.map((one, id) => ({ id, x: one.x + by.x * share, y: one.y + by.y * share }))
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 8; step++) {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) })
    await page.waitForTimeout(20)
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await devtools.detach()
}

journey(
  'on a phone one finger scrolls past the picture, two fingers move it, and a tap chooses a name',
  async ({ newVisitor }) => {
    const page = await newVisitor(phone)
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit/map')
    const frame = page.locator('.map-frame')
    await page.locator('.map-frame canvas').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Bewaar als PNG' }).and(page.locator(':enabled')).waitFor()
    await frame.evaluate(element => element.scrollIntoView({ block: 'center' }))
    const scrolled = () => page.evaluate(() => window.scrollY)

    // The ring of the keyboard tells where a name stands in the picture.
    await frame.focus()
    await page.keyboard.press('ArrowRight')
    const ring = page.locator('.map-cursor')
    await ring.waitFor()
    const place = async () => {
      const box = await ring.boundingBox()
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    }
    const inFrame = async () => {
      const [one, box] = [await place(), await frame.boundingBox()]
      return { x: Math.round(one.x - (box?.x ?? 0)), y: Math.round(one.y - (box?.y ?? 0)) }
    }
    const box = await frame.boundingBox()
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    const before = { place: await inFrame(), top: await scrolled() }

    await fingers(
      page,
      [
        { x: middle.x - 40, y: middle.y },
        { x: middle.x + 40, y: middle.y },
      ],
      { x: 60, y: 50 },
    )
    await expect.poll(async () => (await inFrame()).x - before.place.x).toBeGreaterThan(20)
    expect(await scrolled()).toBe(before.top)

    const moved = await inFrame()
    await fingers(page, [middle], { x: 0, y: 150 })
    await expect.poll(scrolled).toBeLessThan(before.top - 50)
    await expect.poll(inFrame).toEqual(moved)

    await page.keyboard.press('0')
    await frame.evaluate(element => element.scrollIntoView({ block: 'center' }))
    await expect.poll(async () => Math.abs((await inFrame()).x - before.place.x)).toBeLessThan(3)
    const name = await ring.innerText()
    const spot = await place()
    await page.touchscreen.tap(spot.x, spot.y)
    await page.waitForURL(/[?&]at=/)
    await expect.poll(() => page.locator('.map-panel h2').innerText()).toBe(name)
    await expectAccessible(page)
  },
)

journey(
  'without WebGL the map says so in words and shows its tables; there is no picture to save',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...asked: unknown[]) => unknown
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
        return String(asked[0]).startsWith('webgl') ? null : original.apply(this, asked)
      } as HTMLCanvasElement['getContext']
    })
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit/map')
    await page.getByText('Deze browser kan de kaart niet tekenen', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Bewaar als PNG' }).count()).toBe(0)
    expect(await page.getByRole('application').count()).toBe(0)
    const first = page.locator('#map-table tbody a').first()
    const name = await first.innerText()
    await first.click()
    await expect.poll(() => page.locator('.map-panel h2').innerText()).toBe(name)
    await page.getByRole('link', { name: /CSV/ }).waitFor()
    await expectAccessible(page)
  },
)
