import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'

journey(
  'a coordinator adapts the scale: refused when easier, previewed, made to hold, and taken back',
  async ({ page }) => {
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/levels')
    await page.getByRole('link', { name: 'Schaal aanpassen' }).click()
    await page.waitForURL('**/levels/template')
    await expectAccessible(page)
    const button = (name: string) => page.getByRole('button', { name })

    await page.locator('[name="asks[0].level"]').selectOption('2')
    await page.locator('[name="asks[2].level"]').selectOption('1')
    await page.locator('[name="asks[3].level"]').selectOption('3')
    await sending(page, () => button('Wat verandert er?').click())
    await page.getByText('niveau 2 is niet zwaarder dan niveau 1').first().waitFor()
    await page.locator('[name="asks[0].level"]').selectOption('1')
    await page.locator('[name="asks[2].level"]').selectOption('2')
    await page.locator('[name="asks[3].level"]').selectOption('2')
    await page.locator('[name="asks[9].level"]').selectOption('4')
    await page.locator('[name="asks[10].level"]').selectOption('4')
    await sending(page, () => button('Wat verandert er?').click())
    await page.getByText('niveau 5 vraagt niets').first().waitFor()
    await expectAccessible(page)

    await page.locator('[name="asks[9].level"]').selectOption('5')
    await page.locator('[name="asks[10].level"]').selectOption('5')
    for (const index of [0, 2, 4]) {
      await page.locator(`[name="asks[${index}].needed"]`).fill('20')
      await page.locator(`[name="asks[${index}].months"]`).fill('1')
    }
    await page.locator('[name="levels[1].nl"]').fill('eerste handdruk')
    await sending(page, () => button('Wat verandert er?').click())
    const preview = page.getByRole('region', { name: 'Wat deze schaal verandert' })
    await preview.getByText('werkgevers verandert het voorgestelde niveau').waitFor()
    expect(await preview.getByRole('table').count()).toBe(1)
    expect(await page.locator('[name="asks[0].needed"]').inputValue()).toBe('20')
    await expectAccessible(page)

    await sending(page, () => button('Vanaf nu gebruiken').click())
    await page.getByText('vul dit in').first().waitFor()
    await page.locator('[name=reason]').fill('Eén gesprek is nog geen kennismaking')
    await sending(page, () => button('Vanaf nu gebruiken').click())
    await page.getByText('Versie 2 geldt vanaf nu').first().waitFor()
    await page.getByText('Eén gesprek is nog geen kennismaking').first().waitFor()
    await expectAccessible(page)
    await page.goto('/levels?distribution=table')
    await page.getByText('1 eerste handdruk').first().waitFor()

    await page.goto('/levels/template')
    await sending(page, () => button('Versie 1 weer gebruiken').click())
    await page.getByText('Versie 1 geldt weer, als versie 3').first().waitFor()
    await page.goto('/levels?distribution=table')
    await page.getByText('1 kennisgemaakt').first().waitFor()
  },
)
