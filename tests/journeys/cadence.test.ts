import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, takeBack } from './acts'

journey('a coordinator sees what another rhythm does before saving it, and takes it back', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 800 } })
  await signIn(page, `netwerk@${demoDomain}`)
  await page.goto('/admin/cadence')
  await page.getByText('De standaardtabel geldt.').waitFor()
  const level = page.getByLabel('Niveau 0: in beeld')
  expect(await page.getByRole('button', { name: 'Opslaan' }).count()).toBe(0)
  await level.fill('3')
  await page.getByRole('button', { name: 'Gevolg bekijken' }).click()
  await page.locator('.error-summary').waitFor()
  await level.fill('7')
  await sending(page, () => page.getByRole('button', { name: 'Gevolg bekijken' }).click())
  await page.getByText('Dit gebeurt er als u opslaat').waitFor()
  expect(await level.inputValue()).toBe('7')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
  await page.getByText('Het ritme van contact is opgeslagen.').waitFor()
  await page.getByText(/geldt een eigen tabel/).waitFor()
  await takeBack(page)
  await page.getByText('De standaardtabel geldt.').waitFor()
})
