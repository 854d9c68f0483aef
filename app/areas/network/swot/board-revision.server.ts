import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findRevision } from './boards.store.server'
import { requireBoard } from './require-board.server'

/** A number that is another one after each change of a board and its tasks: what open pages compare with what they show. */
export async function boardRevision(ctx: Ctx<MemberActor>, boardId: string): Promise<number> {
  await requireBoard(ctx, 'swot.read', boardId)
  return (await findRevision(ctx.db, boardId)) ?? 0
}
