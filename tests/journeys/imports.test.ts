import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { act, signIn } from './acts'
import { ask } from './demo-facts'

/** Two thousand employers, of which three rows are wrong: a number, a name and an address. */
function twoThousandRows(): string {
  const lines = Array.from({ length: 2_000 }, (_, i) => {
    const number = i === 10 ? '12' : String(81_000_000 + i)
    const name = i === 20 ? '' : `Inleesproef ${i}`
    const email = i === 30 ? 'geen adres' : `info@inleesproef${i}.example`
    return `reis${i},${name},${number},${email},Zeist`
  })
  return `employer_id,name,kvk_number,email,city\n${lines.join('\n')}\n`
}

/** A row that is there under its register number, and one that doubles another of the file. */
async function doubledRows(): Promise<{ content: string; known: string }> {
  const [known] = await ask<{ id: string }>(
    `update employer set kvk_number = '82000001' where id = (select id from employer where archived_at is null
      and external_id is null order by id desc limit 1) returning id`,
  )
  const rows = [
    'dub1,Dubbelproef,82000001,',
    'dub2,Dubbelproef Twee,82000002,',
    'dub3,Proef Twee Dubbel,82000002,Zeist',
  ]
  return { content: `employer_id,name,kvk_number,city\n${rows.join('\n')}\n`, known: known?.id ?? '' }
}

const countThem = async () => {
  const [found] = await ask<{ count: number }>(
    `select count(*)::int as count from employer where external_id like 'reis%' and name like 'Inleesproef%'`,
  )
  return found?.count
}

journey('two thousand rows with mistakes are sent, corrected, read in and taken back', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/imports/new')
  await expectAccessible(page)
  await page.setInputFiles('input[name=file]', {
    name: 'reis.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(twoThousandRows()),
  })
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await page.locator('#wrong').waitFor({ timeout: 60_000 })
  await expectAccessible(page)

  for (const [line, column, text] of [
    [12, 'kvk_number', '81000010'],
    [22, 'name', 'Inleesproef 20'],
    [32, 'email', 'info@inleesproef30.example'],
  ] as const) {
    const form = page.locator(`form:has(#line-${line})`)
    await form.locator(`[name="cell.${column}"]`).fill(text)
    await form.locator('button[value=correct]').click()
    await page.locator(`#line-${line}`).waitFor({ state: 'detached' })
  }
  await expectAccessible(page)

  await act(page, 'commit')
  await expect.poll(countThem, { timeout: 60_000 }).toBe(2_000)
  await page.reload()
  await expectAccessible(page)

  await page.locator('.page-head-acts button').click()
  await page.locator('[role=alertdialog] form button:not([type=button])').click()
  await expect.poll(countThem, { timeout: 60_000 }).toBe(0)
  await page.reload()
  await expectAccessible(page)
})

journey(
  'rows that are there already are shown before anything is saved, chosen, read in and taken back',
  async ({ page }) => {
    const { content, known } = await doubledRows()
    const nameOfKnown = async () =>
      (
        await ask<{ name: string; id: string | null }>('select name, external_id as id from employer where id = $1', [
          known,
        ])
      )[0]
    const before = await nameOfKnown()
    await signIn(page, 'accountmanager@demo.werkbrug.example')
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/imports/new')
    await page.setInputFiles('input[name=file]', {
      name: 'dubbel.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    })
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
    await page.locator('#twins').waitFor({ timeout: 60_000 })
    await expectAccessible(page)
    expect(await page.locator('button[value=commit]').count()).toBe(0)
    await page.locator('input[name="twin.2"][value=update]').check()
    await act(page, 'choose')
    await act(page, 'choose-update')
    await page.locator('button[value=commit]').waitFor()
    await expectAccessible(page)
    await act(page, 'commit')
    await expect.poll(nameOfKnown, { timeout: 60_000 }).toEqual({ name: 'Dubbelproef', id: 'dub1' })
    const [added] = await ask<{ count: number }>(
      `select count(*)::int as count from employer where external_id in ('dub2', 'dub3')`,
    )
    expect(added?.count).toBe(1)
    await page.reload()
    await expectAccessible(page)
    await page.locator('.page-head-acts button').click()
    await page.locator('[role=alertdialog] form button:not([type=button])').click()
    await expect.poll(nameOfKnown, { timeout: 60_000 }).toEqual(before)
  },
)
