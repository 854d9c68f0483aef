import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { dayFrom } from '../setup/days'
import { act, linkFor, sending, signIn, signInByHand, tabTo } from './acts'
import { ask, readyClient, waitingProposal } from './demo-facts'

journey('a case manager goes from today to a client, ranked places with reasons, and a proposal', async ({ page }) => {
  const clientId = await readyClient('casemanager2@demo.werkbrug.example')
  await signInByHand(page, 'casemanager2@demo.werkbrug.example')
  await expectAccessible(page)
  for (const path of [
    '/clients',
    `/clients/${clientId}`,
    `/clients/${clientId}/portfolio`,
    `/clients/${clientId}/snapshot`,
    `/clients/${clientId}/file`,
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.goto(`/clients/${clientId}/matches`)
  await expectAccessible(page)
  const form = page.locator('form:has(input[name=intent][value=propose])').first()
  await form.evaluate(element => element.closest('details')?.setAttribute('open', ''))
  await form.locator('textarea[name=note]').fill('Graag eerst kennismaken.')
  await form.locator('button').click()
  await page.waitForURL('**/placements/*')
  await expectAccessible(page)
  const [placement] = await ask<{ state: string; fit: { employerFit: number } }>(
    'select state, fit from placement where client_id = $1',
    [clientId],
  )
  expect(placement?.state).toBe('proposed')
  expect(placement?.fit.employerFit).toBeGreaterThan(0)
})

journey(
  'a proposal is accepted, the agreement is checked, signed in turn by keyboard, sealed and verified',
  async ({ newVisitor }) => {
    const { placementId, caseManager, trainee, mentor, coach } = await waitingProposal()

    const employer = await newVisitor()
    await signInByHand(employer, 'werkgever@demo.werkbrug.example')
    await expectAccessible(employer)
    await employer.goto(`/proposals/${placementId}`)
    await expectAccessible(employer)
    await act(employer, 'employer_accepts')

    const page = await newVisitor()
    await signIn(page, caseManager)
    await page.goto(`/placements/${placementId}`)
    await expectAccessible(page)
    await page.locator('input[name=introducedOn]').fill(dayFrom(0))
    await act(page, 'agree')
    await page.locator('select[name=type]').selectOption('internship')
    await act(page, 'draft')
    await page.waitForURL('**/agreements/*')
    await expectAccessible(page)
    const agreement = new URL(page.url()).pathname
    await fillGroup(page, agreement, 'safety', {
      'safety.liabilityInsurer': 'Voorbeeld Verzekeringen',
      'safety.liabilityPolicyNumber': 'VB-1',
      'safety.liabilityValidUntil': '2028-12-31',
      'safety.accidentPolicy': 'Collectief, via de gemeente',
    })
    await fillGroup(page, agreement, 'guidance', {
      'guidance.mentor.function': 'Praktijkbegeleider',
      'guidance.mentor.substitute': 'De bedrijfsleider',
      'guidance.mentor.hoursPerWeek': '2',
      'guidance.coach.reachability': 'Werkdagen van 9 tot 17 uur',
    })
    await fillGroup(page, agreement, 'period', {
      'period.schedule[0].weekday': 'tuesday',
      'period.schedule[0].from': '09:00',
      'period.schedule[0].until': '17:00',
    })
    await page.goto(agreement)
    await act(page, 'submit_for_review')
    await act(page, 'approve_review')

    for (const address of [trainee, mentor]) {
      const visitor = await newVisitor({ javaScriptEnabled: false })
      await visitor.goto(await linkFor(address, 'check'))
      await visitor.locator('form:has(input[name=intent][value=confirm]) button').click()
      await visitor.waitForLoadState()
    }
    await page.goto(agreement)
    await page.getByRole('button', { name: 'Versturen om te tekenen' }).click()
    const dialog = page.getByRole('alertdialog')
    await sending(page, () => dialog.getByRole('button', { name: 'Versturen om te tekenen' }).click())

    for (const [address, name] of [
      [trainee, 'trainee'],
      [mentor, 'mentor'],
      [coach, 'coach'],
    ] as const) {
      const visitor = await newVisitor()
      await visitor.goto(await linkFor(address, 'sign'))
      await expectAccessible(visitor)
      await tabTo(visitor, visitor.locator('input[name=consent]'))
      await visitor.keyboard.press('Space')
      await tabTo(visitor, visitor.locator('input[name=name]'))
      await visitor.keyboard.type(`Naam van ${name}`)
      await sending(visitor, () => visitor.keyboard.press('Enter'))
      await expectAccessible(visitor)
    }

    const sealed = await sealedAgreement(agreement.split('/').at(-1) ?? '')
    await page.goto(agreement)
    const pdf = Buffer.from(await (await page.request.get(`${agreement}/pdf`)).body())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const anybody = await newVisitor()
    expect(await verdictOn(anybody, pdf)).toContain(sealed)
    const altered = Buffer.from(pdf)
    altered[Math.floor(altered.length / 2)] = (altered[Math.floor(altered.length / 2)] ?? 0) ^ 1
    expect(await verdictOn(anybody, altered)).toMatch(/niet|gewijzigd|veranderd/i)
  },
)

journey(
  'two weeks into a placement the worker leaves a task for the coach and asks the mentor by mail',
  async ({ newVisitor }) => {
    await ask(`insert into job (id, network_id, name, payload, due_at, created_at)
    select uuidv7(), id, 'placements.ask-follow-ups', '{}', now(), now() from network`)
    const [due] = await ask<{ mentor: string; placement: string }>(`
    select k.email as mentor, p.id as placement from follow_up f join placement p on p.id = f.placement_id
    join contact k on k.id = p.mentor_id where f.moment = 'week_2' and p.state = 'active' limit 1`)
    const visitor = await newVisitor({ javaScriptEnabled: false })
    await visitor.goto(await linkFor(due?.mentor ?? '', 'how-is-it-going'))
    await visitor.locator('input[name=light][value=good]').check()
    await visitor.locator('form:has(input[name=light]) button').click()
    await visitor.waitForLoadState()
    const [answer] = await ask<{ answers: { light: string }[] }>(
      `select answers from follow_up where moment = 'week_2' and placement_id = $1`,
      [due?.placement],
    )
    expect(answer?.answers.map(one => one.light)).toEqual(['good'])
    const tasks = await ask(`select from task where placement_id = $1 and title_key like '%follow-up-week_2'`, [
      due?.placement,
    ])
    expect(tasks).toHaveLength(1)
  },
)

type Page = Parameters<typeof signIn>[0]

async function fillGroup(page: Page, agreement: string, group: string, values: Record<string, string>): Promise<void> {
  await page.goto(`${agreement}?group=${group}`)
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"], [name="${name.slice(group.length + 1)}"]`).first()
    if ((await field.evaluate(element => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await sending(page, () => page.locator('form:has(input[name=group]) button[type=submit]').click())
}

async function sealedAgreement(id: string): Promise<string> {
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    const [row] = await ask<{ number: string; sealed: string | null }>(
      'select number, sealed_sha256 as sealed from agreement where id = $1',
      [id],
    )
    if (row?.sealed) return row.number
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('the agreement was not sealed')
}

async function verdictOn(page: Page, file: Buffer): Promise<string> {
  await page.goto('/verify')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'overeenkomst.pdf', mimeType: 'application/pdf', buffer: file })
  await sending(page, () => page.locator('form:has(input[type=file]) button[type=submit]').click())
  return page.locator('main').innerText()
}
