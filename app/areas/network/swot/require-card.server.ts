import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findCard, type Card } from './cards.store.server'

/** A card of a board, also one that was removed. Throws NotFoundError when there is none. */
export async function requireCard(ctx: Ctx<MemberActor>, boardId: string, cardId: string): Promise<Card> {
  const card = await findCard(ctx.db, boardId, cardId)
  if (!card) throw new NotFoundError()
  return card
}

/** A card that stands on the board; a refusal in words when somebody removed it. */
export async function standingCard(ctx: Ctx<MemberActor>, boardId: string, cardId: string): Promise<Result<Card>> {
  const card = await requireCard(ctx, boardId, cardId)
  return card.removedAt === null ? ok(card) : fail(problem('', 'card-removed', card.text))
}
