import { ok, type Result } from '~/platform/result'
import type { Ctx } from '../context'
import type { SessionActor } from '../enter.server'
import { NotFoundError } from '../errors'
import { revokeSessions } from '../sign-in/sessions.store.server'

/** Signs one of one's own devices out. */
export async function endSession(ctx: Ctx<SessionActor>, sessionId: string): Promise<Result<null>> {
  const { count } = await ctx.db.session.updateMany({
    where: { id: sessionId, accountId: ctx.actor.accountId, revokedAt: null },
    data: { revokedAt: ctx.now },
  })
  if (count === 0) throw new NotFoundError()
  ctx.record({
    kind: 'access.session-ended',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
  })
  return ok(null)
}

/** Signs every other device out. */
export async function endOtherSessions(ctx: Ctx<SessionActor>): Promise<Result<number>> {
  const count = await revokeSessions(ctx.db, ctx.actor.accountId, ctx.now, ctx.actor.sessionId)
  ctx.record({
    kind: 'access.other-sessions-ended',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
    after: { count },
  })
  return ok(count)
}
