import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveBoard } from './boards.store.server'
import { boardFor } from './require-board.server'
import { boardEvent } from './tell-board'

/** Lets everybody in the network read a board of one's organisation, or its own people and the coordinator alone again. */
export async function shareBoard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  isShared: boolean,
): Promise<Result<{ isShared: boolean }>> {
  const found = await boardFor(ctx, 'share', boardId)
  if (!found.ok) return found
  const board = found.value
  if (board.organisationId === null) return fail(problem('', 'network-sees-it'))
  if ((board.sharedAt !== null) === isShared) return ok({ isShared })
  await saveBoard(ctx.db, board, { sharedAt: isShared ? ctx.now : null }, ctx.now)
  ctx.record(boardEvent(isShared ? 'shared' : 'unshared', boardId, { isShared }, { isShared: !isShared }))
  return ok({ isShared })
}
