import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { becomeMember } from '../enter.server'
import { familyOf } from '../roles'
import { addAccount, findAccountByEmail, savePassword, type Account } from '../sign-in/accounts.store.server'
import { comeIn, type CameIn } from '../sign-in/come-in.server'
import { findLivingLink, spendLink, type LivingLink } from '../sign-in/links.store.server'
import { dayOf } from '../sign-in/memberships.store.server'
import { hashPassword, isPassword } from '../sign-in/password-hash.server'
import { passwordProblems } from '../sign-in/password-rules'
import type { Visit } from '../sign-in/visit.server'
import { closeInvitation, findOpenInvitation, type Invitation } from './invitations.store.server'

export const AcceptInput = z.object({ name: z.string().min(1).max(200), password: z.string().max(1_000).optional() })
export type AcceptInput = z.infer<typeof AcceptInput>

/** What the page of an invitation needs. `password`: none for a trainee, the known one, or a new one. */
export interface InvitationPage {
  invitation: Invitation
  password: 'none' | 'known' | 'new'
}

interface Found extends InvitationPage {
  link: LivingLink
  account: Account | null
}

async function find(ctx: Ctx<SignInActor>, token: string): Promise<Found | null> {
  const link = await findLivingLink(ctx.db, token, 'accept-invitation', ctx.now)
  const invitation = link?.invitationId ? await findOpenInvitation(ctx.db, link.invitationId) : null
  if (!link || !invitation || invitation.expiresAt <= ctx.now) return null
  const account = await findAccountByEmail(ctx.db, invitation.email)
  const password = familyOf(invitation.role) === 'trainee' ? 'none' : account?.passwordHash ? 'known' : 'new'
  return { link, invitation, account, password }
}

/** The invitation of a link; null when the link does not open one. Looking does not use it. */
export async function findInvitationPage(ctx: Ctx<SignInActor>, token: string): Promise<InvitationPage | null> {
  const found = await find(ctx, token)
  return found && { invitation: found.invitation, password: found.password }
}

/** Takes an invitation: makes the account if there is none, the membership, and comes in. Uses the link up. */
export async function acceptInvitation(
  ctx: Ctx<SignInActor>,
  token: string,
  input: AcceptInput,
  visit: Visit,
): Promise<Result<CameIn>> {
  const found = await find(ctx, token)
  if (!found) return fail(problem('', 'access.dead-link'))
  const { invitation, link } = found
  const problems = await passwordFaults(found, input)
  if (problems.length > 0) return fail(...problems)
  const account = await accountFor(ctx, found, input)
  if (
    !(await spendLink(ctx.db, link.id, ctx.now)) ||
    !(await closeInvitation(ctx.db, invitation.id, { acceptedAt: ctx.now }))
  ) {
    return fail(problem('', 'access.dead-link'))
  }
  const membershipId = ctx.newId()
  const { networkId, organisationId, role, clientId, contactId } = invitation
  await ctx.db.membership.createMany({
    data: [
      {
        id: membershipId,
        networkId,
        organisationId,
        accountId: account.id,
        role,
        clientId,
        contactId,
        displayName: input.name,
        startsOn: dayOf(ctx.now),
        createdAt: ctx.now,
      },
    ],
  })
  const method = found.password === 'none' ? 'mail-link' : 'password'
  const came = await comeIn(ctx, {
    account,
    method,
    visit,
    accessLinkId: method === 'mail-link' ? link.id : null,
    chosenId: membershipId,
  })
  if (!came) return fail(problem('', 'access.dead-link'))
  await becomeMember(ctx, membershipId)
  ctx.record({
    kind: 'access.membership-started',
    subject: { type: 'membership', id: membershipId },
    dataClass: 'system',
    clientId,
    after: { role, organisationId, invitationId: invitation.id },
  })
  return ok(came)
}

async function passwordFaults({ password, account, invitation }: Found, input: AcceptInput) {
  const typed = input.password ?? ''
  if (password === 'known') {
    return (await isPassword(account?.passwordHash ?? null, typed))
      ? []
      : [problem('password', 'access.wrong-password')]
  }
  return password === 'new' ? passwordProblems('password', typed, { name: input.name, email: invitation.email }) : []
}

async function accountFor(
  ctx: Ctx<SignInActor>,
  { password, account, invitation }: Found,
  input: AcceptInput,
): Promise<Account> {
  const passwordHash = password === 'new' ? await hashPassword(input.password ?? '') : null
  if (!account)
    return addAccount(ctx.db, {
      id: ctx.newId(),
      email: invitation.email,
      name: input.name,
      passwordHash,
      createdAt: ctx.now,
    })
  if (passwordHash) await savePassword(ctx.db, account.id, passwordHash)
  return account
}
