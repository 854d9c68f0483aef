import type { MemberActor, SignInActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { hashToken, newToken } from '~/access/token.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { revokeFeed, saveFeed, noteFeedUsed } from './feed.store.server'

/** Makes a person's calendar address, or another one; the former one stops working. The token is known to the caller alone. */
export async function renewFeed(ctx: Ctx<MemberActor>): Promise<Result<{ token: string }>> {
  const { networkId, membershipId } = ctx.actor
  const token = newToken()
  await saveFeed(ctx.db, { networkId, membershipId, tokenHash: hashToken(token) }, ctx.now)
  tell(ctx, 'engagement.calendar-address-made')
  return ok({ token })
}

/** Ends a person's calendar address. */
export async function endFeed(ctx: Ctx<MemberActor>): Promise<Result<null>> {
  const { networkId, membershipId } = ctx.actor
  if (!(await revokeFeed(ctx.db, networkId, membershipId, ctx.now))) return fail(problem('', 'not-possible-now'))
  tell(ctx, 'engagement.calendar-address-ended')
  return ok(null)
}

function tell(ctx: Ctx<MemberActor>, kind: string): void {
  ctx.record({ kind, subject: { type: 'membership', id: ctx.actor.membershipId }, dataClass: 'system' })
}

/** Whose calendar a token opens; null when it is unknown or ended. */
export function openFeed(ctx: Ctx<SignInActor>, token: string): Promise<string | null> {
  return noteFeedUsed(ctx.db, hashToken(token), ctx.now)
}
