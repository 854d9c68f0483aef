import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { countCards, mostCards, saveNewCards } from './cards.store.server'
import type { NewCardInput } from './inputs'
import { boardFor, noteDeed } from './require-board.server'
import { boardEvent } from './tell-board'

/** Puts a card on an open board. */
export async function addCard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  input: NewCardInput,
): Promise<Result<{ cardId: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  if ((await countCards(ctx.db, boardId)) >= mostCards)
    return fail(problem('text', 'too-many-cards', String(mostCards)))
  const { networkId, membershipId: madeById } = ctx.actor
  const fields = { quadrant: input.quadrant, text: input.text, reason: input.reason ?? null, weight: input.weight }
  const id = ctx.newId()
  await saveNewCards(ctx.db, [{ id, networkId, boardId, ...fields, fromCardId: null, madeById }], ctx.now)
  await noteDeed(ctx, boardId, 'added')
  ctx.record(boardEvent('card-added', boardId, { cardId: id, ...fields }))
  return ok({ cardId: id })
}
