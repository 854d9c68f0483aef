import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addTask } from '~/areas/engagement/add-task.server'
import type { Result } from '~/platform/result'
import { saveNewAction } from './actions.store.server'
import type { ActionInput } from './inputs'
import { boardFor } from './require-board.server'
import { standingCard } from './require-card.server'
import { boardEvent } from './tell-board'

/** Makes an ordinary task of a card, with an owner and a day; also after the board was agreed. */
export async function addAction(
  ctx: Ctx<MemberActor>,
  boardId: string,
  cardId: string,
  input: ActionInput,
): Promise<Result<{ taskId: string }>> {
  const found = await boardFor(ctx, 'act', boardId)
  if (!found.ok) return found
  const standing = await standingCard(ctx, boardId, cardId)
  if (!standing.ok) return standing
  const added = await addTask(ctx, input)
  if (!added.ok) return added
  const { taskId } = added.value
  const { networkId, membershipId: madeById } = ctx.actor
  await saveNewAction(ctx.db, { id: ctx.newId(), networkId, boardId, cardId, taskId, madeById }, ctx.now)
  ctx.record(boardEvent('action-added', boardId, { cardId, taskId, ...input }))
  return added
}
