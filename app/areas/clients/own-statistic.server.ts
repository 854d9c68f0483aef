import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Result } from '~/platform/result'
import type { Gender } from './statistic'
import { findOwnStatistic } from './statistic.store.server'
import { tellGender } from './tell-statistic.server'

/** What the client who is signed in told; null when nothing was. */
export async function ownStatistic(ctx: Ctx<MemberActor>): Promise<Gender | null> {
  return ctx.actor.clientId ? findOwnStatistic(ctx.db, ctx.actor.clientId) : null
}

/** The client's own word. Who is no client gets the one not-found, whatever the form says. */
export async function tellOwnGender(ctx: Ctx<MemberActor>, input: Result<{ gender: Gender }>): Promise<Result<null>> {
  const { clientId } = ctx.actor
  if (!clientId) throw new NotFoundError()
  return input.ok ? tellGender(ctx, clientId, input.value.gender) : input
}
