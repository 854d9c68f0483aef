import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { listStaff } from '~/areas/employers/staff.store.server'
import type { Language } from '~/platform/languages'
import { boardHead } from './board-head.server'
import { listPairs } from './pairs.store.server'
import { pairKindOf } from './quadrants'
import { requireCard } from './require-card.server'

/** One card, also one that was removed: its texts, the tasks that it became, and the strategies that it is in. */
export async function cardPage(ctx: Ctx<MemberActor>, boardId: string, cardId: string, language: Language) {
  const { head } = await boardHead(ctx, boardId, language)
  const card = await requireCard(ctx, boardId, cardId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const pairs = (await listPairs(ctx.db, boardId)).filter(one => [one.innerCardId, one.outerCardId].includes(cardId))
  const { id, quadrant, text, reason, weight, version, createdAt } = card
  return {
    head,
    today,
    me: ctx.actor.membershipId,
    staff: head.may.act ? await listStaff(ctx.db, new Date(today)) : [],
    mayOpenTasks: canEver(ctx.actor, 'tasks.write'),
    card: {
      id,
      quadrant,
      text,
      reason,
      weight,
      version,
      createdAt,
      by: card.madeBy.displayName,
      isRemoved: card.removedAt !== null,
    },
    tasks: card.actions.map(({ task: { owner, ...task } }) => ({ ...task, owner: owner.displayName })),
    pairs: pairs.map(pair => ({
      id: pair.id,
      kind: pairKindOf(pair.inner.quadrant, pair.outer.quadrant),
      sentence: pair.sentence,
      other: pair.innerCardId === cardId ? pair.outer.text : pair.inner.text,
    })),
  }
}
export type CardPage = Awaited<ReturnType<typeof cardPage>>
