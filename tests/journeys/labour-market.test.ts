import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

journey(
  'a coordinator sees what is asked and lacking, by sector, as picture, table and file, and where it stays open',
  async ({ newVisitor }) => {
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/today')
    await page.getByRole('link', { name: 'Arbeidsmarkt' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Arbeidsmarkt' }).waitFor()
    await page.getByText('minder dan 10').first().waitFor()
    await expectAccessible(page)

    const [sector] = await ask<{ code: string }>(
      `select case when e.sector_code between '86' and '88.99' then 'Q' else 'I' end as code
      from vacancy v join employer e on e.id = v.employer_id where v.status = 'open' and v.seats > v.seats_taken
        and (e.sector_code between '86' and '88.99' or e.sector_code between '55' and '56.99') limit 1`,
    )
    const all = await page.locator('tbody tr').count()
    await page.goto(`/labour-market?sector=${sector!.code}&sort=-seats`)
    await page
      .getByText(/^sector is /)
      .first()
      .waitFor()
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(all)
    await page.getByRole('link', { name: 'Tabel', exact: true }).click()
    await page.waitForURL(/figure=table/)
    await expectAccessible(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('Vrije stoelen')

    const competence = page.locator('tbody th a').first()
    const name = await competence.innerText()
    await competence.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText('Plekken per kwartaal').first().waitFor()
    await expectAccessible(page)
    const address = new URL(page.url()).pathname

    await page
      .getByRole('link', { name: /^\d+ plek(ken)?$/ })
      .first()
      .click()
    await page.getByText(`vraagt ${name}`).first().waitFor()
    expect(await page.locator('.data-table tbody tr').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    for (const narrow of ['/labour-market', '/labour-market/places', address]) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(narrow)
      await expectNothingWider(page)
    }
  },
)

journey(
  'a case manager sees what a client could learn next, and the trainee reads it in plain words',
  async ({ newVisitor }) => {
    const [client] = await ask<{ id: string; as: string }>(
      `select c.id, a.email as "as" from client c
      join assignment x on x.client_id = c.id join membership m on m.id = x.membership_id join account a on a.id = m.account_id
      where m.role = 'casemanager' and c.status = 'active' and x.ends_on is null order by c.number limit 1`,
    )
    const page = await newVisitor()
    await signIn(page, client!.as)
    await page.goto(`/clients/${client!.id}/matches`)
    await page.getByRole('link', { name: /^Zie per gewenst beroep/ }).click()
    await page.getByRole('heading', { name: 'Wat nu leren?' }).waitFor()
    await page.getByText('Te leren op de plek').first().waitFor()
    await expectAccessible(page)
    await page.goto(`/clients/${client!.id}/learn?q=zoekdatniet`)
    await page.getByText('Niets gevonden').waitFor()
    await page.goto(`/clients/${client!.id}/learn?occupationWords=zoekdatniet`)
    await page.getByText('Dit beroep staat in geen kader: kies een beroep uit de lijst.').waitFor()
    await expectAccessible(page)

    const own = await newVisitor()
    await signIn(own, `deelnemer@${demoDomain}`)
    await own.goto('/my-path')
    await own.getByRole('link', { name: 'Bekijk wat je kunt leren' }).click()
    await own.getByRole('heading', { level: 1, name: 'Wat kun je leren?' }).waitFor()
    await own.getByText('Begin hiermee').waitFor()
    await expectAccessible(own)
    for (const [visitor, narrow] of [
      [page, `/clients/${client!.id}/learn`],
      [own, '/my/learn'],
    ] as const) {
      await visitor.setViewportSize({ width: 320, height: 800 })
      await visitor.goto(narrow)
      await expectNothingWider(visitor)
    }
  },
)
