import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

journey('a job is described in parts without scripts and says what is still missing', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  const [employer] = await ask<{ id: string }>('select id from employer where archived_at is null order by id limit 1')
  await page.goto(`/employers/${employer!.id}/jobs/new`)
  await page.locator('input[name=title]').fill('Hulp in de keuken (v/m/x)')
  await page.getByRole('button', { name: 'Opslaan en verder' }).click()
  await page.waitForURL(/part=content/)
  await page.locator('input[name="tasks[0].what"]').fill('groente snijden')
  await page.getByRole('button', { name: 'Over dit formulier' }).click()
  await page.waitForURL(/part=meta/)
  await page.locator('input[name=informant]').fill('Chef-kok')
  await page.getByRole('button', { name: 'Opslaan en bekijken' }).click()
  await page.waitForURL(/\/job-forms\/[0-9a-f-]{36}$/)
  const said = await page.locator('main').innerText()
  expect(said).toContain('groente snijden')
  expect(said).toContain('ten minste één competentie')
  expect(said).toContain('geen officiële IGMA-bijlage')
})

journey('jobs of different firms are ticked and compared', async ({ newVisitor }) => {
  const page = await newVisitor()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/job-forms')
  await page.waitForLoadState('networkidle')
  const boxes = page.locator('tbody input[name=chosen]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await sending(page, () => page.getByRole('button', { name: 'Vergelijken' }).click())
  await page.waitForURL(/\/job-forms\/compare\?form=.+&form=/)
  await page.getByText('Nodig en te leren').first().waitFor()
  await expectAccessible(page)
})
