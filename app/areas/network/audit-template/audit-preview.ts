import { findingKeys, type FindingKey } from '../findings'
import { gridRows, type GridCount } from '../relation-grid'

interface Counted {
  relations: number
  findings: Record<FindingKey, number>
  grid: readonly GridCount[]
}

export interface AuditShift {
  /** A finding, or the cells of the grid that are weaker than their importance asks. */
  of: FindingKey | 'weak'
  before: number
  after: number
}

/** Relations in the cells that are weak from a gap on. */
function weakIn(grid: readonly GridCount[], gap: number): number {
  const cells = gridRows(grid, gap).flatMap(row => row.cells)
  return cells.filter(cell => cell.kind === 'weak').reduce((sum, cell) => sum + cell.count, 0)
}

/** What the same relations are counted as with other limits: only what changes, and how many relations it was reckoned over. */
export function shiftsOfAudit(
  before: Counted & { gap: number },
  after: Counted & { gap: number },
): { shifts: AuditShift[]; relations: number } {
  const all: AuditShift[] = [
    ...findingKeys.map(key => ({ of: key, before: before.findings[key], after: after.findings[key] })),
    { of: 'weak' as const, before: weakIn(before.grid, before.gap), after: weakIn(after.grid, after.gap) },
  ]
  return { shifts: all.filter(one => one.before !== one.after), relations: after.relations }
}
