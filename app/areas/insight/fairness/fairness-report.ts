import {
  dimensionKeys,
  dimensions,
  measures,
  rateOf,
  wantedRate,
  type Dimension,
  type Group,
  type GroupSums,
  type Measure,
  type Rate,
} from './fairness'
import { bestRate, standingOf, type Standing } from './four-fifths'

/** A rate beside the best one of its dimension; no standing for who is unknown, or without another group to compare with. */
export type Cell = { rate: Rate; standing: Standing | null } | null

export interface GroupLine {
  group: Group
  clients: number
  wanted: Rate | null
  cells: Record<Measure, Cell>
}

export interface DimensionTable {
  dimension: Dimension
  lines: GroupLine[]
  /** The groups with the highest rate, by measure. */
  best: Record<Measure, Group[]>
}

/** What it takes to bring a group to four fifths of the best one, for each measure in which it is under. */
export interface Repair {
  dimension: Dimension
  group: Group
  needs: { measure: Measure; best: Group[]; count: number }[]
}

function ofMeasures<T>(make: (measure: Measure) => T): Record<Measure, T> {
  return Object.fromEntries(measures.map(measure => [measure, make(measure)])) as Record<Measure, T>
}

/** The table of each dimension, from sums in which small groups are left out already. */
export function fairnessTables(rows: readonly (GroupSums & { dimension: string; group: string })[]): DimensionTable[] {
  return dimensionKeys.map(dimension => {
    const found = dimensions[dimension].flatMap(group => {
      const sums = rows.find(row => row.dimension === dimension && row.group === group)
      return sums ? [{ group: group as Group, sums }] : []
    })
    const comparable = found.filter(one => one.group !== 'unknown')
    const best = ofMeasures(measure => bestRate(comparable.map(one => rateOf(one.sums, measure))))
    const lines = found.map(({ group, sums }) => ({
      group,
      clients: sums.clients,
      wanted: wantedRate(sums),
      cells: ofMeasures((measure): Cell => {
        const rate = rateOf(sums, measure)
        const most = best[measure]
        return rate && { rate, standing: most && group !== 'unknown' ? standingOf(rate, most) : null }
      }),
    }))
    return {
      dimension,
      lines,
      best: ofMeasures(measure =>
        lines.filter(line => line.cells[measure]?.standing?.ratio === 1).map(line => line.group),
      ),
    }
  })
}

/** Every group under four fifths, in the order of the tables. */
export function repairsOf(tables: readonly DimensionTable[]): Repair[] {
  return tables.flatMap(({ dimension, lines, best }) =>
    lines.flatMap(({ group, cells }) => {
      const needs = measures.flatMap(measure => {
        const standing = cells[measure]?.standing
        return standing?.isLow ? [{ measure, best: best[measure], count: standing.repair }] : []
      })
      return needs.length > 0 ? [{ dimension, group, needs }] : []
    }),
  )
}
