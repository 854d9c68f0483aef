import type { Ctx } from '~/access/context'
import type { Actor } from '~/access/actor'
import type { Result } from '~/platform/result'

/**
 * The same context at another moment: use cases run as if it were then, and their events carry that moment. Messages that
 * would have gone out long ago do not go out now.
 */
export function at<A extends Actor>(ctx: Ctx<A>, moment: Date, tellsNow = false): Ctx<A> {
  return {
    ...ctx,
    now: moment,
    record: event => ctx.record({ ...event, at: event.at ?? moment }),
    enqueue: job => (tellsNow ? ctx.enqueue(job) : undefined),
  }
}

/** The value of a result that must not fail: planted data are right, or the planting stops. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`planting: ${JSON.stringify(result.problems)}`)
}

const dayMs = 86_400_000

export function daysBefore(now: Date, days: number, hour = 10): Date {
  const moment = new Date(now.getTime() - days * dayMs)
  moment.setUTCHours(hour, 0, 0, 0)
  return moment
}

export function dayText(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
