import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addTask } from '~/areas/engagement/add-task.server'
import type { NewTaskInput } from '~/areas/engagement/task'
import { ok, type Result } from '~/platform/result'
import { saveGapAction } from './coverage.store.server'
import { writeGapKey, type Gap } from './gap-key'

/** Makes closing a gap a task of somebody, with a day; it stands beside the gap. Refused as `addTask` refuses one. */
export async function planGap(
  ctx: Ctx<MemberActor>,
  gap: Gap,
  input: NewTaskInput,
): Promise<Result<{ taskId: string }>> {
  const added = await addTask(ctx, input)
  if (!added.ok) return added
  const { taskId } = added.value
  const { networkId, membershipId: madeById } = ctx.actor
  const gapKey = writeGapKey(gap)
  const id = ctx.newId()
  await saveGapAction(ctx.db, { id, networkId, gapKey, taskId, madeById }, ctx.now)
  ctx.record({
    kind: 'network.gap-planned',
    subject: { type: 'gap_action', id },
    dataClass: 'business',
    after: { gapKey, taskId, title: input.title, dueOn: input.dueOn },
  })
  return ok({ taskId })
}
