/** Relations of one strength and importance, or some of them; null where it is not filled in. */
export interface GridCount {
  strength: number | null
  importance: number | null
  count: number
  overdue: number
}

export const gridScores = [1, 2, 3, 4, 5] as const

export interface GridCell {
  /** 0 where it is not filled in. */
  strength: number
  importance: number
  count: number
  overdue: number
  /** How the relation stands to what it should be: weaker than its importance, stronger, or as it is. */
  kind: 'weak' | 'strong' | 'even' | 'unknown'
}

/** What a cell says: from `weakGap` of importance over strength on it is weak, and the other way round strong (design: E2). */
export function kindOf(strength: number | null, importance: number | null, weakGap: number): GridCell['kind'] {
  if (strength === null || importance === null) return 'unknown'
  const gap = importance - strength
  return gap >= weakGap ? 'weak' : gap <= -weakGap ? 'strong' : 'even'
}

/** Rows from the highest importance down, columns by strength; a last row and first column for what is not filled in. */
export function gridRows(counts: readonly GridCount[], weakGap: number): { importance: number; cells: GridCell[] }[] {
  const scores = [0, ...gridScores]
  return [...scores].reverse().map(importance => ({
    importance,
    cells: scores.map(strength => {
      const here = counts.filter(one => (one.strength ?? 0) === strength && (one.importance ?? 0) === importance)
      return {
        strength,
        importance,
        count: here.reduce((sum, one) => sum + one.count, 0),
        overdue: here.reduce((sum, one) => sum + one.overdue, 0),
        kind: kindOf(strength || null, importance || null, weakGap),
      }
    }),
  }))
}

/** The smallest circle as a part of the largest: two figures still fit in it. */
const smallestCircle = 0.34

/** Radius of a circle whose area says a number, the largest `most` wide; small numbers share a circle that their figures fit in. */
export function circleOf(count: number, largest: number, most: number): number {
  return count === 0 ? 0 : most * Math.max(smallestCircle, Math.sqrt(count / Math.max(largest, 1)))
}
