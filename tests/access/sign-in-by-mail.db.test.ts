import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashShortCode, hashToken, newToken } from '~/access/token.server'
import { newId } from '~/platform/new-id.server'
import * as byMail from '~/routes/access/by-mail'
import * as link from '~/routes/access/link'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { ask, codesOf, type Answer } from './setup/ask'
import { shape, whoIs } from './setup/sign-in-steps'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
beforeEach(async () => {
  await access.db.superuser.$executeRaw`delete from limits.attempt`
})
afterAll(() => access.close())

/** A sign-in link as the mail would carry it. */
async function mailedLink(accountId: string, more: { expiresAt?: Date; revokedAt?: Date; codeText?: string } = {}) {
  const token = newToken()
  const tokenHash = hashToken(token)
  const id = newId()
  await access.db.superuser.accessLink.create({
    data: {
      id,
      purpose: 'sign-in',
      tokenHash,
      codeHash: hashShortCode(tokenHash, more.codeText ?? '271828'),
      accountId,
      email: 'x@mail.example',
      createdAt: new Date(),
      expiresAt: more.expiresAt ?? new Date(Date.now() + 3_600_000),
      revokedAt: more.revokedAt ?? null,
    },
  })
  return { token, id }
}

test('a trainee comes in with the link of a mail, once, and looking does not use it', async () => {
  const { accountId, membershipId } = access.world.a.people.trainee
  const { token } = await mailedLink(accountId)
  expect((await ask(link.loader, { params: { token } })).status).toBe(200)
  expect((await ask(link.loader, { params: { token } })).status).toBe(200)
  const came = await ask(link.action, { params: { token }, form: {} })
  expect(came.location).toBe('/my-path')
  expect((await whoIs(came.cookie))?.membershipId).toBe(membershipId)
  const elsewhere = { params: { token }, form: {}, address: '192.0.2.77' }
  expect((await ask(link.action, elsewhere)).status).toBe(404)
})

test('a button that is pressed twice says that one is signed in, to nobody but the one who is', async () => {
  const { people } = access.world.a
  const { token } = await mailedLink(people.trainee.accountId)
  const params = { token }
  const path = `/link/${token}`
  const came = await ask(link.action, { params, form: {} })
  expect(await ask(link.action, { params, form: {}, path })).toMatchObject({ status: 302, location: path })
  expect(await ask(link.loader, { params })).toMatchObject({ status: 404, body: { dead: true, home: null } })
  const seen = await ask(link.loader, { params, cookie: came.cookie })
  expect(seen).toMatchObject({ status: 200, body: { dead: true, home: '/my-path' } })
  const later = { params, form: {}, path, cookie: came.cookie, address: '192.0.2.77' }
  expect(await ask(link.action, later)).toMatchObject({ status: 302, location: path })

  const other = await mailedLink(people.otherTrainee.accountId)
  const { cookie } = await ask(link.action, { params: { token: other.token }, form: {}, address: '192.0.2.78' })
  expect(await ask(link.loader, { params, cookie })).toMatchObject({ status: 404, body: { home: null } })
  const old = await mailedLink(people.trainee.accountId, { expiresAt: new Date(Date.now() - 1000) })
  const expired = await ask(link.loader, { params: { token: old.token }, cookie: came.cookie })
  expect(expired).toMatchObject({ status: 404, body: { home: null } })
})

test('a link that is old, altered, used or withdrawn gets one and the same plain page', async () => {
  const { accountId } = access.world.a.people.trainee
  const used = await mailedLink(accountId)
  await ask(link.action, { params: { token: used.token }, form: {}, address: '192.0.2.77' })
  const old = await mailedLink(accountId, { expiresAt: new Date(Date.now() - 1000) })
  const withdrawn = await mailedLink(accountId, { revokedAt: new Date() })
  const good = await mailedLink(accountId)
  const altered = `${good.token.slice(0, -2)}xx`
  const pages = await Promise.all(
    [used.token, old.token, withdrawn.token, altered, '', 'x'.repeat(5000)].map(token =>
      ask(link.loader, { params: { token } }),
    ),
  )
  for (const page of pages) expect({ ...page }).toEqual(pages[0])
  expect(pages[0]).toMatchObject({ status: 404, body: { dead: true } })
  for (const token of [used.token, old.token, withdrawn.token, altered]) {
    expect(await ask(link.action, { params: { token }, form: {} })).toMatchObject({ status: 404, location: null })
  }
})

test('a link in a mail opens no staff membership', async () => {
  const { accountId } = access.world.a.people.casemanager
  const { token } = await mailedLink(accountId)
  expect((await ask(link.action, { params: { token }, form: {} })).status).toBe(404)
})

test('the short code of a mail works once, only with its own address, and guessing is throttled', async () => {
  const { accountId, email } = access.world.a.people.otherTrainee
  await mailedLink(accountId, { codeText: '314159' })
  const type = (mailCode: string, to = email) => ask(byMail.action, { form: { intent: 'code', email: to, mailCode } })
  expect(codesOf(await type('314159', access.world.a.people.trainee.email))).toEqual(['access.wrong-mail-code'])
  expect((await type('314159')).location).toBe('/my-path')
  expect(codesOf(await type('314159'))).toEqual(['access.wrong-mail-code'])
  for (let round = 0; round < 6; round += 1) await type(`00000${round}`)
  expect(codesOf(await type('000009'))).toEqual(['access.wait'])
})

test('asking for a mail gives the same answer for anybody, and queues one only for who signs in that way', async () => {
  const before = await access.db.superuser.mailMessage.count()
  const answers = []
  for (const email of [
    'niemand@nergens.example',
    access.world.a.people.casemanager.email,
    access.world.a.people.trainee.email,
  ]) {
    answers.push(await ask(byMail.action, { form: { email } }))
  }
  for (const answer of answers) expect(shape(answer)).toEqual(shape(answers[0] as Answer))
  expect((await access.db.superuser.mailMessage.count()) - before).toBe(1)
})
