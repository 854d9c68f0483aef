import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { arrowOnto, sending, signIn, takeBack } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

const koen = `accountmanager@${demoDomain}`
const sofie = `accountmanager2@${demoDomain}`

journey(
  'two people at one board: cards come live, both texts when they meet, moved by keyboard, a task, a strategy, agreed',
  async ({ newVisitor }) => {
    const [ada, bea] = [await newVisitor(), await newVisitor()]
    await signIn(ada, koen)
    await signIn(bea, sofie)
    await ada.goto('/swot/new')
    await ada.locator('#board input[name=object][value=network]').check()
    await ada.locator('#board input[name=year]').fill('2031')
    await ada.waitForLoadState('networkidle')
    await sending(ada, () => ada.getByRole('button', { name: 'Opslaan' }).click())
    await ada.getByText('Het bord "SWOT van het netwerk, 2031" is begonnen').waitFor()
    await expectAccessible(ada)
    const board = new URL(ada.url()).pathname

    // A card by keyboard alone: the fold opens, the text is typed, Enter adds it, and the box is empty for the next.
    await bea.goto(board)
    await bea.waitForLoadState('networkidle')
    const strengths = ada.locator('.swot-strength')
    await strengths.locator('summary').last().focus()
    await ada.keyboard.press('Enter')
    await ada.keyboard.press('Tab')
    await ada.keyboard.type('Proefkaart van Ada')
    await sending(ada, () => ada.keyboard.press('Enter'))
    await strengths.getByRole('link', { name: 'Proefkaart van Ada' }).waitFor()
    expect(await strengths.locator('input[name=text]').inputValue()).toBe('')

    // The other sees it without loading the page; what is being typed there stays.
    const threats = bea.locator('.swot-threat')
    await threats.locator('summary').last().click()
    await threats.locator('input[name=text]').fill('nog aan het typen')
    await bea.locator('.swot-strength').getByRole('link', { name: 'Proefkaart van Ada' }).waitFor()
    expect(await threats.locator('input[name=text]').inputValue()).toBe('nog aan het typen')
    await sending(bea, () => bea.keyboard.press('Enter'))
    await ada.locator('.swot-threat').getByRole('link', { name: 'nog aan het typen' }).waitFor()

    // Moved by keyboard to the quadrant beside it; the focus goes along; taken back.
    const [card] = await ask<{ id: string }>("select id from swot_card where text = 'Proefkaart van Ada'")
    const quadrant = async () => {
      const [row] = await ask<{ quadrant: string }>('select quadrant from swot_card where id = $1', [card!.id])
      return row?.quadrant
    }
    await ada.locator(`[data-card="${card!.id}"] .board-handle`).focus()
    await ada.keyboard.press('Space')
    await ada.locator('.board-card[data-dragging]').waitFor()
    await arrowOnto(ada, 'ArrowRight', ada.locator('.swot-weakness[data-over]'))
    await sending(ada, () => ada.keyboard.press('Space'))
    expect(await quadrant()).toBe('weakness')
    await ada.locator(`.swot-weakness [data-card="${card!.id}"] .board-handle:focus`).waitFor()
    await takeBack(ada)
    expect(await quadrant()).toBe('strength')

    // Both change one card: the second sees both texts and chooses.
    const cardPage = `${board}/cards/${card!.id}`
    await ada.goto(cardPage)
    await bea.goto(cardPage)
    await ada.waitForLoadState('networkidle')
    await bea.waitForLoadState('networkidle')
    await bea.locator('#card textarea[name=text]').fill('Zoals Bea het zegt')
    await ada.locator('#card textarea[name=text]').fill('Zoals Ada het zegt')
    await ada.locator('#card select[name=weight]').selectOption('3')
    await sending(ada, () => ada.locator('#card button[value=change]').click())
    await bea.getByRole('heading', { name: 'Zoals Ada het zegt' }).waitFor()
    expect(await bea.locator('#card textarea[name=text]').inputValue()).toBe('Zoals Bea het zegt')
    await sending(bea, () => bea.locator('#card button[value=change]').click())
    await bea.getByText('Nu opgeslagen: Zoals Ada het zegt').waitFor()
    await expectAccessible(bea)
    await bea.locator('input[name="keep.weight"][value=theirs]').check()
    await sending(bea, () => bea.locator('#card button[value=change]').click())
    expect(await ask('select text, weight from swot_card where id = $1', [card!.id])).toEqual([
      { text: 'Zoals Bea het zegt', weight: 3 },
    ])

    // The card becomes a task, which leads back to it.
    await bea.locator('#action input[name=title]').fill('Proefactie')
    await bea.locator('#action input[name=dueOn]').fill('2031-02-01')
    await sending(bea, () => bea.locator('#action button[value=action]').click())
    await bea.getByRole('link', { name: 'Proefactie' }).click()
    await bea.getByRole('link', { name: 'Zoals Bea het zegt' }).click()
    await bea.waitForURL(`**${cardPage}`)

    // Removed with a way back; moved and weighed by the menu on a phone.
    await sending(bea, () => bea.getByRole('button', { name: 'Kaart weghalen' }).click())
    await bea.getByText('"Zoals Bea het zegt" is weggehaald').waitFor()
    await takeBack(bea)
    await bea.getByRole('link', { name: 'Zoals Bea het zegt' }).waitFor()
    await bea.setViewportSize({ width: 390, height: 800 })
    await expectNothingWider(bea)
    for (const [name, text] of [
      ['weakness', 'Proefzwakte'],
      ['opportunity', 'Proefkans'],
    ] as const) {
      const part = bea.locator(`.swot-${name}`)
      await part.locator('summary').last().click()
      await part.locator('input[name=text]').fill(text)
      await sending(bea, () => part.locator('button[value=add]').click())
    }
    const chance = bea.locator('.board-card', { hasText: 'Proefkans' })
    await chance.locator('summary').click()
    await chance.locator('select[name=weight]').selectOption('3')
    await sending(bea, () => chance.locator('button[value=place]').click())
    await bea.getByText('"Proefkans" weegt nu 3').waitFor()
    await expectAccessible(bea)

    // The heaviest pair is proposed first and becomes a strategy.
    await ada.goto(`${board}/pairs`)
    await ada.waitForLoadState('networkidle')
    await ada.getByRole('link', { name: 'Strategie maken van "Zoals Bea het zegt" en "Proefkans"' }).first().click()
    await ada.waitForURL(/inner=/)
    await expect.poll(() => ada.locator('#pair select[name=innerCardId]').inputValue()).toBe(card!.id)
    await ada.locator('#pair textarea[name=sentence]').fill('Met elkaar erop af')
    await sending(ada, () => ada.locator('#pair button[value=link]').click())
    await ada.getByText('Met elkaar erop af').first().waitFor()
    await expectAccessible(ada)

    await ada.goto(`${board}/about`)
    await ada.waitForLoadState('networkidle')
    await ada.getByText('Sofie Handelaar').first().waitFor()
    await ada.getByRole('button', { name: 'Bord vaststellen' }).click()
    await sending(ada, () => ada.getByRole('alertdialog').getByRole('button', { name: 'Bord vaststellen' }).click())
    await ada.getByText('"SWOT van het netwerk, 2031" is vastgesteld').waitFor()
    await bea.getByText('Dit bord is vastgesteld').waitFor()
    await expectAccessible(ada)
  },
)

journey(
  'a board works without scripts: a card is added, moved by the menu, and refused in words',
  async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false })
    await signIn(page, koen)
    const [board] = await ask<{ id: string }>(
      "select id from swot_board where object = 'own' order by created_at limit 1",
    )
    await page.goto(`/swot/${board!.id}`)
    const strengths = page.locator('.swot-strength')
    await strengths.locator('summary').last().click()
    await strengths.locator('button[value=add]').click()
    await strengths.locator('[aria-invalid=true]').waitFor()
    await strengths.locator('input[name=text]').fill('Zonder scripts')
    await strengths.locator('button[value=add]').click()
    const card = strengths.locator('.board-card', { hasText: 'Zonder scripts' })
    await card.locator('summary').click()
    await card.locator('select[name=to]').selectOption('threat')
    await card.locator('button[value=place]').click()
    await page.locator('.swot-threat .board-card', { hasText: 'Zonder scripts' }).waitFor()
    const paired = page.locator('.board-card', { hasText: 'Vaste casemanager' })
    await paired.locator('summary').click()
    await paired.locator('select[name=to]').selectOption('threat')
    await paired.locator('button[value=place]').click()
    await page.getByText('zit in een strategie').first().waitFor()
  },
)
