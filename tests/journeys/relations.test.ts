import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

journey(
  'a tie between two firms is recorded, ended and taken back; without scripts the other firm is found by name',
  async ({ page, newVisitor }) => {
    const [one, two] = await ask<{ id: string; name: string }>(
      `select id, name from employer e where archived_at is null
       and not exists (select from tie t where e.id in (t.from_employer_id, t.to_employer_id)) order by id limit 2`,
    )
    if (!one || !two) throw new Error('no two employers')
    const plain = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    await signIn(plain, 'casemanager@demo.werkbrug.example')
    await plain.goto(`/employers/${one.id}/relations`)
    await plain.locator('#tie select[name=way]').selectOption('parent.from')
    await plain.locator('#tie input[name=employerIdWords]').fill(two.name)
    await plain.locator('#tie button[type=submit]').click()
    await plain.locator('.firm-tree').waitFor()

    await signIn(page, 'accountmanager@demo.werkbrug.example')
    await page.goto(`/employers/${two.id}/relations`)
    await expectAccessible(page)
    expect(await page.locator('.firm-tree').innerText()).toContain(one.name)
    await sending(page, () => page.locator('button[name=act][value=end]').first().click())
    const ended = async () => {
      const [row] = await ask<{ over: boolean }>(
        'select ended_on is not null as over from tie where from_employer_id = $1 and to_employer_id = $2',
        [one.id, two.id],
      )
      return row?.over
    }
    expect(await ended()).toBe(true)
    await sending(page, () => page.locator('.toast button').first().click())
    expect(await ended()).toBe(false)
  },
)
