import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { ok, type Result } from '~/platform/result'
import type { Gender } from './statistic'
import { tellStatistic } from './statistic.store.server'

/** Keeps what a client tells of gender. The event says that it was told, not what. */
export async function tellGender(ctx: Ctx<MemberActor>, clientId: string, gender: Gender): Promise<Result<null>> {
  await requireClient(ctx, 'client.tell-statistic', clientId)
  if (!(await tellStatistic(ctx.db, clientId, gender, ctx.now.toISOString().slice(0, 10)))) throw new NotFoundError()
  ctx.record({
    kind: 'clients.statistic-told',
    subject: { type: 'client', id: clientId },
    dataClass: 'client',
    clientId,
  })
  return ok(null)
}
