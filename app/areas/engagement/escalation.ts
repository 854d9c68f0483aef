import { daysBetween } from './days'

export interface EscalationRule {
  version: number
  provenance: 'design'
  /** Days overdue after which the substitute of the relation is told. */
  substituteAfterDays: number
  /** Days overdue after which the network coordinator is told; sooner when there is no substitute to tell. */
  coordinatorAfterDays: number
  /** Starts of the keys of tasks that no substitute is told of: those that tell, and the rhythm of contact. */
  silentKeys: readonly string[]
}

/** Who is told when a task stays overdue. Our own proposal: the design asks that nothing is overdue without somebody being told. */
export const escalationRule: EscalationRule = {
  version: 1,
  provenance: 'design',
  substituteAfterDays: 3,
  coordinatorAfterDays: 7,
  silentKeys: ['late:', 'late-of:', 'contact-due:'],
}

export interface LateTask {
  dueOn: string
  ownerId: string
  dedupeKey: string | null
  /** Who may stand in: owner and backup owner of the employer, or who else is assigned to the client; only people in force. */
  substituteIds: readonly string[]
}

export type Telling = { who: 'substitute'; membershipId: string } | { who: 'coordinator' }

function isSilent(task: LateTask, rule: EscalationRule): boolean {
  return rule.silentKeys.some(key => task.dedupeKey?.startsWith(key))
}

/** The first who can stand in for the owner of a late task; null when nobody can or should. */
export function substituteOf(task: LateTask, rule: EscalationRule = escalationRule): string | null {
  if (isSilent(task, rule)) return null
  return task.substituteIds.find(id => id !== task.ownerId) ?? null
}

/** Who must have been told of a late task by now. */
export function tellingsOf(task: LateTask, today: string, rule: EscalationRule = escalationRule): Telling[] {
  const late = daysBetween(task.dueOn, today)
  const membershipId = substituteOf(task, rule)
  const tellings: Telling[] = []
  if (membershipId && late >= rule.substituteAfterDays) tellings.push({ who: 'substitute', membershipId })
  const patience = membershipId || isSilent(task, rule) ? rule.coordinatorAfterDays : rule.substituteAfterDays
  if (late >= patience && !task.dedupeKey?.startsWith('late')) tellings.push({ who: 'coordinator' })
  return tellings
}

/** The key of the task that tells a substitute of a late one; another due day is another lateness. */
export function lateKey(taskId: string, dueOn: string): string {
  return `late:${taskId}:${dueOn}`
}

/** The key of the task that tells a coordinator of a colleague with late tasks; at most one a week. */
export function lateOfKey(ownerId: string, coordinatorId: string, monday: string): string {
  return `late-of:${ownerId}:${coordinatorId}:${monday}`
}
