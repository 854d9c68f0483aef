import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { dayFrom } from '../setup/days'
import { act, linkFor, sending, signIn } from './acts'
import { ask } from './demo-facts'

journey(
  'an event from the catalogue: a guest answers by the mail, is there, and it is evidence at the employer',
  async ({ page, newVisitor }) => {
    const [guest] = await ask<{ id: string; name: string; email: string; person: string }>(
      `select e.id, e.name, c.email, concat_ws(' ', c.first_name, c.last_name) as person
      from employer e join contact c on c.employer_id = e.id
      where c.email is not null and c.left_on is null and c.do_not_contact_until is null and not e.no_mailing
        and e.archived_at is null
        and (select count(*) from employer o where o.name = e.name) = 1
        and (select count(*) from contact o where o.email = c.email) = 1
        and not exists (select from gathering_guest g where g.employer_id = e.id)
      order by e.id limit 1`,
    )
    if (!guest) throw new Error('the demo region has no employer to ask')
    await signIn(page, `accountmanager@${demoDomain}`)
    await page.goto('/activities')
    await page.getByRole('heading', { name: 'Wat activiteiten opleverden' }).waitFor()
    await page.getByRole('link', { name: 'Meet & greet plannen' }).click()
    await page.waitForURL(/\/events\/new/)
    await page.waitForLoadState('networkidle')
    await page.locator('[name=title]').fill('Kennismaken aan de kade')
    await page.locator('[name=on]').fill(dayFrom(10))
    await page.locator('[name=place]').fill('Kade 5, Rijnveen')
    await page.locator('[name=capacity]').fill('10')
    await expectAccessible(page)
    await sending(page, () => page.locator('form#event button[type=submit]').click())
    await page.waitForURL(/\/events\/[0-9a-f-]{36}$/)
    const here = new URL(page.url()).pathname
    await act(page, 'open')

    await page.getByRole('link', { name: 'Gasten uitnodigen' }).click()
    await page.waitForURL(/\/invite$/)
    await page.locator('form#choose [name=q]').fill(guest.name)
    await page.getByRole('button', { name: 'Tonen' }).click()
    await page.waitForURL(/q=/)
    await page.getByLabel(guest.person).check()
    await expectAccessible(page)
    await sending(page, () => page.getByRole('button', { name: 'Uitnodigen', exact: true }).click())
    await page.getByText('1 gast krijgt een uitnodiging.').waitFor()
    await expectAccessible(page)

    const phone = await newVisitor({ viewport: { width: 390, height: 800 } })
    await phone.goto(new URL(await linkFor(guest.email, 'event')).pathname)
    await expectAccessible(phone)
    await phone.getByLabel('Ja, ik kom').focus()
    await phone.keyboard.press('Space')
    await phone.locator('[name=word]').fill('Leuk, wij komen graag.')
    await sending(phone, () => phone.locator('form#answer button[type=submit]').press('Enter'))
    await phone.getByText('U komt. Tot dan.').waitFor()
    await expectAccessible(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.reload()
    await page.getByText('Leuk, wij komen graag.').waitFor()
    // The day has come: an hour ago it began.
    await ask(
      `update gathering set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where id = $1`,
      [here.split('/')[2]],
    )
    const hall = await newVisitor({ viewport: { width: 390, height: 800 } })
    await signIn(hall, `accountmanager@${demoDomain}`)
    await hall.goto(`${here}/attendance`)
    await expectAccessible(hall)
    const was = hall.getByRole('button', { name: `${guest.person} was er` })
    await was.focus()
    await sending(hall, () => hall.keyboard.press('Enter'))
    await expect.poll(() => was.getAttribute('aria-pressed')).toBe('true')
    await hall.getByText('1 van 1 aanwezig').waitFor()
    expect(await hall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.goto(here)
    await page.waitForLoadState('networkidle')
    await act(page, 'hold')
    await page.locator('form#judge [name=employers][value="4"]').check({ force: true })
    await page.locator('form#judge [name=clients][value="5"]').check({ force: true })
    await sending(page, () => page.locator('form#judge button[type=submit]').click())
    await page.getByText('Uw oordeel is bewaard.').waitFor()
    await expectAccessible(page)

    await page.goto(`/employers/${guest.id}`)
    await page.getByText(/^Waarom niveau/).press('Enter')
    await page.getByRole('link', { name: 'Kennismaken aan de kade' }).first().waitFor()
    await page.getByText(`${guest.person} was bij Kennismaken aan de kade`).first().waitFor()
    await expectAccessible(page)
  },
)

journey('a dead link of an invitation says the same whatever is wrong with it', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/)
  const answer = await page.goto(`/event/${'x'.repeat(43)}`)
  expect(answer?.status()).toBe(404)
  await page.getByRole('heading', { name: 'Deze link werkt niet (meer)' }).waitFor()
  await expectAccessible(page)
})
