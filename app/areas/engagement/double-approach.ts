import { doubleApproachDays, type Channel } from './contact-moment'
import { daysBetween } from './days'

/** One contact with an employer, as far as a double approach is concerned. */
export interface Approach {
  id: string
  membershipId: string
  siteId: string | null
  channel: string
  /** yyyy-mm-dd in the network's time zone. */
  on: string
}

const noApproach: readonly string[] = ['note'] satisfies Channel[]

/** A contact without a site concerns the whole firm. */
function isSamePlace(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

/**
 * The newest contact of each colleague elsewhere that lies within fourteen days of this one, before or after, at the same
 * site: both should know of each other (design: E2, double approach). A note is no approach.
 */
export function doubleApproaches<A extends Approach>(mine: Omit<Approach, 'id'>, others: readonly A[]): A[] {
  if (noApproach.includes(mine.channel)) return []
  const close = others.filter(
    other =>
      !noApproach.includes(other.channel) &&
      isSamePlace(mine.siteId, other.siteId) &&
      Math.abs(daysBetween(other.on, mine.on)) <= doubleApproachDays,
  )
  const newest = new Map<string, A>()
  for (const one of close) if ((newest.get(one.membershipId)?.on ?? '') < one.on) newest.set(one.membershipId, one)
  return [...newest.values()]
}

/** One alert for each contact of a colleague and each of us, however often we call. */
export function alertKey(theirMomentId: string, membershipId: string): string {
  return `double-approach:${theirMomentId}:${membershipId}`
}
