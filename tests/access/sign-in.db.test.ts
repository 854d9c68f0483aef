import { generateTOTP } from '@epic-web/totp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findActor } from '~/access/run.server'
import { hashPassword } from '~/access/sign-in/password-hash.server'
import { lockTotpSecret, newTotpSecret, unlockTotpSecret } from '~/access/sign-in/totp.server'
import { hashShortCode, hashToken, newToken } from '~/access/token.server'
import { newId } from '~/platform/new-id.server'
import * as byMail from '~/routes/access/by-mail'
import * as chooseMembership from '~/routes/access/choose-membership'
import * as code from '~/routes/access/code'
import * as link from '~/routes/access/link'
import * as secondFactor from '~/routes/access/second-factor'
import * as signIn from '~/routes/access/sign-in'
import * as signOut from '~/routes/access/sign-out'
import { worldPassword } from '../factories/world'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { ask, codesOf, origin, type Answer } from './setup/ask'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
beforeEach(async () => {
  await access.db.superuser.$executeRaw`delete from limits.attempt`
})
afterAll(() => access.close())

const password = (email: string, text = worldPassword, more: { cookie?: string; address?: string } = {}) =>
  ask(signIn.action, { form: { email, password: text }, ...more })

const whoIs = (cookie: string) => findActor(new Request(origin, { headers: { Cookie: cookie } }))

/** A person with a second step set up; the secret too. */
async function withSecondStep(key: 'casemanager' | 'coach' | 'accountManager' | 'coordinator') {
  const person = access.world.a.people[key]
  const secret = newTotpSecret()
  await access.db.superuser.account.update({
    where: { id: person.accountId },
    data: { totpSecret: lockTotpSecret(secret, person.accountId), totpConfirmedAt: new Date(), totpLastStep: null },
  })
  return { person, secret }
}

const appCode = async (secret: string) => (await generateTOTP({ secret })).otp

test('staff come in by password and code, with a new session id at each step', async () => {
  const { person, secret } = await withSecondStep('casemanager')
  const first = await password(person.email)
  expect(first.location).toBe('/sign-in/code')
  expect(await whoIs(first.cookie)).toBeNull()
  const second = await ask(code.action, { form: { code: await appCode(secret) }, cookie: first.cookie })
  expect(second.location).toBe('/today')
  expect(second.cookie).not.toBe(first.cookie)
  expect((await whoIs(second.cookie))?.membershipId).toBe(person.membershipId)
  expect(await whoIs(first.cookie)).toBeNull()
})

test('a code counts once', async () => {
  const { person, secret } = await withSecondStep('casemanager')
  const otp = await appCode(secret)
  const first = await password(person.email)
  expect((await ask(code.action, { form: { code: otp }, cookie: first.cookie })).location).toBe('/today')
  const again = await password(person.email)
  const refused = await ask(code.action, { form: { code: otp }, cookie: again.cookie })
  expect(codesOf(refused)).toEqual(['access.wrong-code'])
  expect(await whoIs(again.cookie)).toBeNull()
})

test('two requests with the same code at once let one in', async () => {
  const { person, secret } = await withSecondStep('casemanager')
  const otp = await appCode(secret)
  const pending = await Promise.all([password(person.email), password(person.email)])
  const answers = await Promise.all(pending.map(one => ask(code.action, { form: { code: otp }, cookie: one.cookie })))
  expect(answers.filter(one => one.location === '/today')).toHaveLength(1)
})

test('the code of another person does not help', async () => {
  const { person } = await withSecondStep('casemanager')
  const other = await withSecondStep('coach')
  const first = await password(person.email)
  const refused = await ask(code.action, { form: { code: await appCode(other.secret) }, cookie: first.cookie })
  expect(codesOf(refused)).toEqual(['access.wrong-code'])
})

test('staff without a second step set one up first, and each of the ten backup codes works once', async () => {
  const person = access.world.a.people.orgAdmin
  const first = await password(person.email)
  expect(first.location).toBe('/sign-in/second-factor')
  const page = await ask(secondFactor.loader, { cookie: first.cookie })
  expect(JSON.stringify(page.body)).toMatch(/"secret":"([A-Z2-7]{4} ?){8}"/)
  const stored = await access.db.superuser.account.findUniqueOrThrow({ where: { id: person.accountId } })
  const secret = unlockTotpSecret(stored.totpSecret ?? '', person.accountId)
  expect(stored.totpSecret).not.toContain(secret)
  const wrong = await ask(secondFactor.action, { form: { code: '000000' }, cookie: first.cookie })
  expect(wrong.status).toBe(422)
  const done = await ask(secondFactor.action, { form: { code: await appCode(secret) }, cookie: first.cookie })
  const codes = done.body.codes as string[]
  expect(codes).toHaveLength(10)
  expect((await whoIs(done.cookie))?.role).toBe('org_admin')

  const again = await password(person.email)
  const byBackup = await ask(code.action, { form: { code: codes[0]?.toUpperCase() ?? '' }, cookie: again.cookie })
  expect(byBackup.location).toBe('/today')
  const third = await password(person.email)
  const twice = await ask(code.action, { form: { code: codes[0] ?? '' }, cookie: third.cookie })
  expect(codesOf(twice)).toEqual(['access.wrong-code'])
  const rows = await access.db.superuser.backupCode.findMany({ where: { accountId: person.accountId } })
  expect(rows.filter(row => row.usedAt === null)).toHaveLength(9)
  expect(rows.some(row => codes.some(one => row.codeHash.includes(one)))).toBe(false)
})

test('an employer comes in with a password alone, as long as no second step was set up', async () => {
  const person = access.world.a.people.employerContact
  const answer = await password(person.email)
  expect(answer.location).toBe('/my-organisation')
  expect((await whoIs(answer.cookie))?.employerId).toBe(access.world.a.employers.one.employerId)
})

test('an employer who set up a second step is not let in before it', async () => {
  const { accountId, email } = access.world.b.people.employerContact
  const secret = newTotpSecret()
  await access.db.superuser.account.update({
    where: { id: accountId },
    data: { totpSecret: lockTotpSecret(secret, accountId), totpConfirmedAt: new Date() },
  })
  const first = await password(email)
  expect(first.location).toBe('/sign-in/code')
  expect(await whoIs(first.cookie)).toBeNull()
})

const shape = ({ status, location, body }: Answer) => ({ status, location, body: { ...body, values: null } })

test('known and unknown addresses and wrong passwords get the same answer', async () => {
  const known = await password(access.world.a.people.coach.email, 'helemaal verkeerd hier')
  const unknown = await password('niemand@nergens.example', 'helemaal verkeerd hier')
  const trainee = await password(access.world.a.people.trainee.email, 'helemaal verkeerd hier')
  expect(shape(unknown)).toEqual(shape(known))
  expect(shape(trainee)).toEqual(shape(known))
  expect(codesOf(known)).toEqual(['access.wrong-sign-in'])
})

test('known and unknown addresses take the same work', async () => {
  const known: number[] = []
  const unknown: number[] = []
  // Processor time, not the clock's: the machine may be doing other things.
  const work = async (email: string) => {
    const from = process.cpuUsage()
    await password(email, 'helemaal verkeerd hier', { address: `198.51.100.${known.length + 1}` })
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  await work('warm@nergens.example')
  for (let round = 0; round < 15; round += 1) {
    known.push(await work(access.world.a.people.mentor.email))
    unknown.push(await work('iemand@nergens.example'))
    await access.db.superuser.$executeRaw`delete from limits.attempt`
  }
  const median = (all: number[]) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
  const [a, b] = [median(known), median(unknown)]
  expect(Math.abs(a - b)).toBeLessThan(0.4 * Math.max(a, b))
  expect(b).toBeGreaterThan(15)
})

test('what was typed stays, except for the password', async () => {
  const answer = await password('iemand@nergens.example', 'helemaal verkeerd hier')
  expect(answer.body.values).toEqual({ email: 'iemand@nergens.example' })
  expect(JSON.stringify(answer.body)).not.toContain('helemaal verkeerd')
})

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
  const { person, secret } = await withSecondStep('accountManager')
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
  expect((await ask(link.action, { params: { token }, form: {} })).status).toBe(404)
})

test('a link that is old, altered, used or withdrawn gets one and the same plain page', async () => {
  const { accountId } = access.world.a.people.trainee
  const used = await mailedLink(accountId)
  await ask(link.action, { params: { token: used.token }, form: {} })
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

test('an account with several memberships chooses, and switching gives a new session and is told', async () => {
  const { db, world } = access
  const { person, secret } = await withSecondStep('coordinator')
  const second = newId()
  await db.superuser.membership.create({
    data: {
      id: second,
      networkId: world.a.networkId,
      organisationId: world.a.organisations.ngo,
      accountId: person.accountId,
      role: 'account_manager',
      displayName: person.name,
      startsOn: new Date('2026-01-01'),
      createdAt: new Date(),
    },
  })
  const first = await password(person.email)
  const coded = await ask(code.action, { form: { code: await appCode(secret) }, cookie: first.cookie })
  expect(coded.location).toBe('/choose-membership')
  expect(await whoIs(coded.cookie)).toBeNull()
  const foreign = await ask(chooseMembership.action, {
    form: { membershipId: world.b.people.casemanager.membershipId },
    cookie: coded.cookie,
  })
  expect(foreign.status).toBe(422)
  const chosen = await ask(chooseMembership.action, {
    form: { membershipId: person.membershipId },
    cookie: coded.cookie,
  })
  expect((await whoIs(chosen.cookie))?.role).toBe('network_coordinator')
  const switched = await ask(chooseMembership.action, { form: { membershipId: second }, cookie: chosen.cookie })
  expect((await whoIs(switched.cookie))?.role).toBe('account_manager')
  expect(await whoIs(chosen.cookie)).toBeNull()
  expect(await db.superuser.event.count({ where: { kind: 'access.membership-switched', subjectId: second } })).toBe(1)
})

test('a session ends with its membership, at once', async () => {
  const { db, world } = access
  const { membershipId } = world.b.people.coach
  const cookie = await signInAs(db.superuser, membershipId)
  expect(await whoIs(cookie)).not.toBeNull()
  await db.superuser.membership.update({
    where: { id: membershipId },
    data: { endsOn: new Date(Date.now() - 86_400_000) },
  })
  expect(await whoIs(cookie)).toBeNull()
})

test('a session of staff ends after half an hour of rest and in any case after twelve hours', async () => {
  const { db, world } = access
  const { membershipId } = world.b.people.casemanager
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  expect(await whoIs(await signInAs(db.superuser, membershipId, { lastSeenAt: minutesAgo(29) }))).not.toBeNull()
  expect(await whoIs(await signInAs(db.superuser, membershipId, { lastSeenAt: minutesAgo(31) }))).toBeNull()
  expect(await whoIs(await signInAs(db.superuser, membershipId, { expiresAt: minutesAgo(1) }))).toBeNull()
  const person = world.a.people.employerContact
  await password(person.email)
  const row = await db.superuser.session.findFirstOrThrow({
    where: { membershipId: person.membershipId },
    orderBy: { createdAt: 'desc' },
  })
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(12 * 3_600_000)
})

test('signing out ends the session, and its token is stored only as a hash', async () => {
  const { email } = access.world.a.people.employerContact
  const came = await password(email)
  const out = await ask(signOut.action, { form: {}, cookie: came.cookie })
  expect(out.location).toBe('/sign-in')
  expect(await whoIs(came.cookie)).toBeNull()
  const token = /werkbrug=([^;]+)/.exec(came.cookie)?.[1] ?? 'none'
  const rows = await access.db.superuser.session.findMany()
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a password is stored as argon2id with the agreed cost', async () => {
  expect(await hashPassword('een goed wachtwoord')).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
})

test('signing in leads only to a path of this site', async () => {
  const { email } = access.world.a.people.employerContact
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-out']) {
    const came = await ask(signIn.action, { form: { email, password: worldPassword, to } })
    expect(came.location).toBe('/my-organisation')
  }
  const came = await ask(signIn.action, { form: { email, password: worldPassword, to: '/placements?x=1' } })
  expect(came.location).toBe('/placements?x=1')
})
