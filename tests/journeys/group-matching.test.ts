import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { act, sending, signIn } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

journey(
  'a case manager has a group matched, fixes a place and has it matched again, proposes all at once and takes that back',
  async ({ page }) => {
    await signIn(page, `casemanager@${demoDomain}`)
    await page.goto('/groups')
    await page.getByRole('link', { name: 'Instroom van dit najaar' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Groep maken' }).click()
    await page.locator('#group [name=name]').fill('Proefgroep')
    await sending(page, () => page.locator('#group button[type=submit]').click())
    await page.waitForURL(/\/groups\/[0-9a-f-]+\/clients$/)
    const group = new URL(page.url()).pathname.replace('/clients', '')
    const id = group.split('/').at(-1)!
    await expectAccessible(page)

    // Twelve of the clients take part.
    const boxes = page.locator('tbody input[name=chosen]')
    const count = Math.min(12, await boxes.count())
    for (let at = 0; at < count; at += 1) await boxes.nth(at).check()
    await act(page, 'only')
    await page.getByText(`In de groep zitten nu ${count} cliënten.`).first().waitFor()
    await page.goto(`${group}/places`)
    await page.getByText('Alle open plekken doen mee').first().waitFor()
    await expectAccessible(page)

    await page.goto(group)
    await act(page, 'reckon')
    await page.getByRole('heading', { name: 'Verdeling 1' }).waitFor({ timeout: 60_000 })
    await page.getByText('Geen enkel paar wil liever met elkaar').waitFor()
    await expectAccessible(page)
    await expectNothingWider(page)
    const rows = () =>
      ask<{ clientId: string; vacancyId: string | null; number: number; kind: string; proposal: string | null }>(
        `select p.client_id as "clientId", p.vacancy_id as "vacancyId", r.number, p.kind, p.proposal from group_match_pair p
          join group_match_run r on r.id = p.run_id where r.group_id = $1 order by r.number, p.client_id`,
        [id],
      )
    const first = await rows()
    expect(first).toHaveLength(count)
    expect(first.filter(row => row.vacancyId !== null).length).toBeGreaterThan(1)

    // By hand: another place for somebody who has one, from the client's own list.
    const chosen = first.find(row => row.vacancyId !== null)!
    await page.goto(`${group}/clients/${chosen.clientId}`)
    await expectAccessible(page)
    const other = page.locator('tbody tr', { has: page.locator('button[value=pinned]') })
    // A mentor whose time is taken would refuse the pin.
    const roomy = await ask<{ id: string }>('select id from vacancy where mentor_id is null and seats_taken < seats')
    const offered = await other
      .locator('input[name=vacancyId]')
      .evaluateAll(all => all.map(one => one.getAttribute('value')))
    const vacancyId = offered.find(one => one !== chosen.vacancyId && roomy.some(place => place.id === one))
    const another = other.filter({ has: page.locator(`input[name=vacancyId][value="${vacancyId}"]`) }).first()
    await sending(page, () => another.locator('button[value=pinned]').click())
    await page.getByText('Vastgezet. Verdeel opnieuw').first().waitFor()
    await page.goto(group)
    await page.getByText('U veranderde de groep na deze verdeling.').waitFor()
    await act(page, 'reckon')
    await page.getByRole('heading', { name: 'Verdeling 2' }).waitFor({ timeout: 60_000 })
    await page.getByRole('heading', { name: 'Vergeleken met verdeling 1' }).waitFor()
    const second = (await rows()).filter(row => row.number === 2)
    expect(second.find(row => row.clientId === chosen.clientId)).toMatchObject({ vacancyId, kind: 'pinned' })
    await expectAccessible(page)
    await page.goto(`${group}?run=1`)
    await page.getByText('U kijkt naar een eerdere verdeling.').waitFor()

    // All at once, and back.
    await page.goto(group)
    await act(page, 'propose')
    await page.getByRole('button', { name: 'Neem alle voorstellen terug' }).waitFor({ timeout: 60_000 })
    const proposed = (await rows()).filter(row => row.proposal === 'proposed')
    expect(proposed.length).toBeGreaterThan(0)
    await expectAccessible(page)
    const standing = async () =>
      (
        await ask(
          "select 1 from placement where id in (select placement_id from group_match_pair) and state = 'proposed'",
        )
      ).length
    expect(await standing()).toBe(proposed.length)
    await act(page, 'undo')
    await page.getByText('teruggenomen', { exact: true }).first().waitFor({ timeout: 60_000 })
    expect(await standing()).toBe(0)
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(group)
    await expectNothingWider(page)
  },
)
