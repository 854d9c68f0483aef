import { stateOn, type ServiceDays, type ServiceState } from './service-states'

interface Dated {
  startsOn: Date | string | null
  endsOn: Date | string | null
  places: number | null
}

const dayOf = (day: Date | string | null) => (day === null ? null : new Date(day).toISOString().slice(0, 10))

/** The days of a service as texts and its state on a day; from a row of the list or a whole record. */
export function standingOf(
  service: Dated & ({ withdrawn: boolean } | { withdrawnAt: Date | string | null }),
  today: string,
): { days: ServiceDays; state: ServiceState } {
  const withdrawn = 'withdrawn' in service ? service.withdrawn : service.withdrawnAt !== null
  const days = { startsOn: dayOf(service.startsOn), endsOn: dayOf(service.endsOn), withdrawn, places: service.places }
  return { days, state: stateOn(days, today) }
}
