/** By what the report lays clients beside each other, with the groups in the order in which they are shown. */
export const dimensions = {
  gender: ['woman', 'man', 'other', 'unknown'],
  age: ['young', 'middle', 'older', 'unknown'],
  dutch: ['basic', 'independent', 'unknown'],
  organisation: ['municipality', 'uwv', 'ngo', 'education', 'school', 'employer', 'other'],
} as const

export type Dimension = keyof typeof dimensions
export const dimensionKeys = Object.keys(dimensions) as Dimension[]
export type Group = (typeof dimensions)[Dimension][number]

/** What the network does for clients, so what a group can get less of. */
export const measures = ['listed', 'shown', 'proposed', 'placed', 'assigned'] as const
export type Measure = (typeof measures)[number]

export function isMeasure(text: string | null): text is Measure {
  return measures.some(one => one === text)
}

/** A part of a whole, kept as two whole numbers so that comparing is exact. For `shown` the part may be the larger. */
export interface Rate {
  part: number
  whole: number
}

/** The sums of one group, as the database hands them out: nothing of fewer than ten clients. */
export interface GroupSums {
  clients: number
  listed: number
  shown: number
  proposed: number
  placed: number
  /** Null where fewer than ten answered, or took part in a group that was matched as a whole. */
  answered: number | null
  wanted: number | null
  matched: number | null
  assigned: number | null
}

/** The rate of a measure in a group; null when it has none. */
export function rateOf(sums: GroupSums, measure: Measure): Rate | null {
  if (measure !== 'assigned') return sums.clients > 0 ? { part: sums[measure], whole: sums.clients } : null
  return sums.assigned !== null && sums.matched ? { part: sums.assigned, whole: sums.matched } : null
}

/** Of the places that were answered, how many the clients wanted: their own choice, so it gets no verdict. */
export function wantedRate({ answered, wanted }: GroupSums): Rate | null {
  return wanted !== null && answered ? { part: wanted, whole: answered } : null
}

export const valueOf = ({ part, whole }: Rate): number => part / whole
