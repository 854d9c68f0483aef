/** Placements that began at a place of an initiative. */
export interface BegunAtPlace {
  initiativeId: string
  vacancyId: string
  begun: number
}

export interface CountedPlaces {
  /** Placements that began, over all places; null when no place carries the initiative yet. */
  counted: number | null
  /** What was typed less what was counted; null when nothing was counted. */
  difference: number | null
}

/** What was typed beside what placements show (design: E13, realised against planned). Neither corrects the other. */
export function countPlaces(typed: number, begun: readonly BegunAtPlace[]): CountedPlaces {
  if (begun.length === 0) return { counted: null, difference: null }
  const counted = begun.reduce((total, one) => total + one.begun, 0)
  return { counted, difference: typed - counted }
}
