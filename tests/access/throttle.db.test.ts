import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as code from '~/routes/access/code'
import { worldPassword } from '../factories/world'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { ask, codesOf, type Answer } from './setup/ask'
import { appCode, password, withSecondStep } from './setup/sign-in-steps'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
beforeEach(async () => {
  await access.db.superuser.$executeRaw`delete from limits.attempt`
})
afterAll(() => access.close())

test('after five wrong tries from one place that place waits, longer each time', async () => {
  const { email } = access.world.a.people.schoolBooker
  for (let round = 0; round < 5; round += 1)
    expect(codesOf(await password(email, 'fout fout fout'))).toEqual(['access.wrong-sign-in'])
  const sixth = await password(email)
  expect(codesOf(sixth)).toEqual(['access.wait'])
  expect(JSON.stringify(sixth.body)).toContain('30 s')
  await access.db.superuser.$executeRaw`update limits.attempt set expire = 1 where key like 'pair:%'`
  for (let round = 0; round < 5; round += 1) await password(email, 'fout fout fout')
  expect(JSON.stringify((await password(email)).body)).toContain('60 s')
})

test('a hundred guesses at once are no more than five', async () => {
  const { email } = access.world.a.people.schoolBooker
  const answers = await Promise.all(Array.from({ length: 40 }, () => password(email, 'fout fout fout')))
  expect(answers.filter(one => codesOf(one)[0] === 'access.wrong-sign-in').length).toBeLessThanOrEqual(5)
})

test('a stranger with many addresses cannot lock the owner out of a known device', async () => {
  const { email } = access.world.a.people.employerContact
  const owner = await password(email)
  const device = owner.cookie.split('; ').find(pair => pair.startsWith('werkbrug-device')) ?? ''
  for (let round = 0; round < 40; round += 1) await password(email, 'fout fout fout', { address: `203.0.113.${round}` })
  expect(codesOf(await password(email, worldPassword, { address: '203.0.113.200' }))).toEqual(['access.wait'])
  expect((await password(email, worldPassword, { cookie: device, address: '203.0.113.200' })).location).toBe(
    '/my-organisation',
  )
})

test('a made-up device is not a known one', async () => {
  const { email } = access.world.a.people.employerContact
  for (let round = 0; round < 6; round += 1) await password(email, 'fout fout fout')
  const cookie = 'werkbrug-device=abcdefghijklmnopqrstuvwx.abcdefghijklmnopqrstuvwx'
  expect(codesOf(await password(email, worldPassword, { cookie }))).toEqual(['access.wait'])
})

test('guessing codes is throttled as well', async () => {
  const { person, secret } = await withSecondStep(access, 'accountManager')
  const first = await password(person.email)
  const tries = []
  for (let round = 0; round < 6; round += 1)
    tries.push(await ask(code.action, { form: { code: '123123' }, cookie: first.cookie, address: '198.51.100.77' }))
  expect(codesOf(tries[5] as Answer)).toEqual(['access.wait'])
  expect(
    codesOf(
      await ask(code.action, { form: { code: await appCode(secret) }, cookie: first.cookie, address: '198.51.100.77' }),
    ),
  ).toEqual(['access.wait'])
})
