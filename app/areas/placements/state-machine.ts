import { fail, ok, problem, type Result } from '~/platform/result'

/** A message that must go out when a step is taken: its key in the locale files and the roles that get it. */
export interface Notice {
  message: string
  to: readonly string[]
}

export interface Step<S extends string, E extends string, R extends string, G extends string> {
  from: readonly S[]
  on: E
  by: readonly R[]
  to: S
  /** Facts that must be true; two steps on one event are told apart by them. */
  guards?: readonly G[]
  /** Names of input fields that must be filled. */
  requires?: readonly string[]
  notify?: readonly Notice[]
}

export interface Machine<S extends string, E extends string, R extends string, G extends string> {
  name: string
  initial: S
  states: readonly S[]
  terminal: readonly S[]
  events: readonly E[]
  roles: readonly R[]
  steps: readonly Step<S, E, R, G>[]
}

/** Which guards hold; one that is not named does not. */
export type Guards<G extends string> = { readonly [K in G]?: boolean }

export interface Move<S extends string> {
  from: S
  to: S
  notify: readonly Notice[]
}

/**
 * Answers what an event does in a state, for a role. Never throws.
 * Problem codes: `state-terminal`, `state-not-from-here`, `state-not-yours`, `state-guard` (found: the guard's name),
 * `state-required` (path: the missing input field).
 */
export function transition<S extends string, E extends string, R extends string, G extends string>(
  machine: Machine<S, E, R, G>,
  state: S,
  event: E,
  role: R,
  facts: Guards<G>,
  input: Readonly<Record<string, unknown>> = {},
): Result<Move<S>> {
  if (machine.terminal.includes(state)) return fail(problem('', 'state-terminal', state))
  const here = machine.steps.filter(step => step.on === event && step.from.includes(state))
  if (here.length === 0) return fail(problem('', 'state-not-from-here', state, event))
  const mine = here.filter(step => step.by.includes(role))
  if (mine.length === 0) return fail(problem('', 'state-not-yours', role, event))
  const open = mine.find(step => closedGuards(step, facts).length === 0)
  if (!open) return fail(...closedGuards(nearest(mine, facts), facts).map(guard => problem('', 'state-guard', guard)))
  const empty = (open.requires ?? []).filter(name => isBlank(input[name]))
  if (empty.length > 0) return fail(...empty.map(name => problem(name, 'state-required')))
  return ok({ from: state, to: open.to, notify: open.notify ?? [] })
}

/** Events that this role may try in this state, whatever the guards say: what a page offers as acts. */
export function eventsFor<S extends string, E extends string, R extends string, G extends string>(
  machine: Machine<S, E, R, G>,
  state: S,
  role: R,
): E[] {
  if (machine.terminal.includes(state)) return []
  return machine.events.filter(event =>
    machine.steps.some(step => step.on === event && step.from.includes(state) && step.by.includes(role)),
  )
}

function closedGuards<G extends string>(step: { guards?: readonly G[] }, facts: Guards<G>): G[] {
  return (step.guards ?? []).filter(guard => facts[guard] !== true)
}

function nearest<G extends string, T extends { guards?: readonly G[] }>(steps: readonly T[], facts: Guards<G>): T {
  return steps.reduce((best, step) =>
    closedGuards(step, facts).length < closedGuards(best, facts).length ? step : best,
  )
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
