import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mintLink } from '~/areas/outreach/mint-link.server'
import { endMembership } from '~/access/people/end-membership.server'
import { resendInvitation, revokeInvitation } from '~/access/people/change-invitation.server'
import { invitePerson, type InviteInput } from '~/access/people/invite-person.server'
import { peoplePage } from '~/access/people/people.page.server'
import { findActor, runAsMember } from '~/access/run.server'
import { signInWithPassword } from '~/access/sign-in/sign-in-with-password.server'
import { runInSignIn } from '~/access/run.server'
import type { Result } from '~/platform/result'
import * as forgot from '~/routes/access/forgot-password'
import * as invitation from '~/routes/access/invitation'
import * as reset from '~/routes/access/reset-password'
import * as people from '~/routes/admin/people'
import { signInAs } from '../factories/sign-in-as'
import { worldPassword } from '../factories/world'
import type { PersonKey } from '../factories/people'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { ask, codesOf, origin } from './setup/ask'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
beforeEach(async () => {
  await access.db.superuser.$executeRaw`delete from limits.attempt`
})
afterAll(() => access.close())

const member = (key: PersonKey) => access.world.a.people[key].membershipId
const whoIs = (cookie: string) => findActor(new Request(origin, { headers: { Cookie: cookie } }))
const newPassword = 'vier groene paraplus'

function invite(
  by: PersonKey,
  input: Partial<InviteInput> & Pick<InviteInput, 'email' | 'role'>,
): Promise<Result<{ id: string }>> {
  return runAsMember(member(by), ctx => invitePerson(ctx, { name: 'Nieuw Iemand', ...input }, 'nl'))
}

/** The token that the worker would put in the latest mail about this. */
async function tokenFor(
  link: { invitationId?: string; accountId?: string },
  purpose: 'accept-invitation' | 'reset-password',
) {
  const { url } = await access.db.worker.$transaction(db =>
    mintLink(
      db,
      { purpose, ...link },
      { networkId: link.invitationId ? access.world.a.networkId : null, address: 'x@mail.example' },
      new Date(),
    ),
  )
  return url.split('/').at(-1) ?? ''
}

async function invited(by: PersonKey, input: Partial<InviteInput> & Pick<InviteInput, 'email' | 'role'>) {
  const result = await invite(by, input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { id: result.value.id, token: await tokenFor({ invitationId: result.value.id }, 'accept-invitation') }
}

test('an invited colleague chooses a name and password, sets up the second step, and the start is told', async () => {
  const { token, id } = await invited('orgAdmin', { email: 'Nieuw@Gemeente.example', role: 'coach' })
  const page = await ask(invitation.loader, { params: { token } })
  expect(page.body.page).toMatchObject({ email: 'nieuw@gemeente.example', role: 'coach', password: 'new' })
  const weak = await ask(invitation.action, { params: { token }, form: { name: 'Noor', password: 'kort' } })
  expect(codesOf(weak)).toEqual(['access.password-too-short'])
  const taken = await ask(invitation.action, { params: { token }, form: { name: 'Noor Bos', password: newPassword } })
  expect(taken.location).toBe('/sign-in/second-factor')
  const row = await access.db.superuser.membership.findFirstOrThrow({ where: { displayName: 'Noor Bos' } })
  expect(row).toMatchObject({ role: 'coach', organisationId: access.world.a.organisations.municipality })
  expect(
    await access.db.superuser.event.count({ where: { kind: 'access.membership-started', subjectId: row.id } }),
  ).toBe(1)
  expect((await access.db.superuser.invitation.findUniqueOrThrow({ where: { id } })).acceptedAt).not.toBeNull()
  const again = await ask(invitation.action, { params: { token }, form: { name: 'Noor Bos', password: newPassword } })
  expect(again.status).toBe(404)
  expect((await ask(invitation.loader, { params: { token } })).body).toMatchObject({ page: null })
})

test('two requests with the same invitation at once make one membership', async () => {
  const { token } = await invited('orgAdmin', { email: 'dubbel@gemeente.example', role: 'coach' })
  const form = { name: 'Dubbel Dekker', password: newPassword }
  const answers = await Promise.all(
    [1, 2, 3].map(() => ask(invitation.action, { params: { token }, form }).catch(() => null)),
  )
  expect(answers.filter(answer => answer?.location).length).toBe(1)
  expect(await access.db.superuser.membership.count({ where: { displayName: 'Dubbel Dekker' } })).toBe(1)
})

test('somebody with an account gives the known password to add a role', async () => {
  const { email } = access.world.a.people.employerContact
  const { token } = await invited('accountManager', {
    email,
    role: 'mentor',
    employerId: access.world.a.employers.two.employerId,
  })
  expect((await ask(invitation.loader, { params: { token } })).body.page).toMatchObject({ password: 'known' })
  const wrong = await ask(invitation.action, { params: { token }, form: { name: 'Een', password: newPassword } })
  expect(codesOf(wrong)).toEqual(['access.wrong-password'])
  const right = await ask(invitation.action, { params: { token }, form: { name: 'Een', password: worldPassword } })
  expect((await whoIs(right.cookie))?.employerId).toBe(access.world.a.employers.two.employerId)
})

test('an invitation for an employer makes its organisation once', async () => {
  const employerId = (
    await access.db.superuser.employer.create({
      data: {
        networkId: access.world.a.networkId,
        name: 'Nieuw Bedrijf',
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    })
  ).id
  await invited('casemanager', { email: 'een@bedrijf.example', role: 'employer_contact', employerId })
  await invited('accountManager', { email: 'twee@bedrijf.example', role: 'mentor', employerId })
  expect(await access.db.superuser.organisation.count({ where: { employerId } })).toBe(1)
})

test('a trainee accepts without a password and comes home to the own path', async () => {
  const { token } = await invited('casemanager', {
    email: 'yusuf@mail.example',
    role: 'trainee',
    clientId: access.world.a.clients.shared.clientId,
  })
  expect((await ask(invitation.loader, { params: { token } })).body.page).toMatchObject({ password: 'none' })
  const taken = await ask(invitation.action, { params: { token }, form: { name: 'Yusuf' } })
  expect(taken.location).toBe('/my-path')
  expect((await whoIs(taken.cookie))?.clientId).toBe(access.world.a.clients.shared.clientId)
})

test('nobody invites beyond what is theirs to give', async () => {
  const { clients, employers, organisations } = access.world.a
  const refusedOf = async (by: PersonKey, input: Partial<InviteInput> & Pick<InviteInput, 'role'>) =>
    invite(by, { email: 'iemand@mail.example', ...input }).then(
      result => (result.ok ? 'invited' : result.problems[0]?.code),
      (error: Error) => error.name,
    )
  expect(await refusedOf('orgAdmin', { role: 'platform_admin' })).toBe('access.role-not-yours-to-give')
  expect(await refusedOf('orgAdmin', { role: 'coach', organisationId: organisations.ngo })).toBe('NotFoundError')
  expect(await refusedOf('platformAdmin', { role: 'coach', organisationId: access.world.b.organisations.ngo })).toBe(
    'NotFoundError',
  )
  expect(await refusedOf('platformAdmin', { role: 'casemanager', organisationId: organisations.employerOne })).toBe(
    'access.role-not-yours-to-give',
  )
  expect(await refusedOf('casemanager', { role: 'trainee', clientId: clients.unassigned.clientId })).toBe(
    'NotFoundError',
  )
  expect(await refusedOf('casemanager', { role: 'trainee' })).toBe('NotFoundError')
  expect(await refusedOf('casemanager', { role: 'casemanager' })).toBe('access.role-not-yours-to-give')
  expect(await refusedOf('employerContact', { role: 'mentor', employerId: employers.two.employerId })).toBe(
    'NotFoundError',
  )
  expect(await refusedOf('employerContact', { role: 'mentor' })).toBe('invited')
  expect(await refusedOf('mentor', { role: 'mentor' })).toBe('access.role-not-yours-to-give')
  expect(await refusedOf('trainee', { role: 'trainee' })).toBe('access.role-not-yours-to-give')
})

test('a resent invitation revokes the former link, a withdrawn one opens nothing', async () => {
  const first = await invited('orgAdmin', { email: 'opnieuw@gemeente.example', role: 'coach' })
  expect((await runAsMember(member('orgAdmin'), ctx => resendInvitation(ctx, first.id, 'nl'))).ok).toBe(true)
  expect((await ask(invitation.loader, { params: { token: first.token } })).status).toBe(404)
  const second = await tokenFor({ invitationId: first.id }, 'accept-invitation')
  expect((await ask(invitation.loader, { params: { token: second } })).status).toBe(200)
  await runAsMember(member('orgAdmin'), ctx => revokeInvitation(ctx, first.id))
  expect((await ask(invitation.loader, { params: { token: second } })).status).toBe(404)
  await expect(runAsMember(member('ngoAdmin'), ctx => resendInvitation(ctx, first.id, 'nl'))).rejects.toThrow(
    'not found',
  )
})

test('whoever is signed in as somebody else gets the plain page for another person’s invitation', async () => {
  const { token } = await invited('orgAdmin', { email: 'ander@gemeente.example', role: 'coach' })
  const cookie = await signInAs(access.db.superuser, member('mentor'))
  const foreign = await ask(invitation.loader, { params: { token }, cookie })
  const altered = await ask(invitation.loader, { params: { token: `${token}x` } })
  expect({ ...foreign, cookie: '' }).toEqual({ ...altered, cookie: '' })
  expect(
    (await ask(invitation.action, { params: { token }, cookie, form: { name: 'X', password: newPassword } })).status,
  ).toBe(404)
})

test('ending a membership ends its sessions at once, and the last administrator stays', async () => {
  const cookie = await signInAs(access.db.superuser, member('idleCoach'))
  const ended = await runAsMember(member('orgAdmin'), ctx => endMembership(ctx, member('idleCoach')))
  expect(ended.ok).toBe(true)
  expect(await whoIs(cookie)).toBeNull()
  expect(
    await access.db.superuser.event.count({
      where: { kind: 'access.membership-ended', subjectId: member('idleCoach') },
    }),
  ).toBe(1)
  const last = await runAsMember(member('platformAdmin'), ctx => endMembership(ctx, member('platformAdmin')))
  expect(last).toMatchObject({ ok: false, problems: [{ code: 'access.last-admin' }] })
  await expect(runAsMember(member('ngoAdmin'), ctx => endMembership(ctx, member('coach')))).rejects.toThrow('not found')
  await expect(runAsMember(member('casemanager'), ctx => endMembership(ctx, member('coach')))).rejects.toThrow(
    'not found',
  )
})

test('an administrator sees colleagues and no clients', async () => {
  const page = await runAsMember(member('platformAdmin'), ctx => peoplePage(ctx))
  expect(page.members.some(one => one.role === 'trainee')).toBe(false)
  expect(page.members.length).toBeGreaterThan(10)
  const own = await runAsMember(member('ngoAdmin'), ctx => peoplePage(ctx))
  expect(new Set(own.members.map(one => one.organisationId))).toEqual(new Set([access.world.a.organisations.ngo]))
})

test('a wrong form on the page of people keeps what was typed', async () => {
  const cookie = await signInAs(access.db.superuser, member('orgAdmin'))
  const answer = await ask(people.action, {
    cookie,
    form: { intent: 'invite', name: 'Jan', email: 'geen adres', role: 'coach' },
  })
  expect(answer).toMatchObject({ status: 422, body: { values: { name: 'Jan', email: 'geen adres', role: 'coach' } } })
})

test('a reset chooses a new password, ends all sessions, and its link works once', async () => {
  const person = access.world.a.people.otherEmployerContact
  const cookie = await signInAs(access.db.superuser, person.membershipId)
  const sent = await ask(forgot.action, { form: { email: person.email } })
  const unknown = await ask(forgot.action, { form: { email: 'niemand@nergens.example' } })
  expect([sent.status, sent.body.sent]).toEqual([unknown.status, unknown.body.sent])
  const token = await tokenFor({ accountId: person.accountId }, 'reset-password')
  expect((await ask(reset.loader, { params: { token } })).status).toBe(200)
  const common = await ask(reset.action, { params: { token }, form: { password: 'wachtwoord1234' } })
  expect(codesOf(common)).toEqual(['access.password-common'])
  expect((await ask(reset.action, { params: { token }, form: { password: newPassword } })).location).toBe('/sign-in')
  expect(await whoIs(cookie)).toBeNull()
  const visit = { address: '192.0.2.1', userAgent: '' }
  const signIn = (password: string) =>
    runInSignIn(ctx => signInWithPassword(ctx, { email: person.email, password }, visit))
  expect([(await signIn(worldPassword)).ok, (await signIn(newPassword)).ok]).toEqual([false, true])
  expect((await ask(reset.action, { params: { token }, form: { password: 'nog een ander wachtwoord' } })).status).toBe(
    404,
  )
  expect((await ask(reset.loader, { params: { token } })).status).toBe(404)
})

test('an invitation’s link is no reset link and no sign-in link', async () => {
  const { token } = await invited('orgAdmin', { email: 'soort@gemeente.example', role: 'coach' })
  expect((await ask(reset.loader, { params: { token } })).status).toBe(404)
})
