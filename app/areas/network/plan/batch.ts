import { z } from 'zod'
import { ActionInput, ChooseInput } from './plan-inputs'

/** Where an act on many relations stands. Stopped: nothing of it was done. */
export const batchStates = ['running', 'stopped', 'done', 'undoing', 'undone'] as const
export type BatchState = (typeof batchStates)[number]

export const batchEvents = ['finish', 'stop', 'undo', 'undone'] as const
export type BatchEvent = (typeof batchEvents)[number]

/** What may happen in each state and where it leads; what is not here is refused. A stopped undo leaves the act as it was done. */
export const batchSteps: Readonly<Record<BatchState, Partial<Record<BatchEvent, BatchState>>>> = {
  running: { finish: 'done', stop: 'stopped' },
  stopped: {},
  done: { undo: 'undoing' },
  undoing: { undone: 'undone', stop: 'done' },
  undone: {},
}

/** Where an event leads; null where it cannot happen. */
export function batchStep(state: string, event: BatchEvent): BatchState | null {
  const known = batchStates.find(one => one === state)
  return (known && batchSteps[known][event]) ?? null
}

/** More relations than this go to the background. */
export const mostAtOnce = 300
/** More than this is no act that somebody can oversee; the filter can make it smaller. */
export const mostInBatch = 10_000
/** So many are done between two signs of progress. */
export const batchStepSize = 200

export const batchKinds = ['strategy', 'action'] as const
export type BatchKind = (typeof batchKinds)[number]

/** What the act gives each relation: a strategy with its reason, or an action. */
export const BatchChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('strategy'), input: ChooseInput }),
  z.object({ kind: z.literal('action'), input: ActionInput }),
])
export type BatchChange = z.infer<typeof BatchChange>

/** How many the person saw when they chose all that the filter keeps. */
export const SeenCount = z.coerce.number().int().min(0).max(10_000_000)

/** Name of the job that does a large act, or takes it back. */
export const batchJobName = 'network.plan-many'
export const batchJobActs = ['apply', 'undo'] as const
export type BatchJobAct = (typeof batchJobActs)[number]

/** The key under which the job is known; another one for each time that somebody asks. */
export function batchJobKey(batchId: string, act: BatchJobAct, asked: Date): string {
  return `plan-many:${act}:${batchId}:${asked.getTime()}`
}
