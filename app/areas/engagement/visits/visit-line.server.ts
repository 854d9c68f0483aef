import { contactName } from '~/areas/employers/employer'
import { clockOf } from './visit-times.server'
import type { Visit } from './visits.store.server'

/** A visit as a line: when by the clock of its zone, where, with whom. */
export function visitLine(visit: Visit, now: Date) {
  const start = clockOf(visit.startsAt, visit.timeZone)
  return {
    id: visit.id,
    employerId: visit.employerId,
    employer: visit.employer.name,
    goal: visit.goal,
    place: visit.place,
    state: visit.state,
    on: start.on,
    from: start.time,
    until: clockOf(visit.endsAt, visit.timeZone).time,
    timeZone: visit.timeZone,
    with: [
      ...(visit.contact ? [contactName(visit.contact)] : []),
      visit.organiser.displayName,
      ...visit.colleagues.map(one => one.membership.displayName),
    ],
    /** It should be over: somebody says that it took place, or calls it off. */
    isOver: visit.startsAt <= now,
  }
}
export type VisitLine = ReturnType<typeof visitLine>
