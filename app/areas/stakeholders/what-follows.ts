import type { Quadrant } from './analysis-template'
import { rankSectors, type SectorFigures } from './figures'

/** So many sectors with the most jobs ask for active employers. */
export const topSectors = 5
/** From this engagement level on an employer is active (design: E1, coverage). */
export const activeFrom = 2

export interface Coverage {
  sectorCode: string
  rank: number
  jobs: number
  /** Employers of the network in this sector with engagement level 2 or higher. */
  active: number
  isUncovered: boolean
}

/** The sectors with the most jobs and how many active employers the network has there. */
export function coverageOf(sectors: readonly SectorFigures[], activeIn: (sectorCode: string) => number): Coverage[] {
  return rankSectors(sectors).sectors.flatMap(({ sectorCode, rank, jobs }) => {
    if (rank === null || jobs === null || rank > topSectors) return []
    const active = activeIn(sectorCode)
    return [{ sectorCode, rank, jobs, active, isUncovered: active === 0 }]
  })
}

/** A stakeholder with influence and no relation record yet asks for a new relation in the audit. */
export function needsRelation(stakeholder: { quadrant: Quadrant | null; employerId: string | null }): boolean {
  return stakeholder.employerId === null && (stakeholder.quadrant === 'B' || stakeholder.quadrant === 'C')
}
