import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import type { Language } from '~/platform/languages'
import { boardHead } from './board-head.server'
import { listPairs } from './pairs.store.server'
import { quadrants } from './quadrants'

/** The board itself: four quadrants of cards, with the tasks that they became and the strategies that they are in. */
export async function boardPage(ctx: Ctx<MemberActor>, boardId: string, language: Language) {
  const { head, cards } = await boardHead(ctx, boardId, language)
  const pairs = await listPairs(ctx.db, boardId)
  const shown = cards.map(card => ({
    id: card.id,
    quadrant: card.quadrant,
    text: card.text,
    reason: card.reason,
    weight: card.weight,
    by: card.madeBy.displayName,
    tasks: card.actions.map(({ task: { owner, ...task } }) => ({ ...task, owner: owner.displayName })),
    pairs: pairs.filter(pair => pair.innerCardId === card.id || pair.outerCardId === card.id).length,
  }))
  return {
    head,
    mayOpenTasks: canEver(ctx.actor, 'tasks.write'),
    quadrants: quadrants.map(quadrant => ({ quadrant, cards: shown.filter(card => card.quadrant === quadrant) })),
  }
}
export type BoardPage = Awaited<ReturnType<typeof boardPage>>
export type BoardCard = BoardPage['quadrants'][number]['cards'][number]
