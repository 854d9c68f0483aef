import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { networkDay } from '~/areas/engagement/network-day.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { clientStatuses } from './client'
import { findClient, saveName } from './clients.store.server'
import { lastLadderStep } from './ladder'

export const MoveStepInput = z.object({
  step: z.number().int().min(1).max(lastLadderStep),
  status: z.enum(clientStatuses),
  why: z.string().trim().min(1).max(2_000),
})
export type MoveStepInput = z.infer<typeof MoveStepInput>

/** Moves a client on the ladder, forward or back: the path is not a straight line (C3). "Why" is asked before any step. */
export async function moveStep(
  ctx: Ctx<MemberActor>,
  clientId: string,
  version: number,
  input: MoveStepInput,
): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-guidance', clientId, 'guidance')
  const client = await findClient(ctx.db, clientId)
  if (!client) throw new NotFoundError()
  const since = input.step === client.ladderStep ? client.ladderStepSince : new Date(await networkDay(ctx))
  const saved = await saveName(
    ctx.db,
    clientId,
    version,
    { status: input.status, ladderStep: input.step, ladderStepSince: since },
    ctx.now,
  )
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'clients.step-moved',
    subject: { type: 'client', id: clientId },
    dataClass: 'client',
    clientId,
    before: { step: client.ladderStep, status: client.status },
    after: { step: input.step, status: input.status, why: input.why },
  })
  return ok(null)
}
