import { z } from 'zod'

/** Two employers in the order of their ids, as a pair is kept. */
export interface PairIds {
  firstId: string
  secondId: string
}

export function pairOf(one: string, other: string): PairIds {
  const [firstId, secondId] = one < other ? [one, other] : [other, one]
  return { firstId, secondId }
}

/** That two records are two employers, and why. */
export const SettleInput = z.object({
  employerId: z.uuid(),
  otherId: z.uuid(),
  note: z.string().trim().max(300).optional(),
})
export type SettleInput = z.infer<typeof SettleInput>

export const searchStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type SearchState = (typeof searchStates)[number]

/** A search that has not ended after so long was stopped from outside: another may begin. */
export const longestSearchMinutes = 60

/** Is a search at work that nobody has to wait for in vain? */
export function isAtWork(search: { state: string; createdAt: Date }, now: Date): boolean {
  const isOpen = search.state === 'waiting' || search.state === 'running'
  return isOpen && now.getTime() - search.createdAt.getTime() < longestSearchMinutes * 60_000
}

/** Possible pairs that one search looks at closely, those with the strongest key first. */
export const mostCandidates = 200_000

/** Name of the job that looks through a whole network for pairs. */
export const findPairsJobName = 'employers.find-pairs'

/** The key under which the job of a search is known. */
export function findPairsJobKey(searchId: string): string {
  return `find-pairs:${searchId}`
}
