import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { whyNotAgreeable } from './agreeable'
import { findRevision, holdBoard, listBoardsOf, saveBoard, type Board } from './boards.store.server'
import { listCards } from './cards.store.server'
import { boardFor } from './require-board.server'
import { boardEvent } from './tell-board'

/**
 * Agrees a board: from then on nothing of it changes. Refused, with every reason, while a quadrant is empty, and when somebody changed
 * the board since `seenRevision`. An agreed board of the same object is superseded in the same act.
 */
export async function agreeBoard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  seenRevision: number,
): Promise<Result<{ superseded: number }>> {
  const found = await boardFor(ctx, 'agree', boardId)
  if (!found.ok) return found
  if ((await findRevision(ctx.db, boardId)) !== seenRevision) return fail(problem('', 'board-changed-meanwhile'))
  const cards = await listCards(ctx.db, boardId)
  const problems = whyNotAgreeable(cards)
  if (problems.length > 0) return fail(...problems)
  const agreed = { status: 'agreed' as const, agreedAt: ctx.now, agreedById: ctx.actor.membershipId }
  const former = await holdAgreed(ctx, found.value)
  await saveBoard(ctx.db, found.value, agreed, ctx.now)
  ctx.record(boardEvent('agreed', boardId, { cards: cards.length }))
  for (const board of former) {
    await saveBoard(ctx.db, board, { status: 'superseded' }, ctx.now)
    ctx.record(boardEvent('superseded', board.id, { byId: boardId }))
  }
  return ok({ superseded: former.length })
}

async function holdAgreed({ db }: Ctx<MemberActor>, board: Board): Promise<Board[]> {
  for (const { id } of await listBoardsOf(db, board, ['agreed'])) await holdBoard(db, id)
  return listBoardsOf(db, board, ['agreed'])
}
