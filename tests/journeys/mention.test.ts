import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, tabTo, takeBack } from './acts'
import { ask } from './demo-facts'

const member = `accountmanager@${demoDomain}`
const colleague = `accountmanager2@${demoDomain}`

const employerOf = async () =>
  (await ask<{ id: string; name: string }>(`select id, name from employer order by name desc, id limit 1`))[0]!

/** Two small files, one of them with a name like markup, and one that is too large. */
async function threeFiles() {
  const folder = await mkdtemp(path.join(tmpdir(), 'contact-files-'))
  const [roster, plan, film] = ['rooster <b>.pdf', 'plan.pdf', 'film.pdf'].map(name => path.join(folder, name))
  for (const file of [roster!, plan!, film!]) await writeFile(file, '%PDF-1.7\n%%EOF\n')
  await truncate(film!, 50 * 1_048_576)
  return { roster: roster!, plan: plan!, film: film! }
}

journey(
  'by keyboard: a colleague is named, two files go along, a film of 50 MB does not; the colleague sees it all',
  async ({ newVisitor }) => {
    const employer = await employerOf()
    const page = await newVisitor({ viewport: { width: 390, height: 800 } })
    await signIn(page, member)
    await page.goto(`/contact-moments/new?employer=${employer.id}`)
    await page.waitForLoadState('networkidle')
    const more = page.locator('summary', { hasText: 'Meer vastleggen' })
    await tabTo(page, more)
    await page.keyboard.press('Enter')
    const note = page.locator('textarea[name=note]')
    await tabTo(page, note)
    await page.keyboard.type('Besproken met @sof')
    const list = page.getByRole('listbox', { name: 'Collega’s' })
    await list.waitFor()
    expect(await list.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/^Sofie Handelaar/)])
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    for (let letter = 0; letter < '@sof'.length; letter++) await page.keyboard.press('Backspace')
    await page.keyboard.type('@han')
    await list.waitFor()
    await page.keyboard.press('Enter')
    expect(await note.inputValue()).toBe('Besproken met @Sofie Handelaar ')
    await page.keyboard.type('en @Niemand')

    const files = page.locator('input[name=files]')
    const { roster, plan, film } = await threeFiles()
    await files.setInputFiles([roster, film])
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/film\.pdf \(50 MB\) is te groot; een bestand mag hooguit 20 MB zijn/)
      .first()
      .waitFor()
    expect(await note.inputValue()).toBe('Besproken met @Sofie Handelaar en @Niemand')
    await files.setInputFiles([roster, plan])

    await note.focus()
    await sending(page, () => page.keyboard.press('Control+Enter'))
    const who = page.getByLabel('Wie bedoelt u met @Niemand?')
    await who.waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(page)
    await who.selectOption({ label: 'niemand: laat het als gewone tekst staan' })
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`**/employers/${employer.id}`)
    await page.getByText('Bericht gekregen: Sofie Handelaar.').waitFor()

    const other = await newVisitor()
    await signIn(other, colleague)
    await other.goto('/tasks')
    const task = other.getByText(`Koen Marktveld noemde u in een verslag over ${employer.name}`).first()
    await task.waitFor()
    await other.goto(`/employers/${employer.id}`)
    await other.getByText('@Sofie Handelaar').first().waitFor()
    const download = other.waitForEvent('download')
    await other.getByRole('link', { name: 'plan.pdf' }).click()
    expect(await readFile(await (await download).path(), 'latin1')).toContain('%PDF')
    expect(await other.getByRole('button', { name: 'Weghalen: plan.pdf' }).count()).toBe(0)

    await page.waitForLoadState('networkidle')
    await sending(page, () => page.getByRole('button', { name: 'Weghalen: plan.pdf' }).click())
    await page.getByText('plan.pdf is weggehaald.').waitFor()
    expect(await page.getByRole('link', { name: 'plan.pdf' }).count()).toBe(0)
    await takeBack(page)
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor()
  },
)

journey('without scripts a name in the note is found when it is saved', async ({ newVisitor }) => {
  const employer = await employerOf()
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn(page, member)
  await page.goto(`/contact-moments/new?employer=${employer.id}`)
  await page.locator('summary', { hasText: 'Meer vastleggen' }).click()
  await page.locator('textarea[name=note]').fill('Vraag @Mira Vakschool en @Peter')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByLabel('Wie bedoelt u met @Peter?').selectOption({ label: 'Peter Kadewerk (Stichting Stap Vooruit)' })
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.waitForURL(`**/employers/${employer.id}`)
  expect(await page.locator('body').innerText()).toContain('Vraag @Mira Vakschool en @Peter Kadewerk')
})
