/**
 * Where a service stands on a day. `full`: it goes on, but has no places at all. Only an active service covers anything.
 */
export const serviceStates = ['active', 'full', 'planned', 'ended', 'withdrawn'] as const
export type ServiceState = (typeof serviceStates)[number]

export interface ServiceDays {
  /** yyyy-mm-dd; the last day is one of them */
  startsOn: string | null
  endsOn: string | null
  withdrawn: boolean
  /** null when nobody said how many */
  places: number | null
}

/** The state of a service on a day. */
export function stateOn(service: ServiceDays, today: string): ServiceState {
  if (service.withdrawn) return 'withdrawn'
  if (service.endsOn !== null && service.endsOn < today) return 'ended'
  if (service.startsOn !== null && service.startsOn > today) return 'planned'
  return service.places === 0 ? 'full' : 'active'
}

export const serviceActs = ['end', 'resume', 'withdraw', 'restore'] as const
export type ServiceAct = (typeof serviceActs)[number]

interface Step {
  from: readonly ServiceState[]
  /** The act that takes it back. */
  undo: ServiceAct
  event: string
}

/** What can be done with a service. `end`: it stops, and stays in the list. `withdraw`: it never was, it was put in by mistake. */
export const serviceSteps: Readonly<Record<ServiceAct, Step>> = {
  end: { from: ['active', 'full'], undo: 'resume', event: 'network.service-ended' },
  resume: { from: ['ended'], undo: 'end', event: 'network.service-resumed' },
  withdraw: { from: ['active', 'full', 'planned', 'ended'], undo: 'restore', event: 'network.service-withdrawn' },
  restore: { from: ['withdrawn'], undo: 'withdraw', event: 'network.service-restored' },
}

export function isServiceAct(text: unknown): text is ServiceAct {
  return typeof text === 'string' && (serviceActs as readonly string[]).includes(text)
}

/** May this be done with a service in this state? */
export function mayStep(act: ServiceAct, state: ServiceState): boolean {
  return serviceSteps[act].from.includes(state)
}

/** The acts that are offered in a state, in the order of the table. */
export function actsIn(state: ServiceState): ServiceAct[] {
  return serviceActs.filter(act => mayStep(act, state))
}
