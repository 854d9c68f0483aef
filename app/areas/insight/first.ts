/** Something that asks for attention before the rest of the day. Days are whole calendar days. */
export type FirstItem =
  | { kind: 'jobs-failed'; to: string; count: number }
  | { kind: 'seal-failed'; to: string; number: string }
  | { kind: 'employer-silent'; to: string; employer: string; place: string; days: number }
  | { kind: 'client-silent'; to: string; employer: string; place: string; days: number }
  | { kind: 'agreement-waits'; to: string; number: string; who: string; days: number; reminded: number }
  | { kind: 'agreement-unchecked'; to: string; number: string; who: string; days: number }
  | { kind: 'client-stalled'; to: string; name: string; weeks: number; step: number; expected: number }
  | { kind: 'relation-silent'; to: string; employer: string; days: number | null }

/** What stands first when two things ask at once: what is broken, then who waits for us longest, then what stands still. */
const order: Record<FirstItem['kind'], number> = {
  'seal-failed': 0,
  'jobs-failed': 1,
  'employer-silent': 2,
  'agreement-waits': 3,
  'agreement-unchecked': 4,
  'client-silent': 5,
  'client-stalled': 6,
  'relation-silent': 7,
}

const age = (item: FirstItem) => ('days' in item ? (item.days ?? 9_999) : 'weeks' in item ? item.weeks : 0)

/** The most urgent things, most urgent first; stable for equal ones. */
export function firstThings(items: readonly FirstItem[], most: number): FirstItem[] {
  return [...items].sort((a, b) => order[a.kind] - order[b.kind] || age(b) - age(a)).slice(0, most)
}

/** After how many days without an answer something comes under "first this". */
export const patience = { employerAnswers: 5, clientAnswers: 5, signer: 5, factsChecked: 5, relation: 90 } as const
