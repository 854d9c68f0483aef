import type { LinkPurpose, MemberActor } from '../actor'
import type { Ctx } from '../context'
import { runInSignIn } from '../run.server'
import { findAccount } from './accounts.store.server'
import { findLivingLink } from './links.store.server'
import { countOtherMemberships } from './memberships.store.server'
import { runOnTheWayIn } from './on-the-way-in.server'
import { revokeByToken, type KnownSession } from './sessions.store.server'
import type { Visit } from './visit.server'

/** The address of whoever is on the way in; empty when the account is gone. */
export function emailOnTheWayIn(request: Request, repeatedBy?: Visit): Promise<string> {
  const emailOf = async (ctx: Ctx, session: KnownSession) => (await findAccount(ctx.db, session.accountId))?.email ?? ''
  return runOnTheWayIn(request, emailOf, repeatedBy)
}

export async function emailOf(accountId: string): Promise<string | null> {
  const account = await runInSignIn(ctx => findAccount(ctx.db, accountId))
  return account?.email ?? null
}

/** Does this link still open what it is for? Looking does not use it. */
export async function isLivingLink(token: string, purpose: LinkPurpose): Promise<boolean> {
  return (await runInSignIn(ctx => findLivingLink(ctx.db, token, purpose, ctx.now))) !== null
}

/** Could this person switch to something else? */
export async function canSwitch(ctx: Ctx<MemberActor>): Promise<boolean> {
  return (await countOtherMemberships(ctx)) > 0
}

/** Ends the session of a cookie. */
export async function signOut(token: string): Promise<void> {
  await runInSignIn(ctx => revokeByToken(ctx.db, token, ctx.now))
}
