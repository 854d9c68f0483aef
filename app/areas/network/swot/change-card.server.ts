import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { saveCard, type Card } from './cards.store.server'
import type { CardInput, PlaceInput } from './inputs'
import { isPaired } from './pairs.store.server'
import { sideOf, type Quadrant } from './quadrants'
import { boardFor, noteDeed } from './require-board.server'
import { standingCard } from './require-card.server'
import { boardEvent } from './tell-board'

/** Changes a card. Who saves second gets `changed-meanwhile`, and chooses between both texts. */
export async function changeCard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  cardId: string,
  input: CardInput,
): Promise<Result<{ text: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const standing = await standingCard(ctx, boardId, cardId)
  if (!standing.ok) return standing
  const card = standing.value
  if (card.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const stays = await whyStays(ctx, card, input.quadrant, 'quadrant')
  if (stays) return fail(stays)
  const fields = { quadrant: input.quadrant, text: input.text, reason: input.reason ?? null, weight: input.weight }
  await saveCard(ctx.db, card, fields, ctx.now)
  await noteDeed(ctx, boardId, 'changed')
  const { quadrant, text, reason, weight } = card
  ctx.record(boardEvent('card-changed', boardId, { cardId, ...fields }, { quadrant, text, reason, weight }))
  return ok({ text: input.text })
}

/**
 * Moves a card to another quadrant or gives it another weight, on the board itself. Refused when somebody moved or weighed it since it
 * was seen; that its text was changed is no matter.
 */
export async function placeCard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  input: PlaceInput,
): Promise<Result<{ text: string; from: Quadrant; weight: number }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const standing = await standingCard(ctx, boardId, input.cardId)
  if (!standing.ok) return standing
  const card = standing.value
  const { text, quadrant: from, weight } = card
  if (from !== input.seenQuadrant || weight !== input.seenWeight) return fail(problem('', 'moved-meanwhile', text))
  const stays = await whyStays(ctx, card, input.to, '')
  if (stays) return fail(stays)
  await saveCard(ctx.db, card, { quadrant: input.to, weight: input.weight }, ctx.now)
  await noteDeed(ctx, boardId, 'changed')
  const after = { cardId: card.id, quadrant: input.to, weight: input.weight }
  ctx.record(boardEvent('card-placed', boardId, after, { quadrant: from, weight }))
  return ok({ text, from, weight })
}

/** A card of a strategy stays on its side: inside and outside are what the strategy links. */
async function whyStays(ctx: Ctx<MemberActor>, card: Card, to: Quadrant, path: string): Promise<Problem | null> {
  if (sideOf(card.quadrant) === sideOf(to) || !(await isPaired(ctx.db, card.id))) return null
  return problem(path, 'card-is-paired', card.text)
}
