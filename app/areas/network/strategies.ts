import { relationStates } from '~/areas/employers/employer'

/** What a joint plan does with a relation (design: E2). */
export const strategies = ['initiate', 'strengthen', 'revive', 'maintain', 'release'] as const
export type Strategy = (typeof strategies)[number]

export function isStrategy(text: string): text is Strategy {
  return (strategies as readonly string[]).includes(text)
}

/** A relation as far as its strategy is concerned; scores 1 to 5, null where they are not filled in. */
export interface Standing {
  relationState: string
  strength: number | null
  importance: number | null
}

const mattersFrom = 3

/**
 * The strategy that the network could choose, by state, importance and strength; a proposal, a person decides. Importance 3 or more,
 * or not filled in, matters. One that is new and matters is initiated; one that sleeps or ended and whose importance of 3 or more is
 * known is revived; a going one that matters is strengthened while it is weaker than its importance. What matters little and is weak, or
 * is not going, is let go: not every employer can be active (4.A.2).
 */
export function proposedStrategy({ relationState, strength, importance }: Standing): Strategy {
  const matters = (importance ?? mattersFrom) >= mattersFrom
  switch (relationState) {
    case 'new':
      return matters ? 'initiate' : 'release'
    case 'existing':
      if (!matters) return (strength ?? 0) >= mattersFrom ? 'maintain' : 'release'
      return importance !== null && strength !== null && strength < importance ? 'strengthen' : 'maintain'
    default:
      return importance !== null && matters ? 'revive' : 'release'
  }
}

const scores = [null, 1, 2, 3, 4, 5] as const

/** Every standing with this strategy, for asking the database for its relations. */
export function standingsOf(strategy: Strategy): Standing[] {
  const all = relationStates.flatMap(relationState =>
    scores.flatMap(strength => scores.map(importance => ({ relationState, strength, importance }))),
  )
  return all.filter(one => proposedStrategy(one) === strategy)
}

/** A standing as one word, as the database writes it too: state, strength and importance, 0 for not filled in. */
export function standingKey({ relationState, strength, importance }: Standing): string {
  return `${relationState}:${strength ?? 0}:${importance ?? 0}`
}

/** How many relations each strategy is proposed for; together all of them. */
export function countByStrategy(groups: readonly (Standing & { count: number })[]): Record<Strategy, number> {
  const counts: Record<Strategy, number> = { initiate: 0, strengthen: 0, revive: 0, maintain: 0, release: 0 }
  for (const group of groups) counts[proposedStrategy(group)] += group.count
  return counts
}
