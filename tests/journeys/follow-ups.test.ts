import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { dayFrom } from '../setup/days'
import { sending, signIn, tabTo, takeBack } from './acts'
import { ask } from './demo-facts'
import { expectNothingWider } from './page-checks'

const manager = 'accountmanager@demo.werkbrug.example'

const mine = `from task t join membership m on m.id = t.owner_id join account a on a.id = m.account_id
  where a.email = '${manager}' and t.state = 'open' and t.client_id is null and t.dedupe_key not like 'promise:%'`
const taskOf = async (id: string) => {
  const [row] = await ask<{ snoozed: number; owner: string; note: string | null }>(
    `select t.snoozed, m.display_name as owner, t.hand_over_note as note from task t
     join membership m on m.id = t.owner_id where t.id = $1`,
    [id],
  )
  return row
}

journey('a task is put off and handed over by keyboard, and taken back', async ({ page }) => {
  await signIn(page, manager)
  const [task] = await ask<{ id: string; owner: string }>(
    `select t.id, m.display_name as owner ${mine} order by t.id limit 1`,
  )
  await page.goto(`/tasks/${task?.id}`)
  await expectAccessible(page)
  const menu = page.locator('main details summary').first()
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const later = page.locator('main button[value=snooze-next-week]')
  await tabTo(page, later)
  await sending(page, () => page.keyboard.press('Enter'))
  expect((await taskOf(task?.id ?? ''))?.snoozed).toBe(1)
  await takeBack(page)
  expect((await taskOf(task?.id ?? ''))?.snoozed).toBe(0)

  await page.locator('select[name=ownerId]').selectOption({ index: 1 })
  await page.locator('textarea[name=note]').fill('Zij kennen u al')
  await tabTo(page, page.locator('#hand-over button, form:has(select[name=ownerId]) button').last())
  await sending(page, () => page.keyboard.press('Enter'))
  expect(await taskOf(task?.id ?? '')).toMatchObject({ note: 'Zij kennen u al' })
  await takeBack(page)
  expect((await taskOf(task?.id ?? ''))?.owner).toBe(task?.owner)
})

journey('a visit is planned on a phone, and a calendar address opens it', async ({ page }) => {
  await signIn(page, manager)
  const [employer] = await ask<{ id: string }>(
    `select e.id from employer e join membership m on m.id = e.owner_id join account a on a.id = m.account_id
     where a.email = '${manager}' order by e.level desc, e.id limit 1`,
  )
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/employers/${employer?.id}/visits/new`)
  await expectAccessible(page)
  await expectNothingWider(page)
  await page.locator('input[name=goal]').fill('Rondleiding in de werkplaats')
  await page.locator('input[name=on]').fill(dayFrom(9))
  await page.locator('input[name=place]').fill('Achteringang')
  await sending(page, () =>
    page.locator('form:has(input[name=goal]) button[type=submit], form:has(input[name=goal]) button').last().click(),
  )
  await page.getByText('Rondleiding in de werkplaats').first().waitFor()

  await page.goto('/settings/reminders')
  await expectAccessible(page)
  await expectNothingWider(page)
  await sending(page, () => page.locator('button[value=renew]').first().click())
  const address = (await page.locator('main code').first().textContent()) ?? ''
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
  const answer = await page.request.get(new URL(address).pathname)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  expect(await answer.text()).toContain('Rondleiding in de werkplaats')
})
