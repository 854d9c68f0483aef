import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { becomeMember } from '../enter.server'
import { findAccount } from './accounts.store.server'
import { comeIn, methodOf, type CameIn } from './come-in.server'
import { listOpenMemberships, type OpenMembership } from './memberships.store.server'
import { decideStep, openedBy } from './next-step'
import type { KnownSession } from './sessions.store.server'
import type { Visit } from './visit.server'

export interface Choices {
  memberships: OpenMembership[]
  currentId: string | null
}

/** The memberships to choose from; null when something else comes first (a code) or there is nothing to choose. */
export async function listChoices(ctx: Ctx<SignInActor>, session: KnownSession): Promise<Choices | null> {
  const account = await findAccount(ctx.db, session.accountId)
  if (!account) return null
  const memberships = await listOpenMemberships(ctx.db, account.id, ctx.now)
  const { step } = decideStep({
    method: methodOf(session),
    memberships,
    hasSecondFactor: account.totpConfirmedAt !== null,
    secondFactorDone: session.secondFactorAt !== null,
    chosenId: 'none',
  })
  return step === 'choose'
    ? { memberships: openedBy(methodOf(session), memberships), currentId: session.membershipId }
    : null
}

/** Chooses or switches: a session of a new id as the other membership, told in that membership's network. */
export async function chooseMembership(
  ctx: Ctx<SignInActor>,
  session: KnownSession,
  membershipId: string,
  visit: Visit,
): Promise<Result<CameIn>> {
  const account = await findAccount(ctx.db, session.accountId)
  if (!account) return fail(problem('membershipId', 'access.choose-membership'))
  const came = await comeIn(ctx, {
    account,
    method: methodOf(session),
    visit,
    secondFactorAt: session.secondFactorAt,
    accessLinkId: session.accessLinkId,
    chosenId: membershipId,
    former: session,
  })
  if (came?.step !== 'in') return fail(problem('membershipId', 'access.choose-membership'))
  await becomeMember(ctx, membershipId)
  ctx.record({
    kind: session.membershipId ? 'access.membership-switched' : 'access.membership-chosen',
    subject: { type: 'membership', id: membershipId },
    dataClass: 'system',
  })
  return ok(came)
}
