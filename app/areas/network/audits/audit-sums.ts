import { z } from 'zod'
import { findingKeys, type FindingKey } from '../findings'
import type { GridCount } from '../relation-grid'
import { strategies, type Strategy } from '../strategies'

const Count = z.number().int().min(0)
const countsOf = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map(key => [key, Count])) as Record<K, typeof Count>)
const Score = z.number().int().min(1).max(5).nullable()

/** What an audit counted, kept with it as it was. */
export const AuditSums = z.object({
  relations: Count,
  findings: countsOf<FindingKey>(findingKeys),
  /** For how many relations each strategy was proposed. */
  proposed: countsOf<Strategy>(strategies),
  grid: z.array(z.object({ strength: Score, importance: Score, count: Count, overdue: Count })),
  /** Going relations by organisation of their owner. */
  organisations: z.array(z.object({ id: z.string(), name: z.string(), owned: Count })),
})
export type AuditSums = z.infer<typeof AuditSums>

const none = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>

export const noSums: AuditSums = {
  relations: 0,
  findings: none(findingKeys),
  proposed: none(strategies),
  grid: [] as GridCount[],
  organisations: [],
}

/** The sums of a stored audit; one that is still being taken has none. */
export function readSums(stored: unknown): AuditSums {
  return AuditSums.safeParse(stored).data ?? noSums
}
