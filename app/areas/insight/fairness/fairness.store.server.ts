import type { Tx } from '~/platform/database.server'
import type { GroupSums } from './fairness'

export interface GroupRow extends GroupSums {
  dimension: string
  group: string
}

/** Sums of a quarter by group and of everybody ('all'); the database leaves out what would tell of fewer than ten clients. */
export function listGroups(db: Tx, year: number, quarter: number): Promise<GroupRow[]> {
  return db.$queryRaw<GroupRow[]>`
    select g.dimension, g.grp as "group", g.clients, g.listed, g.shown, g.answered, g.wanted, g.proposed, g.placed, g.matched,
      g.assigned
    from ctx.fairness_groups(${year}::int, ${quarter}::int) g`
}

export interface SectorRow {
  gender: string
  /** A letter of the classification, 'unknown', or 'other': sectors that are told together. */
  section: string
  places: number
}

/** Places on shortlists by sector and gender, of ten clients or more in each. */
export function listSectors(db: Tx, year: number, quarter: number): Promise<SectorRow[]> {
  return db.$queryRaw<SectorRow[]>`
    select s.gender, s.section, s.places from ctx.fairness_sectors(${year}::int, ${quarter}::int) s`
}
