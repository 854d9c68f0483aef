/** So few clients, or fewer, are never shown; what is shown is rounded down to this many (decision 030). */
export const fewestShown = 5
/** From this engagement level on an employer is more than a name: somebody spoke with them (E3). */
export const employerFromLevel = 1

export const verdicts = ['gap', 'double', 'covered', 'unasked'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * What a number of services says (N2, social map 1.B.1.1): none is a gap, in the instrument's jargon *zwarte vlek*; as many as the
 * template says, three in the sample, are a possible double, *witte vlek*. Everyday Dutch uses *witte vlek* for a gap, so the everyday
 * word always stands beside the jargon. Where a service is not expected, none is nothing.
 */
export function verdictOf(count: number, doubleFrom: number, isExpected = true): Verdict {
  if (count === 0) return isExpected ? 'gap' : 'unasked'
  return count >= doubleFrom ? 'double' : 'covered'
}

/** What stands behind a cell of sector and town. */
export interface SectorFacts {
  /** Clients who wish the sector, in fives rounded down; null when there are fewer than five. */
  wished: number | null
  /** Open places, seats that nobody has yet. */
  places: number
  /** Employers with an open place. */
  offering: number
  /** Employers of level 1 or higher. */
  employers: number
}

/**
 * Wished and no open place is a gap, also where employers are known. From `doubleFrom` employers offering places on, with more places
 * than wishes, is a possible double. Too few wishes to be shown count as none: the verdict tells nothing that is hidden.
 */
export function sectorVerdictOf({ wished, places, offering, employers }: SectorFacts, doubleFrom: number): Verdict {
  if (places === 0) return wished === null ? (employers === 0 ? 'unasked' : 'covered') : 'gap'
  return offering >= doubleFrom && places > (wished ?? 0) ? 'double' : 'covered'
}
