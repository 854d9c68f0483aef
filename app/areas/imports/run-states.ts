/** What a file that came in can be: waiting to be read, waiting for its author, written, or put away. */
export const runStates = [
  'reading',
  'mapping',
  'preview',
  'running',
  'committed',
  'failed',
  'cancelled',
  'expired',
  'undoing',
  'undone',
] as const
export type RunState = (typeof runStates)[number]

export const runEvents = [
  'ask-columns',
  'map-columns',
  'read',
  'break',
  'put-in-line',
  'commit',
  'finish',
  'put-away',
  'expire',
  'ask-undo',
  'keep',
  'undo',
] as const
export type RunEvent = (typeof runEvents)[number]

/** From where each event leads where; an event that does not start here is refused. */
export const runMoves: Readonly<Record<RunEvent, { from: readonly RunState[]; to: RunState }>> = {
  'ask-columns': { from: ['reading'], to: 'mapping' },
  'map-columns': { from: ['mapping', 'preview', 'failed'], to: 'reading' },
  read: { from: ['reading'], to: 'preview' },
  break: { from: ['reading'], to: 'failed' },
  'put-in-line': { from: ['preview'], to: 'running' },
  commit: { from: ['preview', 'running'], to: 'running' },
  finish: { from: ['running'], to: 'committed' },
  'put-away': { from: ['reading', 'mapping', 'preview'], to: 'cancelled' },
  'ask-undo': { from: ['committed'], to: 'undoing' },
  keep: { from: ['undoing'], to: 'committed' },
  undo: { from: ['undoing'], to: 'undone' },
  expire: { from: ['reading', 'mapping', 'preview', 'running', 'failed', 'cancelled'], to: 'expired' },
}

export function isRunState(text: string): text is RunState {
  return (runStates as readonly string[]).includes(text)
}

/** States in which the columns of a file can still be mapped otherwise. */
export const mappableStates: readonly string[] = runMoves['map-columns'].from

/** A file waits for its author this long, in days; then it and its rows are forgotten. */
export const keptDays = 7

/** Until when a file is kept that nobody reads in. */
export function keptUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + keptDays * 86_400_000)
}
