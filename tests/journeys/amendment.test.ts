import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { act, linkFor, sending, signIn } from './acts'
import { ask } from './demo-facts'

interface Sealed {
  id: string
  number: string
  caseManager: string
  placementId: string
  sha256: string
  trainee: string
  mentor: string
  coach: string
}

journey('a sealed agreement gets a new mentor and a later last day by an amendment', async ({ newVisitor }) => {
  const [found] = await ask<Sealed>(`
    select g.id, g.number, g.sealed_sha256 as sha256, p.id as "placementId", a.email as "caseManager",
      (select email from agreement_signer where agreement_id = g.id and party = 'trainee') as trainee,
      (select email from agreement_signer where agreement_id = g.id and party = 'mentor') as mentor,
      (select email from agreement_signer where agreement_id = g.id and party = 'coach') as coach
    from agreement g join placement p on p.id = g.placement_id
    join membership m on m.id = p.proposed_by_id join account a on a.id = m.account_id
    where g.state = 'in_force' and p.state = 'active' limit 1`)
  const { id, number, caseManager, placementId, sha256, trainee, mentor, coach } = found!
  const [{ endsOn } = { endsOn: '' }] = await ask<{ endsOn: string }>(
    `select (ends_on + 14)::text as "endsOn" from placement where id = $1`,
    [placementId],
  )
  const page = await newVisitor()
  await signIn(page, caseManager)
  await page.goto(`/agreements/${id}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Wijziging afspreken' }).click()
  await page.waitForURL('**/amend')
  await expectAccessible(page)
  await page.locator('input[name=kind][value=mentor]').check()
  await page.locator('input[name=kind][value=period]').check()
  await page.getByRole('button', { name: 'Velden tonen' }).click()
  await page.locator('#amend').waitFor()
  await expectAccessible(page)
  await sending(page, () => page.getByRole('button', { name: 'Wijziging opstellen' }).click())
  expect(await page.locator('.error-summary li').count()).toBe(1)
  await page.locator('[name="guidance.mentor.name"]').fill('Олена Шевченко')
  await page.locator('[name="guidance.mentor.email"]').fill('olena@voorbeeld.test')
  await page.locator('[name="period.endsOn"]').fill(endsOn)
  await page.locator('textarea[name=text]').fill('Olena begeleidt, en de stage duurt twee weken langer.')
  await sending(page, () => page.getByRole('button', { name: 'Wijziging opstellen' }).click())
  await page.waitForURL(url => /\/agreements\/[^/]+$/.test(url.pathname))
  await expectAccessible(page)
  const amendment = new URL(page.url()).pathname
  expect(await page.locator('main').innerText()).toContain(`${number}-W1`)
  await act(page, 'submit_for_review')
  await act(page, 'approve_review')

  for (const address of [trainee, 'olena@voorbeeld.test']) {
    const visitor = await newVisitor({ javaScriptEnabled: false })
    await visitor.goto(await linkFor(address, 'check'))
    expect(await visitor.locator('main').innerText()).toContain('Wat verandert')
    await visitor.locator('form:has(input[name=intent][value=confirm]) button').click()
    await visitor.waitForLoadState()
  }
  await page.goto(amendment)
  await page.getByRole('button', { name: 'Versturen om te tekenen' }).click()
  const dialog = page.getByRole('alertdialog')
  await sending(page, () => dialog.getByRole('button', { name: 'Versturen om te tekenen' }).click())
  for (const address of [trainee, mentor, coach, 'olena@voorbeeld.test']) {
    const visitor = await newVisitor()
    await visitor.goto(await linkFor(address, 'sign'))
    await expectAccessible(visitor)
    await visitor.locator('input[name=consent]').check()
    await visitor.locator('input[name=name]').fill('Naam van wie tekent')
    await sending(visitor, () => visitor.locator('#sign button[type=submit]').click())
  }

  const state = async () => {
    const [row] = await ask<{ state: string; ends: string; mentor: string }>(
      `select g.state, p.ends_on::text as ends, k.email as mentor from agreement g
      join placement p on p.id = g.placement_id join contact k on k.id = p.mentor_id where g.id = $1`,
      [amendment.split('/').at(-1)],
    )
    return row
  }
  await expect.poll(state, { timeout: 60_000, interval: 500 }).toEqual({
    state: 'in_force',
    ends: endsOn,
    mentor: 'olena@voorbeeld.test',
  })
  await page.goto(`/agreements/${id}`)
  await expectAccessible(page)
  expect(await page.locator('.card', { hasText: 'Overeenkomst en wijzigingen' }).innerText()).toContain(`${number}-W1`)
  const [kept] = await ask<{ sha256: string }>('select sealed_sha256 as sha256 from agreement where id = $1', [id])
  expect(kept?.sha256).toBe(sha256)
  const pdf = Buffer.from(await (await page.request.get(`${amendment}/pdf`)).body())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
