import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { appDatabase } from '~/platform/database.server'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { servedOrigin, serveSite, type ServedSite } from './setup/serve-site'

const poolSize = 2
let access: AccessWorld
let site: ServedSite
let cookie: string

beforeAll(async () => {
  vi.stubEnv('DATABASE_POOL_SIZE', String(poolSize))
  access = await openAccessWorld()
  cookie = await signInAs(access.db.superuser, access.world.a.people.casemanager.membershipId)
  site = await serveSite()
}, 120_000)

afterAll(async () => {
  await site?.close()
  await access.close()
})

const same = { Origin: servedOrigin, 'Sec-Fetch-Site': 'same-origin' }
const get = (path: string) => fetch(site.address + path, { headers: { Cookie: cookie }, redirect: 'manual' })
const post = (path: string, form: Record<string, string>) =>
  fetch(site.address + path, {
    method: 'POST',
    headers: { Cookie: cookie, ...same },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })

/** Holds every connection of the application's pool until it is called again. */
async function holdAll(): Promise<() => Promise<void>> {
  let release: () => void = () => undefined
  const released = new Promise<void>(resolve => (release = resolve))
  const held = Array.from({ length: poolSize }, () => {
    let taken: () => void = () => undefined
    const isTaken = new Promise<void>(resolve => (taken = resolve))
    const work = appDatabase().$transaction(
      async db => {
        await db.$queryRaw`select 1 as one`
        taken()
        await released
      },
      { timeout: 60_000 },
    )
    return { isTaken, work }
  })
  await Promise.all(held.map(one => one.isTaken))
  return async () => {
    release()
    await Promise.all(held.map(one => one.work))
  }
}

test('when no connection comes free every page, data request and act is a 503 that says when to try again, and it recovers', async () => {
  expect((await get('/today')).status).toBe(200)
  const release = await holdAll()
  const busy = await Promise.all([
    get('/today'),
    get('/sign-in'),
    get('/search/employers?q=bakker'),
    post('/tasks', { title: 'Bellen', dueOn: '2030-01-01' }),
    post('/sign-in', { email: 'nobody@example.org', password: 'x' }),
    get('/today.data'),
    post('/tasks.data', { title: 'Bellen', dueOn: '2030-01-01' }),
  ])
  expect(busy.map(one => one.status)).toEqual(busy.map(() => 503))
  expect(busy.map(one => one.headers.get('Retry-After'))).toEqual(busy.map(() => '5'))
  const texts = await Promise.all(busy.map(one => one.text()))
  for (const text of texts.slice(0, 5)) expect(text).toContain('Even niet beschikbaar')
  for (const text of texts.slice(5)) expect(text).toContain('503')
  await release()
  expect((await get('/today')).status).toBe(200)
  expect(await access.db.superuser.task.count({ where: { title: 'Bellen' } })).toBe(0)
}, 60_000)
