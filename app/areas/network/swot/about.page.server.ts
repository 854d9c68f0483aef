import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Language } from '~/platform/languages'
import { whyNotAgreeable } from './agreeable'
import { boardHead, nameOf } from './board-head.server'
import { findBoard, listBoardsOf } from './boards.store.server'
import { sectionKeysOf } from './sections'

/** About a board: what the group said beside the cards, who took part, and what stands in the way of agreeing. */
export async function aboutPage(ctx: Ctx<MemberActor>, boardId: string, language: Language) {
  const { head, board, cards, participants } = await boardHead(ctx, boardId, language)
  const copied = board.copyOfId ? await findBoard(ctx.db, board.copyOfId) : null
  const others = await listBoardsOf(ctx.db, board, ['open', 'agreed', 'superseded'])
  return {
    head,
    participants,
    keys: sectionKeysOf(board.object),
    known: {
      year: board.year,
      heldOn: board.heldOn.toISOString().slice(0, 10),
      version: board.version,
      ...board.sections,
    },
    facts: {
      madeBy: board.madeBy.displayName,
      agreedAt: board.agreedAt,
      agreedBy: board.agreedBy?.displayName ?? null,
      copyOf: copied && { id: copied.id, name: nameOf(copied, language) },
      others: others
        .filter(one => one.id !== boardId)
        .map(one => ({ id: one.id, name: nameOf(one, language), status: one.status, heldOn: one.heldOn })),
    },
    inTheWay: head.status === 'open' ? whyNotAgreeable(cards) : [],
  }
}
export type AboutPage = Awaited<ReturnType<typeof aboutPage>>
