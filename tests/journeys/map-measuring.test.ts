import { expect } from 'vitest'
import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'

journey(
  'a reckoning that failed can be tried again; the map keeps its filters while it is at work and after',
  async ({ newVisitor }) => {
    await ask(`insert into map_run (id, network_id, state, job_key, seed, created_at, finished_at)
      select uuidv7(), m.network_id, 'failed', 'measure-map:planted', 1, now(), now() from membership m join account a on a.id = m.account_id
      where a.email = 'netwerk@${demoDomain}' limit 1 returning id`)
    const page = await newVisitor()
    await signIn(page, `netwerk@${demoDomain}`)
    await page.goto('/audit/map?kind=employer&kind=organisation&strength=2')
    const failed = page.getByText('Het laatste doorrekenen is mislukt.')
    await failed.waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.getByText('De kaart wordt doorgerekend', { exact: false }).first().waitFor()
    await failed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Reken opnieuw door' }).waitFor({ timeout: 60_000 })
    expect(new URL(page.url()).search).toBe('?kind=employer&kind=organisation&strength=2')
    expect(await page.getByText('sterkte minstens 2', { exact: true }).count()).toBe(1)
    expect(await page.getByText(/^Doorgerekend op/).count()).toBe(1)
    await expectAccessible(page)
  },
)
