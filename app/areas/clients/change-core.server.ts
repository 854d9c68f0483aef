import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { ClientCoreInput } from './client'
import { findClient, findCore, saveCore, saveName } from './clients.store.server'

/** Changes name, contact data and availability. A second editor is told (`changed-meanwhile`) and loses nothing. */
export async function changeCore(
  ctx: Ctx<MemberActor>,
  clientId: string,
  version: number,
  input: ClientCoreInput,
): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-core', clientId)
  const client = await findClient(ctx.db, clientId)
  if (!client) throw new NotFoundError()
  const before = await findCore(ctx.db, clientId)
  if (ctx.actor.role === 'trainee') {
    if (client.version !== version) return fail(problem('', 'changed-meanwhile'))
  } else if (
    !(await saveName(ctx.db, clientId, version, { firstName: input.firstName, lastName: input.lastName }, ctx.now))
  ) {
    return fail(problem('', 'changed-meanwhile'))
  }
  await saveCore(ctx.db, ctx.actor.networkId, clientId, input, ctx.now)
  ctx.record({
    kind: 'clients.core-changed',
    subject: { type: 'client', id: clientId },
    dataClass: 'client',
    clientId,
    before,
    after: input,
  })
  return ok(null)
}
