import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashPassword } from '~/access/sign-in/password-hash.server'
import { lockTotpSecret, newTotpSecret, unlockTotpSecret } from '~/access/sign-in/totp.server'
import { newId } from '~/platform/new-id.server'
import * as chooseMembership from '~/routes/access/choose-membership'
import * as code from '~/routes/access/code'
import * as secondFactor from '~/routes/access/second-factor'
import * as signIn from '~/routes/access/sign-in'
import * as signOut from '~/routes/access/sign-out'
import { worldPassword } from '../factories/world'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { ask, codesOf } from './setup/ask'
import { appCode, password, shape, whoIs, withSecondStep } from './setup/sign-in-steps'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
beforeEach(async () => {
  await access.db.superuser.$executeRaw`delete from limits.attempt`
})
afterAll(() => access.close())

test('staff come in by password and code, with a new session id at each step', async () => {
  const { person, secret } = await withSecondStep(access, 'casemanager')
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
  const { person, secret } = await withSecondStep(access, 'casemanager')
  const otp = await appCode(secret)
  const first = await password(person.email)
  expect((await ask(code.action, { form: { code: otp }, cookie: first.cookie })).location).toBe('/today')
  const again = await password(person.email)
  const refused = await ask(code.action, { form: { code: otp }, cookie: again.cookie })
  expect(codesOf(refused)).toEqual(['access.wrong-code'])
  expect(await whoIs(again.cookie)).toBeNull()
})

test('two requests with the same code at once let one in', async () => {
  const { person, secret } = await withSecondStep(access, 'casemanager')
  const otp = await appCode(secret)
  const pending = await Promise.all([password(person.email), password(person.email)])
  const answers = await Promise.all(pending.map(one => ask(code.action, { form: { code: otp }, cookie: one.cookie })))
  expect(answers.filter(one => one.location === '/today')).toHaveLength(1)
})

test('a code that is sent twice brings the same visitor in, with the former cookie or the new one, and nobody else', async () => {
  const { person, secret } = await withSecondStep(access, 'casemanager')
  const otp = await appCode(secret)
  const first = await password(person.email)
  const second = await ask(code.action, { form: { code: otp }, cookie: first.cookie })
  const elsewhere = await ask(code.action, { form: { code: otp }, cookie: first.cookie, address: '198.51.100.7' })
  expect(elsewhere.location).toBe('/sign-in')
  const other = await ask(code.action, { form: { code: '000000' }, cookie: first.cookie })
  expect(codesOf(other)).toEqual(['access.wrong-code'])
  const again = await ask(code.action, { form: { code: otp }, cookie: first.cookie })
  expect(again.location).toBe('/today')
  expect((await whoIs(again.cookie))?.membershipId).toBe(person.membershipId)
  expect(await whoIs(second.cookie)).toBeNull()
  const withNew = await ask(code.action, { form: { code: otp }, cookie: again.cookie })
  expect(withNew.location).toBe('/today')
  const page = await ask(code.loader, { cookie: withNew.cookie, path: '/sign-in/code?to=%2Fclients' })
  expect(page.location).toBe('/clients')
})

test('both of two codes sent at once by one visitor come in', async () => {
  const { person, secret } = await withSecondStep(access, 'casemanager')
  const otp = await appCode(secret)
  const first = await password(person.email)
  const send = () => ask(code.action, { form: { code: otp }, cookie: first.cookie })
  expect((await Promise.all([send(), send()])).map(one => one.location)).toEqual(['/today', '/today'])
})

test('a code sent twice is of no use once the person signed out', async () => {
  const { person, secret } = await withSecondStep(access, 'casemanager')
  const otp = await appCode(secret)
  const first = await password(person.email)
  const second = await ask(code.action, { form: { code: otp }, cookie: first.cookie })
  await ask(signOut.action, { cookie: second.cookie, form: {} })
  expect((await ask(code.action, { form: { code: otp }, cookie: first.cookie })).location).toBe('/sign-in')
})

test('the code of another person does not help', async () => {
  const { person } = await withSecondStep(access, 'casemanager')
  const other = await withSecondStep(access, 'coach')
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
  const costOf = async (act: () => Promise<unknown>) => {
    const from = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  const work = (email: string) =>
    costOf(() => password(email, 'helemaal verkeerd hier', { address: `198.51.100.${known.length + 1}` }))
  const hashes: number[] = []
  await work('warm@nergens.example')
  for (let round = 0; round < 15; round += 1) {
    known.push(await work(access.world.a.people.mentor.email))
    unknown.push(await work('iemand@nergens.example'))
    hashes.push(await costOf(() => hashPassword('helemaal verkeerd hier')))
    await access.db.superuser.$executeRaw`delete from limits.attempt`
  }
  const median = (all: number[]) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
  const [a, b] = [median(known), median(unknown)]
  expect(Math.abs(a - b)).toBeLessThan(0.4 * Math.max(a, b))
  expect(b).toBeGreaterThan(0.5 * median(hashes))
})

test('what was typed stays, except for the password', async () => {
  const answer = await password('iemand@nergens.example', 'helemaal verkeerd hier')
  expect(answer.body.values).toEqual({ email: 'iemand@nergens.example' })
  expect(JSON.stringify(answer.body)).not.toContain('helemaal verkeerd')
})

test('an account with several memberships chooses, and switching gives a new session and is told', async () => {
  const { db, world } = access
  const { person, secret } = await withSecondStep(access, 'coordinator')
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
