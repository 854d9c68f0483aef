/** What became of a client between two reckonings. */
export const runChanges = ['same', 'other', 'gained', 'lost', 'still-none', 'new'] as const
export type RunChange = (typeof runChanges)[number]

/** How a result differs from the earlier one; undefined: the client was not in the earlier one. */
export function changeOf(earlier: string | null | undefined, now: string | null): RunChange {
  if (earlier === undefined) return 'new'
  if (earlier === null) return now === null ? 'still-none' : 'gained'
  if (now === null) return 'lost'
  return earlier === now ? 'same' : 'other'
}

/** How many clients changed in each way. */
export function countChanges(changes: readonly RunChange[]): Record<RunChange, number> {
  const counts: Record<RunChange, number> = { same: 0, other: 0, gained: 0, lost: 0, 'still-none': 0, new: 0 }
  for (const change of changes) counts[change] += 1
  return counts
}
