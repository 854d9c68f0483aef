import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { relationTo } from './board-relation'
import { stepOf, type BoardEvent } from './board-states'
import { findBoard, holdBoard, type Board } from './boards.store.server'
import { countDeed, type Deed } from './participants.store.server'

/** The board, when the actor may do this to it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireBoard(ctx: Ctx<MemberActor>, permission: Permission, boardId: string): Promise<Board> {
  const board = await findBoard(ctx.db, boardId)
  if (!board || !can(ctx.actor, permission, relationTo(ctx.actor, board))) throw new NotFoundError()
  return board
}

const permissions: Record<BoardEvent, Permission> = {
  change: 'swot.write',
  act: 'swot.write',
  agree: 'swot.agree',
  share: 'swot.share',
  supersede: 'swot.agree',
}

/**
 * The board, held until the end of the transaction, when this may happen to it in its state; else a refusal in words. Throws
 * NotFoundError when the actor may not.
 */
export async function boardFor(ctx: Ctx<MemberActor>, event: BoardEvent, boardId: string): Promise<Result<Board>> {
  await requireBoard(ctx, permissions[event], boardId)
  await holdBoard(ctx.db, boardId)
  const board = await requireBoard(ctx, permissions[event], boardId)
  if (stepOf(board.status, event)) return ok(board)
  return fail(problem('', board.status === 'superseded' ? 'board-superseded' : 'board-not-open'))
}

/** Counts what the actor did on a board: who takes part is who did something. */
export async function noteDeed(ctx: Ctx<MemberActor>, boardId: string, deed: Deed): Promise<void> {
  const { networkId, membershipId, organisationId } = ctx.actor
  await countDeed(ctx.db, { id: ctx.newId(), networkId, boardId, membershipId, organisationId }, deed, ctx.now)
}
