import { plainText } from '~/platform/plain-text'
import type { Gain } from './gains'

/** How an occupation needs a competence; `asked`: no occupation was chosen, and it is what open places ask. */
export type Need = 'essential' | 'optional' | 'asked'

export interface NeededCompetence {
  uri: string
  label: string
  need: Need
}

/** A competence of the wished occupation that the client could learn next. */
export interface NextToLearn extends NeededCompetence, Gain {
  /** What the portfolio shows now, 0 to 4. */
  claimed: number
}

/**
 * What to learn next: the competences that the portfolio lacks, or shows below what places ask, those that open most places first,
 * then those that bring most nearer, then what can be learnt at most places; equal ones essential first, then by name.
 */
export function nextToLearn(
  needed: readonly NeededCompetence[],
  claimedLevels: ReadonlyMap<string, number>,
  gains: readonly Gain[],
): { next: NextToLearn[]; known: NeededCompetence[] } {
  const gainOf = new Map(gains.map(gain => [gain.uri, gain]))
  const each = needed.map(one => {
    const claimed = claimedLevels.get(one.uri) ?? 0
    const gain = gainOf.get(one.uri) ?? { opens: 0, nearer: 0, teaches: 0, level: 0 }
    return { ...one, ...gain, uri: one.uri, claimed }
  })
  const isLacking = (one: NextToLearn) => one.claimed === 0 || one.claimed < one.level
  return {
    next: each.filter(isLacking).sort(inOrder),
    known: each.filter(one => !isLacking(one)).map(({ uri, label, need }) => ({ uri, label, need })),
  }
}

function inOrder(a: NextToLearn, b: NextToLearn): number {
  return (
    byGain(a, b) ||
    Number(a.need === 'optional') - Number(b.need === 'optional') ||
    a.label.localeCompare(b.label, 'nl') ||
    (a.uri < b.uri ? -1 : 1)
  )
}

const byGain = (a: Gain, b: Gain) => b.opens - a.opens || b.nearer - a.nearer || b.teaches - a.teaches

/** The competences that bring most, at most so many, whatever occupation they belong to; what brings nothing is left out. */
export function bringingMost(gains: readonly Gain[], most: number): Gain[] {
  return gains
    .filter(gain => gain.opens + gain.nearer + gain.teaches > 0)
    .sort((a, b) => byGain(a, b) || (a.uri < b.uri ? -1 : 1))
    .slice(0, most)
}

/** What the list is narrowed to by an address. */
export interface LearnFilter {
  words: string | null
  need: Need | null
}

export function readLearnFilter(search: URLSearchParams): LearnFilter {
  const need = search.get('need')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    need: need === 'essential' || need === 'optional' ? need : null,
  }
}

/** The competences that a filter leaves, in the same order; words are found whatever their case and accents. */
export function narrowNext<N extends NeededCompetence>(next: readonly N[], { words, need }: LearnFilter): N[] {
  const asked = words === null ? null : plainText(words)
  return next.filter(
    one => (need === null || one.need === need) && (asked === null || plainText(one.label).includes(asked)),
  )
}
