import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listStaff } from '~/areas/employers/staff.store.server'
import { addDays, dayIn } from './days'
import { listDoneTasks, listOpenTasks, type Task } from './tasks.store.server'

/** A task as a line: what, when, about whom, and where it leads. */
export interface TaskLine {
  id: string
  title: string
  /** A text of the product instead of the title, with what goes into it. */
  titleKey: string | null
  params: Record<string, string>
  kind: string
  state: string
  dueOn: string
  about: string | null
  owner: string | null
  /** The answer that settled the task by itself, and whose it was. */
  settled: { because: string; who: string | null } | null
  to: string | null
}

export function taskLine(task: Task & { owner?: { displayName: string } }): TaskLine {
  return {
    id: task.id,
    title: task.title,
    titleKey: task.titleKey,
    params: textsOf(task.params),
    kind: task.kind,
    state: task.state,
    dueOn: task.dueOn.toISOString().slice(0, 10),
    about: task.client
      ? [task.client.firstName, task.client.lastName].filter(Boolean).join(' ')
      : (task.employer?.name ?? null),
    owner: task.owner?.displayName ?? null,
    settled: task.doneBecause ? { because: task.doneBecause, who: task.doneByName } : null,
    to: addressOf(task),
  }
}

/** The reader's own tasks: open ones by due day, and what was finished in the last week. */
export async function myTasksPage(ctx: Ctx<MemberActor>) {
  const { actor, db, now } = ctx
  if (!can(actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  const today = dayIn(now, actor.timeZone)
  return {
    today,
    me: actor.membershipId,
    open: (await listOpenTasks(db, actor.membershipId)).map(taskLine),
    done: (await listDoneTasks(db, actor.membershipId, new Date(addDays(today, -7)))).map(taskLine),
    staff: await listStaff(db, new Date(today)),
  }
}
export type MyTasksPage = Awaited<ReturnType<typeof myTasksPage>>

function addressOf(task: Task): string | null {
  if (task.agreementId) return `/agreements/${task.agreementId}`
  if (task.placementId) return `/placements/${task.placementId}`
  if (task.clientId) return `/clients/${task.clientId}`
  return task.employerId ? `/employers/${task.employerId}` : null
}

function textsOf(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {}
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
}
