import { DateTime } from 'luxon'
import { fail, ok, problem, type Result } from '~/platform/result'

/**
 * The moments of a visit from the clock of a zone. A time that the clock skips in spring is refused; of a time that comes
 * twice in autumn the first is meant, before the clock goes back.
 */
export function visitTimes(
  { on, from, until }: { on: string; from: string; until: string },
  timeZone: string,
): Result<{ startsAt: Date; endsAt: Date }> {
  const at = (time: string) => {
    const moment = DateTime.fromISO(`${on}T${time}`, { zone: timeZone })
    const anHourBefore = moment.minus({ hours: 1 })
    return anHourBefore.toFormat('HH:mm') === time ? anHourBefore : moment
  }
  const [start, end] = [at(from), at(until)]
  if (start.toFormat('HH:mm') !== from) return fail(problem('from', 'no-such-time', from))
  if (end.toFormat('HH:mm') !== until) return fail(problem('until', 'no-such-time', until))
  return ok({ startsAt: start.toJSDate(), endsAt: end.toJSDate() })
}

/** A moment as the clock of a zone shows it: day and time. */
export function clockOf(moment: Date, timeZone: string): { on: string; time: string } {
  const local = DateTime.fromJSDate(moment, { zone: timeZone })
  return { on: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') }
}
