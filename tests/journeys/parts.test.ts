import { describe, expect } from 'vitest'
import en from '~/locales/en'
import nl from '~/locales/nl'
import { expectAccessible, journey } from '../setup/browser'

describe('the parts of the interface', () => {
  journey('every part is accessible in light and dark, wide and narrow', async ({ page }) => {
    const views = [
      ['/gallery', 'light', 1280],
      ['/gallery', 'dark', 390],
      ['/gallery?shell=plain', 'light', 390],
      ['/gallery?shell=auth', 'dark', 1280],
      ['/gallery?funnel=table&density=dense', 'light', 1280],
    ] as const
    for (const [address, colorScheme, width] of views) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      await expectAccessible(page)
    }
  })

  journey('nothing is wider than a page of 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const address of ['/gallery', '/gallery?shell=plain', '/gallery?shell=auth']) {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })

  describe('a wrong form', () => {
    journey('keeps what was typed and puts the focus on its summary', async ({ page }) => {
      await page.goto('/gallery')
      await page.fill('[name=note]', 'Rooster is het knelpunt')
      await page.fill('[name=minutes]', 'veel')
      await page.click('text=Bezoek vastleggen')
      await page.waitForFunction(() => document.activeElement?.className === 'error-summary')
      expect(await page.inputValue('[name=note]')).toBe('Rooster is het knelpunt')
      await page.click('.error-summary a:has-text("Duur")')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('minutes')
    })

    journey('does the same without scripts', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled: false })
      await page.goto('/gallery')
      await page.fill('[name=note]', 'Rooster is het knelpunt')
      await page.click('text=Bezoek vastleggen')
      expect(await page.locator('.error-summary li').count()).toBe(4)
      expect(await page.inputValue('[name=note]')).toBe('Rooster is het knelpunt')
    })
  })

  journey('language and colours are kept without scripts', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false })
    await page.goto('/gallery?shell=staff')
    await page.click('.who-button')
    await page.click('button:has-text("English")')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(page.url()).toContain('/gallery?shell=staff')
    await page.click('.who-button')
    await page.click('button:has-text("dark")')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
  })

  journey('a message with a way back is shown once', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false })
    await page.goto('/gallery')
    await page.fill('[name=name]', 'Kas en Co')
    await page.fill('[name=day]', '2026-12-03')
    await page.selectOption('select[name=sector]', 'care')
    await page.check('[name=kind][value=visit]')
    await page.click('text=Bezoek vastleggen')
    expect(await page.locator('.toast').innerText()).toContain('Ongedaan maken')
    await page.reload()
    expect(await page.locator('.toast').count()).toBe(0)
  })

  journey('the keyboard opens the command menu, chooses, and closes a menu', async ({ page }) => {
    await page.goto('/gallery')
    await page.waitForFunction(() => document.querySelector('[role=combobox]') !== null)
    await page.keyboard.press('Control+k')
    await page.waitForSelector('[cmdk-input]')
    await page.keyboard.type('bezoek')
    expect(await page.locator('[cmdk-item][aria-selected=true]').innerText()).toBe('Contactmoment vastleggen')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[cmdk-input]', { state: 'detached' })
    await page.focus('.who-button')
    await page.keyboard.press('Enter')
    expect(await page.locator('details.popover[open]').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('details.popover[open]').count()).toBe(0)
  })

  journey('who is quick in the next page keeps the focus there', async ({ page }) => {
    await page.goto('/sign-in')
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        const field = document.querySelector<HTMLElement>('#by-mail-email')
        if (!field) return
        observer.disconnect()
        field.focus()
      }).observe(document.body, { childList: true, subtree: true })
    })
    await page.click('a[href="/sign-in/by-mail"]')
    await page.waitForFunction(() => document.querySelector('#by-mail-email') !== null)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('by-mail-email')
  })

  journey('only the texts of the current language are fetched', async ({ page }) => {
    const scripts: Promise<string>[] = []
    page.on('response', response => {
      if (response.url().endsWith('.js')) scripts.push(response.text())
    })
    await page.goto('/gallery')
    await page.waitForFunction(() => document.querySelector('[role=combobox]') !== null, null, { timeout: 60_000 })
    const code = (await Promise.all(scripts)).join('\n')
    expect(code).toContain(nl.access.code.sub)
    expect(code).not.toContain(en.access.code.sub)
  })
})
