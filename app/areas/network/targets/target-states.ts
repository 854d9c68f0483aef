/** Where a target stands by what people decided; how far it is stands beside it, counted. */
export const targetStates = ['open', 'reached', 'dropped'] as const
export type TargetState = (typeof targetStates)[number]

export const targetActs = ['reach', 'drop', 'reopen'] as const
export type TargetAct = (typeof targetActs)[number]

interface Step {
  from: readonly TargetState[]
  to: TargetState
  /** The words that go with it: asked for, allowed, or none. */
  reason: 'needed' | 'optional' | 'none'
  event: string
}

/** `reach`: only when as many relations count as are wanted. `drop`: nobody works on it any more. `reopen` takes either back. */
export const targetSteps: Readonly<Record<TargetAct, Step>> = {
  reach: { from: ['open'], to: 'reached', reason: 'optional', event: 'network.sector-target-reached' },
  drop: { from: ['open'], to: 'dropped', reason: 'needed', event: 'network.sector-target-dropped' },
  reopen: { from: ['reached', 'dropped'], to: 'open', reason: 'none', event: 'network.sector-target-reopened' },
}

export function isTargetAct(text: unknown): text is TargetAct {
  return typeof text === 'string' && (targetActs as readonly string[]).includes(text)
}

/** The acts that a state knows, in the order of the table. */
export function targetActsIn(state: string): TargetAct[] {
  return targetActs.filter(act => (targetSteps[act].from as readonly string[]).includes(state))
}

/** How a target stands on a day: an open one is on its way, has enough to be called reached, or is late. */
export const targetStandings = ['going', 'enough', 'late', 'reached', 'dropped'] as const
export type TargetStanding = (typeof targetStandings)[number]

interface Counted {
  state: string
  wanted: number
  /** How many relations count today. */
  count: number
  /** yyyy-mm-dd; the day itself is not late */
  dueOn: string
}

export function standingOfTarget({ state, wanted, count, dueOn }: Counted, today: string): TargetStanding {
  if (state === 'reached' || state === 'dropped') return state
  if (count >= wanted) return 'enough'
  return dueOn < today ? 'late' : 'going'
}
