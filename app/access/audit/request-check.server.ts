import { ok, type Result } from '~/platform/result'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'

/** Asks the background to check the chain; several askers in one minute share one check. */
export function requestChainCheck(ctx: Ctx<MemberActor>): Result<null> {
  const minute = ctx.now.toISOString().slice(0, 16)
  ctx.enqueue({
    name: 'access.verify-chain',
    payload: {},
    dedupeKey: `access.verify-chain:${ctx.actor.networkId}:${minute}`,
    priority: 1,
  })
  ctx.record({
    kind: 'access.chain-check-asked',
    subject: { type: 'network', id: ctx.actor.networkId },
    dataClass: 'system',
  })
  return ok(null)
}
