/** Where a reckoning stands. */
export const runStates = ['running', 'done', 'cancelled', 'failed'] as const
export type RunState = (typeof runStates)[number]

/** How a group stands: not reckoned yet, or as its newest reckoning. */
export const groupStates = ['none', ...runStates] as const
export type GroupState = (typeof groupStates)[number]

export function readGroupState(text: string | null): GroupState {
  return groupStates.find(one => one === text) ?? 'none'
}

/** Where a batch of proposals stands. Stopped: nothing of it was done. */
export const batchStates = ['running', 'stopped', 'done', 'undoing', 'undone'] as const
export type BatchState = (typeof batchStates)[number]

export const batchEvents = ['start', 'finish', 'stop', 'undo', 'undone'] as const
export type BatchEvent = (typeof batchEvents)[number]

const none = 'none'

/** What may happen in each state and where it leads. A stopped undo leaves the proposals as they were made. */
export const batchSteps: Readonly<Record<BatchState | typeof none, Partial<Record<BatchEvent, BatchState>>>> = {
  none: { start: 'running' },
  running: { finish: 'done', stop: 'stopped' },
  stopped: { start: 'running' },
  done: { start: 'running', undo: 'undoing' },
  undoing: { undone: 'undone', stop: 'done' },
  undone: { start: 'running' },
}

/** Where an event leads; null where it cannot happen. A batch that was never begun has no state. */
export function batchStep(state: string | null, event: BatchEvent): BatchState | null {
  const known = state === null ? none : batchStates.find(one => one === state)
  return (known && batchSteps[known][event]) ?? null
}

/** The state of a run as it is shown: one whose job failed or was cancelled is not running. */
export function runStateOf(state: string, jobState: string | undefined): RunState {
  const known = runStates.find(one => one === state) ?? 'failed'
  if (known !== 'running') return known
  return jobState === 'failed' || jobState === 'cancelled' ? 'failed' : 'running'
}
