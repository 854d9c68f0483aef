import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, tabTo } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

const koen = `accountmanager@${demoDomain}`
const sofie = `accountmanager2@${demoDomain}`

const press = (page: Page, name: string | RegExp) =>
  sending(page, () =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  )

/** Sets one of the three scores of a form. */
const choose = (page: Page, form: string, kind: string, score: number) =>
  page.locator(`${form} input[name=${kind}][value="${score}"]`).check({ force: true })

async function typeSector(page: Page, analysis: string): Promise<void> {
  await page.goto(`${analysis}/sectors/new`)
  const field = (name: string) => page.locator(`#sector [name=${name}]`)
  await field('sectorCode').fill('Q')
  await field('jobs').fill('12400')
  await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
  await page.getByText('Bij dit cijfer hoort een bron').first().waitFor()
  await expectAccessible(page)
  await field('source').fill('Arbeidsmarktmonitor')
  await field('period').fill('2025')
  await field('growth').selectOption('1')
  await sending(page, () => page.getByRole('button', { name: 'Opslaan' }).click())
  await page.waitForURL(`**${analysis}/sectors`)
  await page.getByRole('img', { name: /Staven met het aantal banen/ }).waitFor()
}

async function giveScores(page: Page, importance: number, interest: number, influence: number): Promise<void> {
  await choose(page, '#score', 'importance', importance)
  await choose(page, '#score', 'interest', interest)
  await choose(page, '#score', 'influence', influence)
  await page.locator('#score textarea[name=influenceReason]').fill('heeft een opleidingsfonds')
  await press(page, 'Score opslaan')
}

journey(
  'two organisations analyse at the same time: own scores, both values when they meet, a grid by keyboard, agreed, followed',
  async ({ newVisitor }) => {
    const [ada, bea] = [await newVisitor(), await newVisitor()]
    await signIn(ada, koen)
    await ada.goto('/stakeholders/new')
    await ada.locator('#analysis [name=title]').fill('Proefanalyse')
    await ada.locator('#analysis [name=heldOn]').fill('2026-11-20')
    await sending(ada, () => ada.getByRole('button', { name: 'Opslaan' }).click())
    await ada.getByText('"Proefanalyse" is begonnen').waitFor()
    const analysis = new URL(ada.url()).pathname

    await signIn(bea, sofie)
    await bea.goto(analysis)
    await press(bea, 'Meedoen')
    await ada.getByText('Sofie Handelaar').first().waitFor()
    await typeSector(ada, analysis)

    await ada.goto(`${analysis}/stakeholders/new`)
    await ada.locator('#stakeholder [name=label]').fill('Proefkring')
    await ada.locator('#stakeholder [name=stakes]').fill('+ instroom\n- begeleiding')
    await sending(ada, () => ada.getByRole('button', { name: 'Opslaan' }).click())
    await ada.waitForURL(/stakeholders\/[0-9a-f-]{36}$/)
    const holder = new URL(ada.url()).pathname
    await bea.goto(holder)
    await giveScores(ada, 5, 4, 2)
    await ada.goto(analysis)
    await ada.getByText('De beoordelaars komen uit één organisatie').waitFor()
    await ada.goto(holder)

    // What the one saves, the other sees without loading the page; what is typed stays.
    await bea.locator('#score textarea[name=influenceReason]').fill('nog aan het denken')
    await bea.getByRole('cell', { name: 'heeft een opleidingsfonds' }).waitFor()
    expect(await bea.locator('#score textarea[name=influenceReason]').inputValue()).toBe('nog aan het denken')
    await giveScores(bea, 4, 4, 5)
    await ada.getByText('2 tot 5').first().waitFor()

    // Both agree on a value at once: the second chooses between both.
    for (const [page, value, note] of [
      [ada, 4, 'van Ada'],
      [bea, 3, 'van Bea'],
    ] as const) {
      await choose(page, '#agreed', 'influence', value)
      await page.locator('#agreed textarea[name=influenceReason]').fill('fonds')
      await page.locator('#agreed textarea[name=agreedNote]').fill(note)
    }
    await press(ada, 'Afspreken')
    await press(bea, 'Afspreken')
    await bea.getByText('Iemand anders heeft deze gegevens intussen opgeslagen').waitFor()
    await bea.getByText('Nu opgeslagen: van Ada').waitFor()
    await expectAccessible(bea)
    await bea.locator('input[name="keep.influence"][value=theirs]').check()
    await bea.locator('input[name="keep.agreedNote"][value=theirs]').check()
    await press(bea, 'Afspreken')
    const agreed = 'select influence, agreed_note from stakeholder where label = $1'
    expect(await ask(agreed, ['Proefkring'])).toEqual([{ influence: 4, agreed_note: 'van Ada' }])

    // The grid by keyboard alone: one score to the right, and why.
    await ada.goto(`${analysis}/influence`)
    await ada.waitForLoadState('networkidle')
    const dot = ada.getByRole('button', { name: /^Proefkring verplaatsen/ })
    await tabTo(ada, dot)
    await ada.keyboard.press('Space')
    await ada.waitForTimeout(200)
    await ada.keyboard.press('ArrowRight')
    await ada.waitForTimeout(200)
    await ada.keyboard.press('Space')
    await ada.getByRole('heading', { name: 'Waarom staat Proefkring hier?' }).waitFor()
    await expectAccessible(ada)
    await ada.locator('#agreed textarea[name=agreedNote]').fill('toch meer invloed')
    await press(ada, 'Afspreken')
    expect(await ask(agreed, ['Proefkring'])).toEqual([{ influence: 5, agreed_note: 'toch meer invloed' }])
    const download = ada.waitForEvent('download')
    await ada.getByRole('button', { name: 'Afbeelding als PNG' }).first().click()
    const png = await readFile(await (await download).path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(10_000)

    // By mouse: one score down, and nothing is saved without a reason.
    await ada.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await dot.scrollIntoViewIfNeeded()
    const [, importance] = /doel (\d)/.exec((await dot.getAttribute('aria-label')) ?? '') ?? []
    const box = (await dot.boundingBox())!
    const grid = (await ada.locator('.stake-grid').boundingBox())!
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await ada.mouse.move(from.x, from.y)
    await ada.mouse.down()
    await ada.mouse.move(from.x, from.y + 20, { steps: 4 })
    await ada.mouse.move(from.x, from.y + (grid.height * 86) / 500, { steps: 8 })
    await ada.mouse.up()
    await ada.getByText(`Invloed 5, Gewicht voor ons doel ${Number(importance) - 1}`, { exact: true }).waitFor()

    await bea.goto(`${analysis}/matrix`)
    await bea.getByRole('link', { name: /^Proefkring, Plannen/ }).click()
    await bea.locator('#cell input[name=kind][value=control]').check()
    await sending(bea, () => bea.getByRole('button', { name: 'Kiezen' }).click())
    await bea.getByText('Schrijf op waarom dit anders is dan het voorstel').first().waitFor()
    await bea.locator('#cell textarea[name=reason]').fill('betaalt de helft')
    await sending(bea, () => bea.getByRole('button', { name: 'Kiezen' }).click())
    await bea.getByText('anders gekozen: betaalt de helft').first().waitFor()

    await ada.goto(analysis)
    await ada.waitForLoadState('networkidle')
    await ada.getByRole('button', { name: 'Vaststellen' }).click()
    await sending(ada, () => ada.getByRole('alertdialog').getByRole('button', { name: 'Vaststellen' }).click())
    await ada.getByText('"Proefanalyse" is vastgesteld.').first().waitFor()

    // Bea's page, opened before, is too late: in words.
    await bea.getByText('Deze analyse is vastgesteld.').first().waitFor()
    await ada.goto(`${analysis}/follow`)
    await press(ada, /Relatie maken: Proefkring/)
    await ada.getByRole('link', { name: 'Proefkring' }).first().click()
    await ada.waitForURL('**/employers/**')
    const [made] = await ask('select relation_state, importance from employer where name = $1', ['Proefkring'])
    expect(made).toEqual({ relation_state: 'new', importance: Number(importance) })
  },
)

journey(
  'the demo region has two analyses a year apart; they read well on a phone and without scripts',
  async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
    await signIn(page, `casemanager@${demoDomain}`)
    const [latest] = await ask<{ id: string }>(
      `select id from stakeholder_analysis where status = 'agreed' and replaces_id is not null order by held_on desc limit 1`,
    )
    for (const tab of ['', '/sectors', '/influence', '/matrix', '/follow', '/compare']) {
      const answer = await page.goto(`/stakeholders/${latest!.id}${tab}`)
      expect(answer?.status()).toBe(200)
      await expectNothingWider(page)
    }
    await page.getByText('Bouwend Voorbeeldstroom').first().waitFor()
    expect(await page.locator('body').innerText()).toMatch(/Metaalkring\s+verplaatst/)
    for (const part of ['sectors', 'stakeholders', 'matrix']) {
      const address = `/stakeholders/${latest!.id}/export?part=${part}`
      const csv = await page.request.get(`${address}&format=csv`)
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
      expect((await (await page.request.get(`${address}&format=pdf`)).body()).subarray(0, 5).toString()).toBe('%PDF-')
    }
  },
)
