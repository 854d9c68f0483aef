/** Places of one sector shown to one gender. */
export interface SectorCount {
  gender: string
  section: string
  places: number
}

export interface SectorShares {
  genders: string[]
  /** Of each sector the share of all places shown to each gender, 0 to 1, in the order of the genders. */
  rows: { section: string; shares: number[]; apart: number }[]
}

/** Which part of what each gender was shown lies in each sector; the sectors that differ most come first. */
export function sectorShares(counts: readonly SectorCount[], order: readonly string[]): SectorShares {
  const genders = order.filter(gender => counts.some(one => one.gender === gender))
  const placesOf = (gender: string, section?: string) =>
    counts
      .filter(one => one.gender === gender && (section === undefined || one.section === section))
      .reduce((sum, one) => sum + one.places, 0)
  const wholes = genders.map(gender => placesOf(gender))
  const rows = [...new Set(counts.map(one => one.section))].map(section => {
    const shares = genders.map((gender, at) => placesOf(gender, section) / wholes[at]!)
    const told = shares.filter((_, at) => genders[at] !== 'unknown')
    return { section, shares, apart: told.length > 1 ? Math.max(...told) - Math.min(...told) : 0 }
  })
  return { genders, rows: rows.sort((a, b) => b.apart - a.apart || (a.section < b.section ? -1 : 1)) }
}
