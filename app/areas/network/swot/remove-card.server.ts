import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { saveCard } from './cards.store.server'
import { boardFor, noteDeed } from './require-board.server'
import { requireCard, standingCard } from './require-card.server'
import { boardEvent } from './tell-board'

/** Takes a card off an open board. Its strategies and tasks stay behind it, for when it comes back. */
export async function removeCard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  cardId: string,
): Promise<Result<{ text: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const standing = await standingCard(ctx, boardId, cardId)
  if (!standing.ok) return standing
  const card = standing.value
  await saveCard(ctx.db, card, { removedAt: ctx.now }, ctx.now)
  await noteDeed(ctx, boardId, 'changed')
  const { quadrant, text, reason, weight } = card
  ctx.record(boardEvent('card-removed', boardId, { cardId }, { quadrant, text, reason, weight }))
  return ok({ text })
}

/** Puts a removed card back where it was, with its strategies and tasks. */
export async function restoreCard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  cardId: string,
): Promise<Result<{ text: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const card = await requireCard(ctx, boardId, cardId)
  if (card.removedAt === null) return ok({ text: card.text })
  await saveCard(ctx.db, card, { removedAt: null }, ctx.now)
  await noteDeed(ctx, boardId, 'changed')
  ctx.record(boardEvent('card-restored', boardId, { cardId }))
  return ok({ text: card.text })
}
