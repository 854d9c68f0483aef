import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Language } from '~/platform/languages'
import { boardHead, nameOf } from './board-head.server'
import { listBoardsOf } from './boards.store.server'
import { listCards } from './cards.store.server'
import { compareCards } from './comparison'

/** Two boards of one object beside each other: the chosen one, else the one that was copied, else the newest other one. */
export async function comparePage(ctx: Ctx<MemberActor>, boardId: string, search: URLSearchParams, language: Language) {
  const { head, board, cards } = await boardHead(ctx, boardId, language)
  const found = await listBoardsOf(ctx.db, board, ['open', 'agreed', 'superseded'])
  const others = found.filter(one => one.id !== boardId)
  const asked = search.get('with') ?? board.copyOfId
  const other = others.find(one => one.id === asked) ?? others[0] ?? null
  return {
    head,
    others: others.map(one => ({ id: one.id, name: nameOf(one, language), heldOn: one.heldOn })),
    before: other && { id: other.id, name: nameOf(other, language), heldOn: other.heldOn },
    changes: other ? compareCards(await listCards(ctx.db, other.id), cards) : [],
  }
}
export type ComparePage = Awaited<ReturnType<typeof comparePage>>
