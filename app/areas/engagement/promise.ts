import { z } from 'zod'

/** Who promised: we, of the network, or the employer. */
export const promiseSides = ['us', 'them'] as const
export type PromiseSide = (typeof promiseSides)[number]

export const promiseStates = ['open', 'kept', 'broken', 'dropped'] as const
export type PromiseState = (typeof promiseStates)[number]

export const promiseActs = ['keep', 'break', 'drop', 'reopen'] as const
export type PromiseAct = (typeof promiseActs)[number]

/** What may happen to a promise, as a table: act, from, to. A promise that was dropped by agreement counts neither way. */
const moves: Readonly<Record<PromiseAct, Readonly<Partial<Record<PromiseState, PromiseState>>>>> = {
  keep: { open: 'kept' },
  break: { open: 'broken' },
  drop: { open: 'dropped' },
  reopen: { kept: 'open', broken: 'open', dropped: 'open' },
}

/** The state after an act, undefined when the act is not possible from here. */
export function promiseAfter(state: string, act: PromiseAct): PromiseState | undefined {
  return promiseStates.includes(state as PromiseState) ? moves[act][state as PromiseState] : undefined
}

export function isPromiseAct(text: string): text is PromiseAct {
  return (promiseActs as readonly string[]).includes(text)
}

export const PromiseInput = z.object({
  by: z.enum(promiseSides),
  what: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid().optional(),
  /** The firm's own people may read it. */
  shared: z.boolean().default(false),
})
export type PromiseInput = z.infer<typeof PromiseInput>

/** The key of the task that guards a promise. */
export function promiseTaskKey(promiseId: string): string {
  return `promise:${promiseId}`
}

/** The promise that a task guards, by the task's key. */
export function promiseOfTask(dedupeKey: string | null): string | null {
  return dedupeKey?.startsWith(promiseTaskKey('')) ? dedupeKey.slice(promiseTaskKey('').length) : null
}

/** Open after its day (design: E2, promise late). */
export function isLate(promise: { state: string; dueOn: string }, today: string): boolean {
  return promise.state === 'open' && promise.dueOn < today
}

/** Share of the promises that ended which were kept, 0 to 1; null when none ended (design: E2, promise-kept rate). */
export function keptRate(count: { kept: number; broken: number }): number | null {
  const ended = count.kept + count.broken
  return ended === 0 ? null : count.kept / ended
}
