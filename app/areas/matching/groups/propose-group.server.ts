import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong } from '~/areas/clients/guided-clients.store.server'
import { NotFoundError } from '~/access/errors'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { proposePlacement } from '~/areas/placements/propose-placement.server'
import { takeProposalBack } from '~/areas/placements/take-proposal-back.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { markProposal, pairsToPropose, proposalsOfRun } from './group-results.store.server'
import { findRun, moveBatch } from './group-runs.store.server'
import type { ReckonOptions } from './reckon-group.server'
import { requireGroup } from './require-group.server'
import { groupEvent } from './tell-group'

/**
 * Proposes each pair of a result that does not run already, as one act: a pair that cannot be proposed says why in its row, and the others go on. All of it
 * or, when it is stopped, nothing.
 */
export async function proposeGroup(
  ctx: Ctx<MemberActor>,
  groupId: string,
  runId: string,
  { onProgress }: ReckonOptions = {},
): Promise<Result<{ proposed: number; refused: number }>> {
  const clientIds = await clientsOfBatch(ctx, groupId, runId, 'running')
  if (!clientIds) return fail(problem('', 'group-batch-gone'))
  const present = await runningOfClients(ctx.db, clientIds)
  const runs = (pair: { clientId: string; vacancyId: string }) =>
    present.some(one => one.clientId === pair.clientId && one.vacancyId === pair.vacancyId)
  const pairs = (await pairsToPropose(ctx.db, runId, clientIds)).filter(pair => !runs(pair))
  const sum = { proposed: 0, refused: 0 }
  for (const [at, { id, clientId, vacancyId }] of pairs.entries()) {
    const done = await orNotFound(() => proposePlacement(ctx, clientId, { vacancyId }))
    if (done.ok) {
      await markProposal(ctx.db, id, { proposal: 'proposed', problem: null, placementId: done.value.placementId })
      sum.proposed += 1
    } else {
      const code = done.problems[0]?.code ?? 'invalid'
      await markProposal(ctx.db, id, { proposal: 'refused', problem: code, placementId: null })
      sum.refused += 1
    }
    await onProgress?.(at + 1, pairs.length)
  }
  // Thrown and not answered: what was written goes back with the transaction.
  if (!(await moveBatch(ctx.db, runId, 'running', 'done'))) throw new Error('proposing was stopped')
  ctx.record(groupEvent('proposed', groupId, { runId, ...sum }))
  return ok(sum)
}

/** Takes the proposals of a result back, as one act. Those that somebody went on with since stay, and are counted as kept. */
export async function takeGroupBack(
  ctx: Ctx<MemberActor>,
  groupId: string,
  runId: string,
  { onProgress }: ReckonOptions = {},
): Promise<Result<{ returned: number; kept: number }>> {
  const clientIds = await clientsOfBatch(ctx, groupId, runId, 'undoing')
  if (!clientIds) return fail(problem('', 'group-batch-gone'))
  const proposals = await proposalsOfRun(ctx.db, runId, clientIds)
  const sum = { returned: 0, kept: 0 }
  for (const [at, { id, placementId }] of proposals.entries()) {
    const done = await orNotFound(() => takeProposalBack(ctx, placementId))
    const proposal = done.ok ? 'returned' : 'kept'
    await markProposal(ctx.db, id, { proposal, problem: null })
    sum[proposal] += 1
    await onProgress?.(at + 1, proposals.length)
  }
  if (!(await moveBatch(ctx.db, runId, 'undoing', 'undone'))) throw new Error('taking back was stopped')
  ctx.record(groupEvent('taken-back', groupId, { runId, ...sum }))
  return ok(sum)
}

/** The clients of the group whom the actor guides today; null when the batch is not in this state. */
async function clientsOfBatch(
  ctx: Ctx<MemberActor>,
  groupId: string,
  runId: string,
  state: 'running' | 'undoing',
): Promise<string[] | null> {
  const group = await requireGroup(ctx, groupId)
  const run = await findRun(ctx.db, groupId, runId)
  if (run?.batchState !== state) return null
  return guidedAmong(ctx.db, ctx.actor.membershipId, accessDay(ctx.now), group.clientIds)
}

/** A client or place that is not there for the actor any more is a reason in the row, not the end of the batch. */
async function orNotFound<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof NotFoundError) return fail(problem('', 'not-found'))
    throw error
  }
}
