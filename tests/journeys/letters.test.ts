import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { linkFor, sending, signIn } from './acts'
import { ask } from './demo-facts'

const firmMail = 'directie@letter.example'
const networkMail = 'wij@letter.example'

journey(
  'a letter of intent goes from draft to signed by both through their mail links, on a phone and without scripts',
  async ({ page, newVisitor }) => {
    const [employer] = await ask<{ id: string; name: string }>(
      `select e.id, e.name from employer e where e.archived_at is null and not exists (select from letter l where l.employer_id = e.id)
      and exists (select from site s where s.employer_id = e.id) order by e.level desc, e.id limit 1`,
    )
    await signIn(page, `accountmanager@${demoDomain}`)
    await page.goto(`/employers/${employer!.id}`)
    await page.getByRole('link', { name: 'Verklaring opstellen' }).click()
    await page.waitForURL('**/letters/new')
    await expectAccessible(page)
    const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value)
    await fill('they', 'Twee stageplekken\nEen rondleiding')
    await fill('we', 'Kandidaten voorstellen')
    await page.getByLabel('Stage', { exact: true }).check()
    await fill('signers[0].name', 'Dirk Directeur')
    await fill('signers[0].function', 'directeur')
    await fill('signers[0].email', firmMail)
    await fill('signers[1].email', networkMail)
    await fill('reviewOn', '2020-01-01')
    await sending(page, () => page.getByRole('button', { name: 'Concept bewaren' }).click())
    await page.getByText('ligt buiten de periode').first().waitFor()
    await page.getByText('vul dit in').first().waitFor()
    await expectAccessible(page)
    const starts = await page.locator('[name=startsOn]').inputValue()
    await fill('reviewOn', starts)
    await fill('signers[1].function', 'accountmanager')
    await sending(page, () => page.getByRole('button', { name: 'Concept bewaren' }).click())
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
    await page.getByText('Deze verklaring is geen overeenkomst').first().waitFor()
    await expectAccessible(page)
    const letter = page.url()

    await page.getByRole('button', { name: 'Ter tekening aanbieden' }).click()
    await sending(page, () =>
      page.getByRole('alertdialog').getByRole('button', { name: 'Ter tekening aanbieden' }).click(),
    )
    await page.locator('.mark', { hasText: 'ligt ter tekening' }).first().waitFor()
    await expectAccessible(page)

    const phone = await newVisitor({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
    await phone.goto(await linkFor(firmMail, 'letter'))
    expect(await phone.locator('main').innerText()).toContain('Twee stageplekken')
    await phone.locator('input[name=name]').fill('Dirk Directeur')
    await phone.locator('input[name=consent]').check()
    await phone.getByRole('button', { name: 'Onderteken' }).click()
    await phone.waitForLoadState()
    expect(await phone.locator('main').innerText()).toContain('Uw handtekening is bewaard')

    const colleague = await newVisitor({ viewport: { width: 390, height: 800 } })
    const link = await linkFor(networkMail, 'letter')
    await colleague.goto(link)
    await expectAccessible(colleague)
    expect(await colleague.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await colleague.locator('#sign input[name=name]').fill('Ada Manager')
    await colleague.locator('#sign input[name=consent]').check()
    await sending(colleague, () => colleague.getByRole('button', { name: 'Onderteken' }).click())
    await colleague.getByText('Uw handtekening is bewaard').waitFor()
    await expectAccessible(colleague)

    await page.goto(letter)
    await expect
      .poll(
        async () => (
          await page.goto(letter),
          page.getByRole('link', { name: 'Verzegelde verklaring downloaden' }).count()
        ),
        {
          timeout: 30_000,
        },
      )
      .toBe(1)
    const pdf = await page.request.get(`${letter}/pdf`)
    expect(pdf.headers()['content-type']).toContain('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await expectAccessible(page)

    await page.goto(`/employers/${employer!.id}?kind=letter`)
    await page.getByText('Intentieverklaring door allen getekend').first().waitFor()
    await page.goto(`/letters?q=${encodeURIComponent(employer!.name)}`)
    await page.getByRole('link', { name: employer!.name }).first().waitFor()
    await expectAccessible(page)
  },
)
