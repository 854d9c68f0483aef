import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Language } from '~/platform/languages'
import { nameOf } from './board-head.server'
import { requireBoard } from './require-board.server'

/** A board as it is called, for a message. */
export async function boardNameOf(ctx: Ctx<MemberActor>, boardId: string, language: Language): Promise<string> {
  return nameOf(await requireBoard(ctx, 'swot.read', boardId), language)
}
