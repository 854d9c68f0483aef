import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findGatheringClient, removeGatheringClient, saveNewGatheringClient } from './gathering-clients.store.server'
import { requireGathering } from './require-gathering.server'

/** Puts down that a client takes part: by who guides the client, who tells it there and then. Employers see a number only. */
export async function bringClient(ctx: Ctx<MemberActor>, id: string, clientId: string): Promise<Result<null>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  await requireClient(ctx, 'gatherings.bring-client', clientId)
  if (!['planned', 'open', 'held'].includes(gathering.state)) return fail(problem('clientId', 'not-possible-now'))
  const rowId = ctx.newId()
  const { networkId, membershipId: addedById } = ctx.actor
  const row = { id: rowId, networkId, gatheringId: id, clientId, addedById }
  if (!(await saveNewGatheringClient(ctx.db, row, ctx.now))) return fail(problem('clientId', 'already-exists'))
  tell(ctx, 'engagement.gathering-client-added', { id: rowId, clientId }, gathering.title)
  return ok(null)
}

/** Takes a client off again; can be put back by adding the client anew. */
export async function leaveClient(
  ctx: Ctx<MemberActor>,
  id: string,
  rowId: string,
): Promise<Result<{ clientId: string }>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const row = await findGatheringClient(ctx.db, id, rowId)
  if (!row) throw new NotFoundError()
  await requireClient(ctx, 'gatherings.bring-client', row.clientId)
  if (!['planned', 'open', 'held'].includes(gathering.state)) return fail(problem('', 'not-possible-now'))
  if (row.attendance !== null) return fail(problem('', 'attendance-noted'))
  await removeGatheringClient(ctx.db, rowId)
  tell(ctx, 'engagement.gathering-client-removed', row, gathering.title)
  return ok({ clientId: row.clientId })
}

function tell(ctx: Ctx<MemberActor>, kind: string, row: { id: string; clientId: string }, title: string): void {
  ctx.record({
    kind,
    subject: { type: 'gathering_client', id: row.id },
    dataClass: 'client',
    clientId: row.clientId,
    after: { title },
  })
}
