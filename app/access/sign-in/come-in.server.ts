import type { Ctx } from '../context'
import { homeOf } from '../navigation'
import type { Account } from './accounts.store.server'
import { saveTotpSecret } from './accounts.store.server'
import type { AuthMethodKey } from './auth-methods'
import { listOpenMemberships } from './memberships.store.server'
import { decideStep, type SignInStep } from './next-step'
import { revokeSession, startSession, type KnownSession } from './sessions.store.server'
import { lockTotpSecret, newTotpSecret } from './totp.server'
import type { Visit } from './visit.server'

/** How far somebody came in: the new session's token, what is next, and the home when there is nothing left to do. */
export interface CameIn {
  token: string
  step: Exclude<SignInStep, 'nowhere'>
  email: string
  home: string
  membershipId: string | null
}

export interface ComingIn {
  account: Account
  method: AuthMethodKey
  visit: Visit
  secondFactorAt?: Date | null
  accessLinkId?: string | null
  chosenId?: string
  /** The session until now: ends, because every step gets a new id. */
  former?: KnownSession
}

/**
 * Takes one step on the way in: decides what is next and starts a session of a new id for it. Null when no membership is open to
 * this way in.
 */
export async function comeIn(ctx: Ctx, coming: ComingIn): Promise<CameIn | null> {
  const { account, method, visit, secondFactorAt = null, accessLinkId = null, chosenId, former } = coming
  const decided = decideStep({
    method,
    memberships: await listOpenMemberships(ctx.db, account.id, ctx.now),
    hasSecondFactor: account.totpConfirmedAt !== null,
    secondFactorDone: secondFactorAt !== null,
    chosenId,
  })
  if (decided.step === 'nowhere') return null
  if (decided.step === 'enrol' && account.totpSecret === null) {
    await saveTotpSecret(ctx.db, account.id, lockTotpSecret(newTotpSecret(), account.id))
  }
  const membershipId = decided.step === 'in' ? decided.membership.id : null
  if (former) await revokeSession(ctx.db, former.id, ctx.now)
  const token = await startSession(ctx, { accountId: account.id, membershipId, secondFactorAt, accessLinkId, visit })
  const home = decided.step === 'in' ? homeOf(decided.membership.role) : '/'
  return { token, step: decided.step, email: account.email, home, membershipId }
}

export function methodOf(session: KnownSession): AuthMethodKey {
  return session.accessLinkId ? 'mail-link' : 'password'
}
