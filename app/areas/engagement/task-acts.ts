import { z } from 'zod'
import { taskStates, type TaskState } from './task'

export const taskActs = ['finish', 'reopen', 'cancel', 'snooze', 'unsnooze', 'hand-over', 'take-back'] as const
export type TaskAct = (typeof taskActs)[number]

interface TaskRule {
  from: readonly TaskState[]
  to: TaskState
  /** Kind of the event that tells of it. */
  event: string
  /** The act that undoes it. */
  undo: TaskAct
}

/** What may happen to a task, as a table. */
export const taskRules: Readonly<Record<TaskAct, TaskRule>> = {
  finish: { from: ['open'], to: 'done', event: 'engagement.task-finished', undo: 'reopen' },
  reopen: { from: ['done', 'cancelled'], to: 'open', event: 'engagement.task-reopened', undo: 'finish' },
  cancel: { from: ['open'], to: 'cancelled', event: 'engagement.task-cancelled', undo: 'reopen' },
  snooze: { from: ['open'], to: 'open', event: 'engagement.task-snoozed', undo: 'unsnooze' },
  unsnooze: { from: ['open'], to: 'open', event: 'engagement.task-unsnoozed', undo: 'snooze' },
  'hand-over': { from: ['open'], to: 'open', event: 'engagement.task-handed-over', undo: 'take-back' },
  'take-back': { from: ['open'], to: 'open', event: 'engagement.task-taken-back', undo: 'hand-over' },
}

/** The state after an act, undefined when the act is not possible from here. */
export function stateAfter(state: string, act: TaskAct): TaskState | undefined {
  const rule = taskRules[act]
  return taskStates.includes(state as TaskState) && rule.from.includes(state as TaskState) ? rule.to : undefined
}

export const stateActs = ['finish', 'reopen', 'cancel'] as const satisfies readonly TaskAct[]
export type StateAct = (typeof stateActs)[number]

export const HandOverInput = z.object({
  ownerId: z.uuid('choose'),
  note: z.string().max(500).optional(),
})
export type HandOverInput = z.infer<typeof HandOverInput>

interface Handed {
  state: string
  handedFromId: string | null
  handedById: string | null
}

/** A task that was handed over goes back by the hand of whoever gave it, or of whose it was. */
export function mayTakeBack(task: Handed, membershipId: string): boolean {
  if (stateAfter(task.state, 'take-back') === undefined || task.handedFromId === null) return false
  return membershipId === task.handedById || membershipId === task.handedFromId
}
