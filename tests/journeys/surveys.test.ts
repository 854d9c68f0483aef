import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { plantLink } from './arrange'
import { ask } from './demo-facts'

const answered = async () => {
  const [row] = await ask<{ n: number }>(
    "select count(*)::int as n from survey_invitation where answered_by = 'employer' and state = 'answered'",
  )
  return row?.n ?? 0
}

journey('an employer answers by keyboard on a phone, saves half-way, and is thanked', async ({ page }) => {
  const token = await plantLink(
    'answer-survey',
    'network_id, survey_invitation_id, email',
    `select i.network_id, i.id, i.email from survey_invitation i join survey_round r on r.id = i.round_id
      where i.state = 'invited' and r.closed_at is null and i.email is not null order by i.id desc`,
  )
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/survey/${token}`)
  await expectAccessible(page)
  await page.locator('[name="answers.punctual.importance"]').first().focus()
  await page.keyboard.press('ArrowRight')
  await sending(page, () => page.locator('button[name=intent][value=save]').press('Enter'))
  expect(await page.locator('[name="answers.punctual.importance"]:checked').getAttribute('value')).toBe('2')

  await sending(page, () => page.locator('button[name=intent][value=send]').press('Enter'))
  await page.locator('.error-summary').waitFor()
  expect(await page.locator('.error-summary a').count()).toBe(2)
  await page.locator('[name="answers.punctual.lacking"]').first().focus()
  await page.keyboard.press('Space')
  await page.locator('[name="answers.punctual.learnable"]').first().focus()
  await page.keyboard.press('Space')
  const before = await answered()
  await sending(page, () => page.locator('button[name=intent][value=send]').press('Enter'))
  await page.locator('form#survey').waitFor({ state: 'detached' })
  expect(await answered()).toBe(before + 1)
  await page.reload()
  expect(await page.locator('form#survey').count()).toBe(0)
  await expectAccessible(page)
})

journey(
  'a firm answers a survey signed in on a phone, saves half-way and reads back what it sent',
  async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 844 } })
    await signIn(page, 'werkgever@demo.werkbrug.example')
    await page.goto('/my-organisation')
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: /^Werkgeversenquête \d+ invullen$/ }).click()
    await page.waitForURL(/\/my-organisation\/surveys\//)
    await page.locator('[name="answers.reliable.importance"]').first().focus()
    await page.keyboard.press('ArrowRight')
    await sending(page, () => page.locator('button[name=intent][value=save]').press('Enter'))
    expect(await page.locator('[name="answers.reliable.importance"]:checked').getAttribute('value')).toBe('2')
    await expectAccessible(page)

    await sending(page, () => page.locator('button[name=intent][value=send]').press('Enter'))
    await page.locator('.error-summary').waitFor()
    await page.locator('[name="answers.reliable.lacking"][value="4"]').check()
    await page.locator('[name="answers.reliable.learnable"][value=yes]').check()
    const before = await answered()
    await sending(page, () => page.locator('button[name=intent][value=send]').press('Enter'))
    await page.locator('form#survey').waitFor({ state: 'detached' })
    expect(await answered()).toBe(before + 1)
    expect(await page.locator('main table tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/Doet wat is afgesproken\s+2\s+4\s+ja/),
    ])
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.goto('/my-organisation')
    expect(await page.getByRole('link', { name: /^Werkgeversenquête \d+ invullen$/ }).count()).toBe(0)
  },
)

journey('a pitch is written with its words counted, and kept as a card', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  const [employer] = await ask<{ id: string }>(
    'select e.id from employer e where not exists (select from pitch p where p.employer_id = e.id) order by e.id limit 1',
  )
  await page.goto(`/employers/${employer?.id}/pitch/edit`)
  await page.waitForLoadState('networkidle')
  const script = page.locator('[name=script]')
  await script.fill(Array.from({ length: 171 }, () => 'woord').join(' '))
  await expect.poll(() => page.locator('form#pitch p[aria-live=polite]').textContent()).toContain('171')
  await sending(page, () => page.locator('form#pitch button[type=submit]').click())
  await page.locator('.error-summary').waitFor()
  await script.fill('Wij helpen u aan mensen die willen leren.')
  await sending(page, () => page.locator('form#pitch button[type=submit]').click())
  await page.waitForURL(/\/pitch$/)
  expect(await page.locator('.pitch-script').last().textContent()).toBe('Wij helpen u aan mensen die willen leren.')
  await expectAccessible(page)
})

journey(
  'a coordinator sees the survey as an employer will, with what is changed in it and nothing made yet',
  async ({ newVisitor }) => {
    const versions = () =>
      ask<{ n: number }>("select count(*)::int as n from template where instrument = 'employer-survey'")
    const page = await newVisitor({ viewport: { width: 1280, height: 900 } })
    await signIn(page, 'netwerk@demo.werkbrug.example')
    await page.goto('/surveys/items')
    const before = await versions()
    await page.locator('[name="items[0].nl"]').fill('Is er als het begint')
    await sending(page, () => page.locator('button[name=intent][value=preview]').press('Enter'))
    const preview = page.getByRole('region', { name: 'Voorbeeld' })
    await preview.waitFor()
    expect(await preview.evaluate(region => region === document.activeElement)).toBe(true)
    expect(await preview.evaluate(region => region.getBoundingClientRect().top)).toBeLessThan(300)
    expect(await preview.evaluate(region => region.getBoundingClientRect().top)).toBeGreaterThan(0)
    expect(await preview.getByRole('heading', { name: 'Is er als het begint' }).count()).toBe(1)
    expect(await preview.locator('input[type=radio]:enabled').count()).toBe(0)
    expect(await page.locator('[name="items[0].nl"]').inputValue()).toBe('Is er als het begint')
    await expectAccessible(page)
    expect(await versions()).toEqual(before)
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

    await page.locator('[name="items[1].en"]').fill('')
    await sending(page, () => page.locator('button[name=intent][value=preview]').press('Enter'))
    await page.locator('.error-summary').waitFor()
    expect(await preview.count()).toBe(0)
    expect(await page.locator('[name="items[0].nl"]').inputValue()).toBe('Is er als het begint')
  },
)
