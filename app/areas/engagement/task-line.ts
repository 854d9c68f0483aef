import { promiseOfTask } from './promise'
import type { Task } from './tasks.store.server'

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
  /** How often it was put off, and since which day. */
  snoozed: number
  firstDueOn: string | null
  /** The colleague who handed it over, with what they said. */
  handed: { by: string; note: string | null } | null
  /** The promise that it guards: done is not enough then, it was kept or not. */
  promiseId: string | null
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
    snoozed: task.snoozed,
    firstDueOn: task.firstDueOn?.toISOString().slice(0, 10) ?? null,
    handed: task.handedBy ? { by: task.handedBy.displayName, note: task.handOverNote } : null,
    promiseId: promiseOfTask(task.dedupeKey),
  }
}

function addressOf(task: Task): string | null {
  const { taskId, shortlistId, matchesOf } = textsOf(task.params)
  if (taskId) return `/tasks/${taskId}`
  if (shortlistId && task.clientId) return `/clients/${task.clientId}/shortlists/${shortlistId}`
  if (matchesOf) return `/clients/${matchesOf}/matches`
  if (task.titleKey === 'tasks.titles.lateTasksOf') return '/tasks?of=all&late=1'
  if (task.agreementId) return `/agreements/${task.agreementId}`
  if (task.placementId) return `/placements/${task.placementId}`
  if (task.clientId) return `/clients/${task.clientId}`
  return task.employerId ? `/employers/${task.employerId}` : null
}

function textsOf(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {}
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
}
