/** What one measuring of the social map goes through; where an estimate came first, betweenness comes a second time before it saves. */
export const measureSteps = ['read', 'parts', 'betweenness', 'communities', 'layout', 'save'] as const
export type MeasureStep = (typeof measureSteps)[number]

/** `exact`: every node was a source of shortest paths; `estimate`: a sample of them was. */
export const measureMethods = ['exact', 'estimate'] as const
export type MeasureMethod = (typeof measureMethods)[number]

/** A measuring that came to its end. */
export interface MeasuringDone {
  /** ISO moment */
  at: string
  nodes: number
  edges: number
  millis: number
  seed: number
  method: MeasureMethod
  /** How many nodes the estimate of betweenness started from, and how far (plus or minus, 95 %) it may be off; null when exact. */
  samples: number | null
  error: number | null
}

/** How the reckoning of the map stands, as the page shows it. */
export interface MeasuringState {
  /** At work now: how far (`done` of `total` hundredths), at which step, and who asked; the clock when `by` is null. */
  atWork: { id: string; done: number; total: number; step: MeasureStep; by: string | null } | null
  /** How the newest one ended, when it did not come to its end. */
  broken: 'failed' | 'cancelled' | null
  last: MeasuringDone | null
}

/** Name of the job that measures the map of a network. */
export const measureMapJobName = 'network.measure-map'

/** The key under which the job of a measuring is known. */
export function measureMapJobKey(runId: string): string {
  return `measure-map:${runId}`
}

export const measuringStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type MeasuringRunState = (typeof measuringStates)[number]

/** A measuring that has not ended after so long was stopped from outside: another may begin. */
export const longestMeasuringMinutes = 30

/** Is a measuring at work that nobody has to wait for in vain? */
export function isAtWork(run: { state: string; createdAt: Date }, now: Date): boolean {
  const isOpen = run.state === 'waiting' || run.state === 'running'
  return isOpen && now.getTime() - run.createdAt.getTime() < longestMeasuringMinutes * 60_000
}

/** How a run that is not at work broke off; one that its worker left behind failed. Null when it came to its end. */
export function brokenOf(state: string): 'failed' | 'cancelled' | null {
  return state === 'done' ? null : state === 'cancelled' ? 'cancelled' : 'failed'
}

/** The steps in the order in which time passes; `exact` is the second time of betweenness. */
const phases = ['read', 'parts', 'betweenness', 'communities', 'layout', 'exact', 'save'] as const
export type MeasurePhase = (typeof phases)[number]

export function stepOf(phase: MeasurePhase): MeasureStep {
  return phase === 'exact' ? 'betweenness' : phase
}

/** Shares of the whole that the phases are taken to need, in hundredths; the exact values of a large map take most. */
const weights: Record<MeasurePhase, [atOnce: number, estimateFirst: number]> = {
  read: [4, 2],
  parts: [1, 1],
  betweenness: [45, 8],
  communities: [5, 2],
  layout: [40, 28],
  exact: [0, 55],
  save: [5, 4],
}

/** How far a measuring is, in whole hundredths, when this share of a phase is done. */
export function hundredthsDone(phase: MeasurePhase, share: number, method: MeasureMethod): number {
  const of = (one: MeasurePhase) => weights[one][method === 'exact' ? 0 : 1]
  const before = phases.slice(0, phases.indexOf(phase)).reduce((sum, one) => sum + of(one), 0)
  return Math.round(before + of(phase) * Math.min(1, Math.max(0, share)))
}

/** The same seed for every measuring, so that the same map gives the same picture; it is told beside the measures. */
export const mapSeed = 1
