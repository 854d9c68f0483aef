import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeThrottle } from '~/access/throttle/throttled.server'
import { closeDatabases } from '~/platform/database.server'
import { setupKey } from '~/platform/setup-key.server'
import * as home from '~/routes/home'
import * as setUp from '~/routes/set-up'
import * as signIn from '~/routes/access/sign-in'
import { testDatabase, type TestDatabase } from '../setup/db'
import { ask, codesOf } from './setup/ask'

let db: TestDatabase
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-set-up-'))
  db = await testDatabase()
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('SECRET_KEY', 'c'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('DATABASE_URL', db.appUrl)
})
afterAll(async () => {
  await closeThrottle()
  await closeDatabases()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

const form = {
  network: 'Werkregio Lindehaven',
  organisation: 'Gemeente Lindehaven',
  kind: 'municipality',
  name: 'Ada Visser',
  email: 'Ada@lindehaven.example',
  password: 'zeven rode knikkers',
}

test('without the printed key there is only an explanation, and nothing can be sent', async () => {
  expect((await ask(home.loader)).location).toBe('/set-up')
  expect(await ask(setUp.loader, { path: '/set-up' })).toMatchObject({ status: 404, body: { key: null } })
  setupKey()
  expect(await ask(setUp.loader, { path: '/set-up?key=guess' })).toMatchObject({ status: 404, body: { key: null } })
  expect(codesOf(await ask(setUp.action, { form: { ...form, key: 'guess' } }))).toEqual(['access.set-up-key'])
  expect(await db.superuser.network.count()).toBe(0)
})

test('with it the first network and administrator are made, once', async () => {
  const key = setupKey()
  expect(await ask(setUp.loader, { path: `/set-up?key=${key}` })).toMatchObject({ status: 200, body: { key } })
  const weak = await ask(setUp.action, { form: { ...form, key, password: 'lindehaven12' } })
  expect(codesOf(weak)).toEqual(['access.password-personal'])
  const [one, other] = await Promise.all(
    [1, 2].map(() => ask(setUp.action, { form: { ...form, key } }).catch(() => null)),
  )
  expect([one?.location, other?.location].filter(location => location === '/sign-in')).toHaveLength(1)
  expect(await db.superuser.network.findMany({ select: { slug: true } })).toEqual([{ slug: 'werkregio-lindehaven' }])
  expect(await db.superuser.event.count({ where: { kind: 'access.network-set-up' } })).toBe(1)
  expect(
    await db.superuser.job.count({ where: { name: 'placements.plant-templates', networkId: { not: null } } }),
  ).toBe(1)
  expect((await ask(setUp.loader, { path: `/set-up?key=${key}` })).location).toBe('/sign-in')
  expect((await ask(signIn.action, { form: { email: form.email, password: form.password } })).location).toBe(
    '/sign-in/second-factor',
  )
  expect((await ask(setUp.action, { form: { ...form, key } })).location).toBe('/sign-in')
  expect(await db.superuser.network.count()).toBe(1)
})
