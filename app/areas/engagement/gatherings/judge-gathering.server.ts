import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { addTask } from '../add-task.server'
import type { FollowUpInput, HostOutcomeInput } from './gathering-input'
import { takesOutcome } from './gathering-states'
import type { Gathering } from './gatherings.store.server'
import { saveGatheringTask, saveOutcome } from './outcomes.store.server'
import { listAttendedContacts } from './guests.store.server'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'

/** Whoever made the event or receives the guests says what it brought. */
export function mayJudge(gathering: Pick<Gathering, 'madeById' | 'hosts'>, membershipId: string): boolean {
  return gathering.madeById === membershipId || gathering.hosts.some(one => one.membershipId === membershipId)
}

/** Keeps what a host thinks that an event brought, instead of what he or she said before. */
export async function judgeGathering(
  ctx: Ctx<MemberActor>,
  id: string,
  input: HostOutcomeInput,
): Promise<Result<null>> {
  const gathering = await requireGathering(ctx, 'gatherings.judge', id)
  const { membershipId, networkId } = ctx.actor
  if (!mayJudge(gathering, membershipId)) return fail(problem('', 'not-allowed'))
  if (!takesOutcome(gathering.state)) return fail(problem('', 'not-possible-now'))
  const said = { employers: input.employers ?? null, clients: input.clients ?? null, words: input.words ?? null }
  const key = { id: ctx.newId(), networkId, gatheringId: id, membershipId }
  await saveOutcome(ctx.db, { ...key, ...said }, ctx.now)
  ctx.record({
    kind: 'engagement.gathering-judged',
    subject: { type: 'gathering', id },
    dataClass: 'business',
    after: { ...said, title: gathering.title },
  })
  return ok(null)
}

/** Asks the people of employers who were there, by mail, what it brought them; each once. */
export async function askOutcomes(ctx: Ctx<MemberActor>, id: string): Promise<Result<{ asked: number }>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  if (!takesOutcome(gathering.state)) return fail(problem('', 'not-possible-now'))
  const came = await listAttendedContacts(ctx.db, id)
  if (came.length === 0) return fail(problem('', 'nobody-came'))
  tellGuests(ctx, { gatheringId: id, about: 'outcome', guestIds: came, turn: ctx.newId() })
  ctx.record({
    kind: 'engagement.gathering-outcome-asked',
    subject: { type: 'gathering', id },
    dataClass: 'business',
    after: { asked: came.length, title: gathering.title },
  })
  return ok({ asked: came.length })
}

/** Adds an ordinary task that follows from an event. */
export async function followUp(
  ctx: Ctx<MemberActor>,
  id: string,
  input: FollowUpInput,
): Promise<Result<{ taskId: string }>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const task = await addTask(ctx, input)
  if (!task.ok) return task
  await saveGatheringTask(ctx.db, {
    networkId: ctx.actor.networkId,
    gatheringId: gathering.id,
    taskId: task.value.taskId,
  })
  return task
}
