import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { act, signIn } from './acts'
import { ask } from './demo-facts'

/** Two hundred employers, of which three rows are wrong: a number, a name and an address. */
function twoHundredRows(): string {
  const lines = Array.from({ length: 200 }, (_, i) => {
    const number = i === 10 ? '12' : String(81_000_000 + i)
    const name = i === 20 ? '' : `Inleesproef ${i}`
    const email = i === 30 ? 'geen adres' : `info@inleesproef${i}.example`
    return `reis${i},${name},${number},${email},Zeist`
  })
  return `employer_id,name,kvk_number,email,city\n${lines.join('\n')}\n`
}

const countThem = async () => {
  const [found] = await ask<{ count: number }>(
    `select count(*)::int as count from employer where external_id like 'reis%' and name like 'Inleesproef%'`,
  )
  return found?.count
}

journey('two hundred rows with mistakes are sent, corrected, read in and taken back', async ({ page }) => {
  await signIn(page, 'accountmanager@demo.werkbrug.example')
  await page.goto('/imports/new')
  await expectAccessible(page)
  await page.setInputFiles('input[name=file]', {
    name: 'reis.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(twoHundredRows()),
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
  await expect.poll(countThem, { timeout: 60_000 }).toBe(200)
  await page.reload()
  await expectAccessible(page)

  await page.locator('.page-head-acts button').click()
  await page.locator('[role=alertdialog] form button:not([type=button])').click()
  await expect.poll(countThem, { timeout: 60_000 }).toBe(0)
  await page.reload()
  await expectAccessible(page)
})
