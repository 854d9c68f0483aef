import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { findCardOfTask } from './actions.store.server'

/** The card that a task came from, as a way back; null when there is none, or when its board is not for this reader. */
export async function cardOfTask(ctx: Ctx<MemberActor>, taskId: string): Promise<{ to: string; text: string } | null> {
  if (!canEver(ctx.actor, 'swot.read')) return null
  const found = await findCardOfTask(ctx.db, taskId)
  return found && { to: `/swot/${found.boardId}/cards/${found.card.id}`, text: found.card.text }
}
