import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

const told = 'Ik deed elke week boodschappen voor iemand. Ik heb ook de ramen gelapt.'
const asked = 'Je gaat bezoekers ontvangen en koffie zetten. Je werkt met een rekenblad.'

journey('a trainee tells a story, sees what it shows and takes one competence over', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 } })
  await signIn(page, 'deelnemer@demo.werkbrug.example')
  await page.goto('/my-portfolio')
  await page.waitForLoadState('networkidle')
  const form = page.locator('form#experience')
  await page.getByText('Ervaring toevoegen').first().click()
  await form.locator('input[name=title]').fill('Hulp bij mijn buurvrouw')
  await form.locator('select[name=kind]').selectOption('care')
  await form.locator('textarea[name=tasks]').fill(told)
  await sending(page, () => form.getByRole('button').last().click())
  await page.waitForURL(/suggest=/)
  const found = page.getByRole('region', { name: 'Dit lazen wij in je verhaal' })
  await found.waitFor()
  await expect.poll(() => found.evaluate(one => one === document.activeElement)).toBe(true)
  const line = found.locator('li').filter({ hasText: 'boodschappen doen voor iemand' })
  expect(await line.innerText()).toContain('‘boodschappen')
  expect((await found.locator('mark').allInnerTexts()).join(' ')).toContain('boodschappen')
  expect(await found.innerText()).toContain('geen heftruck')
  await expectAccessible(page)
  const before = await found.locator('li').count()
  await found.getByRole('button', { name: 'Klopt niet' }).last().click()
  expect(await found.locator('li').count()).toBe(before - 1)
  expect(await found.getByRole('status').evaluate(one => one === document.activeElement)).toBe(true)
  await line.getByRole('link', { name: 'Dit kan ik' }).click()
  await page.waitForURL(/claim=/)
  const claim = page.locator('form#claim')
  await expect.poll(() => claim.innerText()).toContain('boodschappen doen voor iemand')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await sending(page, () => claim.getByRole('button', { name: 'Competentie toevoegen' }).click())
  await page.waitForURL(url => url.searchParams.has('suggest') && !url.searchParams.has('claim'))
  const story = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Hulp bij mijn buurvrouw' }) })
    .last()
  expect(await story.locator('li > strong').allInnerTexts()).toContain('boodschappen doen voor iemand')
  expect(await page.locator('form#claim .combobox').count()).toBe(1)
})

journey('without scripts the same story is looked through, and a competence is taken over', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn(page, 'deelnemer@demo.werkbrug.example')
  await page.goto('/my-portfolio')
  const form = page.locator('form#experience')
  await page.getByText('Ervaring toevoegen').first().click()
  await form.locator('input[name=title]').fill('Receptie')
  await form.locator('select[name=kind]').selectOption('volunteer')
  await form.locator('textarea[name=tasks]').fill(asked)
  await form.getByRole('button').last().click()
  await page.waitForURL(/suggest=/)
  const line = page.locator('li').filter({ hasText: 'bezoekers ontvangen' }).filter({ hasText: 'uit jouw woorden' })
  await line.getByRole('link').click()
  const claim = page.locator('form#claim')
  expect(await claim.innerText()).toContain('bezoekers ontvangen')
  await claim.getByRole('button', { name: 'Competentie toevoegen' }).click()
  await page.waitForURL(url => !url.searchParams.has('claim'))
  expect(await page.locator('li').filter({ hasText: 'uit jouw woorden' }).allInnerTexts()).not.toContain(
    'bezoekers ontvangen',
  )
})

async function newPlace(): Promise<string> {
  const [employer] = await ask<{ id: string }>('select id from employer where archived_at is null order by id limit 1')
  return `/vacancies/new?employer=${employer!.id}`
}

journey('who describes a place finds its competences in the words, and adds one as a line', async ({ newVisitor }) => {
  const page = await newVisitor()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto(await newPlace())
  await page.waitForLoadState('networkidle')
  const look = page.getByRole('button', { name: 'Zoek competenties in de tekst' })
  await look.click()
  expect(await page.getByText('Er is nog geen tekst om in te zoeken').count()).toBe(1)
  await page.locator('input[name=title]').fill('Medewerker ontvangst')
  await page.locator('textarea[name=description]').fill(asked)
  await look.click()
  const found = page.getByRole('region', { name: 'Competenties die in de tekst staan' })
  await found.waitFor()
  expect(await found.locator('mark').allInnerTexts()).toContain('bezoekers ontvangen')
  await expectAccessible(page)
  const line = found.locator('li').filter({ hasText: 'bezoekers ontvangen' }).first()
  await line.getByRole('button', { name: 'Toevoegen' }).click()
  expect(await found.getByRole('status').innerText()).toContain('bezoekers ontvangen staat nu')
  const chosen = page.locator('input[type=hidden][name="competences[0].conceptUriWords"]')
  expect(await chosen.evaluateAll(all => all.map(one => (one as HTMLInputElement).value))).toContain(
    'bezoekers ontvangen',
  )
  await page.locator('input[name=title]').press('Enter')
  await page.waitForURL(/\/vacancies\/[0-9a-f-]{36}$/)
  expect(await page.locator('main').innerText()).toContain('bezoekers ontvangen')
})

journey(
  'without scripts the form comes back with boxes to tick, and keeps its profile when it is saved',
  async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false })
    await signIn(page, 'accountmanager@demo.werkbrug.example')
    await page.goto(await newPlace())
    await page.locator('input[name=title]').fill('Medewerker ontvangst')
    await page.locator('textarea[name=description]').fill(asked)
    await page.getByRole('button', { name: 'Zoek competenties in de tekst' }).click()
    expect(await page.locator('textarea[name=description]').inputValue()).toBe(asked)
    await page.getByRole('checkbox', { name: 'Neem bezoekers ontvangen over bij het opslaan' }).check()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.waitForURL(/\/vacancies\/[0-9a-f-]{36}$/)
    const place = page.url()
    expect(await page.locator('main').innerText()).toContain('bezoekers ontvangen')
    await page.goto(`${place}/edit`)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.waitForURL(place)
    expect(await page.locator('main').innerText()).toContain('bezoekers ontvangen')
  },
)

journey('a job form finds competences in what was told about the work', async ({ newVisitor }) => {
  const page = await newVisitor()
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  const [employer] = await ask<{ id: string }>('select id from employer where archived_at is null order by id limit 1')
  await page.goto(`/employers/${employer!.id}/jobs/new`)
  await page.waitForLoadState('networkidle')
  await page.locator('input[name=title]').fill('Gastvrij aan de balie')
  await sending(page, () =>
    page.locator('form#job-form').getByRole('button', { name: 'Opslaan en verder' }).first().click(),
  )
  await page.waitForURL(/part=content/)
  await page.locator('input[name="tasks[0].what"]').fill('bezoekers ontvangen')
  await sending(page, () =>
    page.locator('form#job-form').getByRole('button', { name: 'Opslaan en verder' }).first().click(),
  )
  await page.waitForURL(/part=requirements/)
  await sending(page, () => page.getByRole('button', { name: 'Opslaan en competenties zoeken' }).click())
  const found = page.getByRole('region', { name: 'Competenties die in de tekst staan' })
  await found.waitFor()
  await found.getByRole('button', { name: 'Toevoegen' }).first().click()
  await expectAccessible(page)
  await sending(page, () => page.getByRole('button', { name: 'Opslaan en competenties zoeken' }).click())
  const rows = await ask<{ count: number }>(
    `select count(*)::int as count from job_form_skill s join job_form f on f.id = s.job_form_id where f.title = 'Gastvrij aan de balie'`,
  )
  expect(rows).toEqual([{ count: 1 }])
})
