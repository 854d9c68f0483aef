import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn, tabTo, takeBack } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

const koen = `accountmanager@${demoDomain}`
const sofie = `accountmanager2@${demoDomain}`

async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Akkoord namens/ }).click()
  await sending(page, () => page.getByRole('alertdialog').getByRole('button', { name: 'Akkoord', exact: true }).click())
}

journey(
  'an audit from finding to plan: closed as dated, a strategy with its reason by keyboard, an action, a budget, agreed by two',
  async ({ newVisitor }) => {
    const [ada, bea] = [await newVisitor(), await newVisitor()]
    await signIn(ada, koen)
    await ada.goto('/audit')
    await ada.getByRole('link', { name: 'Vastgelegd' }).click()
    await ada.getByRole('link', { name: 'Audit vastleggen' }).click()
    await ada.locator('#audit [name=title]').fill('Proefaudit')
    await sending(ada, () => ada.getByRole('button', { name: 'Vastleggen' }).click())
    await ada.getByText('"Proefaudit" is vastgelegd.').first().waitFor()
    const audit = new URL(ada.url()).pathname
    await ada.getByText('Vul het doel van het plan in').waitFor()
    await expectAccessible(ada)

    // A number leads to as many relations as it says.
    const line = ada.getByRole('row', { name: /^Leunt op één collega/ })
    const number = Number(await line.getByRole('cell').nth(0).innerText())
    await line.getByRole('link').click()
    await ada.waitForURL('**/relations?finding=leansOnOne')
    await ada.getByText('bevinding is Leunt op één collega', { exact: true }).first().waitFor()
    expect(await ada.locator('tbody tr').count()).toBe(Math.min(number, 50))
    await expectAccessible(ada)

    // Without a reason nothing is chosen; with one it is, by the keyboard alone, and it can be taken back.
    await ada.locator('tbody tr a').first().click()
    await ada.waitForURL(/relations\/[0-9a-f-]{36}$/)
    const relation = new URL(ada.url()).pathname
    const id = relation.split('/').at(-1)
    const chosen = () => ask('select strategy, reason from audited_relation where id = $1', [id])
    const [before] = await chosen()
    await ada.waitForLoadState('networkidle')
    await tabTo(ada, ada.locator('#strategy input[name=strategy]:checked'))
    await ada.keyboard.press('ArrowUp')
    const value = await ada.locator('#strategy input[name=strategy]:checked').inputValue()
    await tabTo(ada, ada.getByRole('button', { name: 'Strategie opslaan' }))
    await sending(ada, () => ada.keyboard.press('Enter'))
    await ada.getByText('waarom dit anders is dan het voorstel').first().waitFor()
    await expectAccessible(ada)
    await ada.keyboard.press('Tab')
    await tabTo(ada, ada.locator('#strategy textarea[name=reason]'))
    await ada.keyboard.type('eerst met de directie praten')
    await tabTo(ada, ada.getByRole('button', { name: 'Strategie opslaan' }))
    await sending(ada, () => ada.keyboard.press('Enter'))
    await ada.getByText('Strategie opgeslagen.').first().waitFor()
    expect(await chosen()).toEqual([{ strategy: value, reason: 'eerst met de directie praten' }])
    await takeBack(ada)
    expect(await chosen()).toEqual([before])

    // In bulk, for what was ticked.
    await ada.goto(`${audit}/relations`)
    for (const row of [0, 1]) await ada.locator('input[name=chosen]').nth(row).check()
    await ada.locator('select[name=strategy]').last().selectOption('release')
    await ada.locator('input[name=reason]').fill('vraagt om rust')
    await sending(ada, () => ada.getByRole('button', { name: 'Strategie kiezen' }).click())
    await ada.getByText('Strategie van 2 relaties gekozen.').first().waitFor()

    await ada.goto(`${audit}/plan`)
    await ada.locator('#action [name=title]').fill('Ontbijt met werkgevers')
    await ada.locator('#action [name=dueOn]').fill('2027-02-01')
    await sending(ada, () => ada.getByRole('button', { name: 'Actie toevoegen' }).click())
    await ada.getByText('Actie "Ontbijt met werkgevers" toegevoegd.').first().waitFor()
    const [task] = await ask<{ state: string }>('select state from task where title = $1', ['Ontbijt met werkgevers'])
    expect(task?.state).toBe('open')
    await ada.locator('#line [name=what]').fill('Zaal')
    await ada.locator('#line [name=amount]').fill('veel')
    await ada.locator('#line [name=payer]').fill('Sectorfonds')
    await sending(ada, () => ada.getByRole('button', { name: 'Regel toevoegen' }).click())
    await ada.getByText('"veel" is geen bedrag').first().waitFor()
    await expectAccessible(ada)
    await ada.locator('#line [name=amount]').fill('1.250,50')
    await sending(ada, () => ada.getByRole('button', { name: 'Regel toevoegen' }).click())
    await ada.getByText('Regel "Zaal" toegevoegd.').first().waitFor()
    await ada.getByRole('link', { name: 'Plan wijzigen' }).click()
    await ada.locator('#plan [name=goal]').fill('Meer leerwerkplekken')
    await sending(ada, () => ada.getByRole('button', { name: 'Opslaan' }).click())
    await ada.getByText('Het plan is opgeslagen.').first().waitFor()

    // Two organisations; the second sees by itself that the first agreed.
    await signIn(bea, sofie)
    await bea.goto(audit)
    await bea.getByText('Nog niemand').first().waitFor()
    await ada.goto(audit)
    await ada.waitForLoadState('networkidle')
    await agree(ada)
    await ada.getByText('Nog één andere organisatie').first().waitFor()
    await bea.getByText(/^Koen Marktveld,/).waitFor()
    await agree(bea)
    await bea.getByText('"Proefaudit" is vastgesteld.').first().waitFor()
    await ada.getByText('Dit is vastgesteld en verandert niet meer.').waitFor()

    // What goes on: money is spent, an action is done, and the plan shows it.
    await ada.goto(`${audit}/plan`)
    expect(await ada.locator('#line').count()).toBe(0)
    await ada.locator('#spending [name=lineId]').selectOption({ index: 1 })
    await ada.locator('#spending [name=amount]').fill('500')
    await sending(ada, () => ada.getByRole('button', { name: 'Besteding toevoegen' }).click())
    await ada.getByText(/500,00 van .*1\.250,50 besteed/).waitFor()
    await ask("update task set state = 'done', done_at = now() where title = $1", ['Ontbijt met werkgevers'])
    await ada.goto(`${audit}/plan`)
    await ada.getByText('1 van 1 acties gedaan, 0 te laat').waitFor()
    await expectAccessible(ada)

    await ada.goto(`${audit}/changed`)
    await ada.getByRole('img', { name: /^Raster met/ }).waitFor()
    await expectAccessible(ada)
    const saving = ada.waitForEvent('download')
    await ada.getByRole('link', { name: /CSV/ }).last().click()
    const file = await readFile(await (await saving).path(), 'utf8')
    expect(file).toContain('erbij gekomen')
  },
)

journey(
  'the demo region has two audits a year apart; they read well on a phone and without scripts, and leave as PDF',
  async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
    await signIn(page, `casemanager@${demoDomain}`)
    const [former] = await ask<{ id: string }>('select id from network_audit order by held_on limit 1')
    for (const tab of ['', '/relations', '/plan', '/changed']) {
      const answer = await page.goto(`/audit/dated/${former!.id}${tab}`)
      expect(answer?.status()).toBe(200)
      await expectNothingWider(page)
    }
    expect(await page.locator('body').innerText()).toMatch(/sterker geworden/)
    const pdf = await page.request.get(`/audit/dated/${former!.id}/export?part=report&format=pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  },
)
