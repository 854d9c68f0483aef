export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const
export type Quadrant = (typeof quadrants)[number]

export function isQuadrant(text: string): text is Quadrant {
  return (quadrants as readonly string[]).includes(text)
}

/** Strengths and weaknesses lie inside what is looked at, opportunities and threats outside. */
export function sideOf(quadrant: Quadrant): 'inner' | 'outer' {
  return quadrant === 'strength' || quadrant === 'weakness' ? 'inner' : 'outer'
}

export const pairKinds = ['SO', 'ST', 'WO', 'WT'] as const
export type PairKind = (typeof pairKinds)[number]

/** Which strategy two cards make together: null unless the first lies inside and the second outside. */
export function pairKindOf(inner: Quadrant, outer: Quadrant): PairKind | null {
  if (sideOf(inner) !== 'inner' || sideOf(outer) !== 'outer') return null
  return inner === 'strength' ? (outer === 'opportunity' ? 'SO' : 'ST') : outer === 'opportunity' ? 'WO' : 'WT'
}

export const weights = [1, 2, 3] as const
