import {
  participationSteps,
  serviceKinds,
  targetGroups,
  type PlacesPeriod,
  type ServiceKind,
} from '../services/service'
import { verdictOf, type Verdict } from './verdicts'

export const coverageViews = ['group', 'kind'] as const
export type CoverageView = (typeof coverageViews)[number]

/** At which steps a kind of service is expected; elsewhere none is no gap. A design of our own, not an official annex. */
export const expectedAt: Readonly<Record<Exclude<ServiceKind, 'other'>, readonly number[]>> = {
  wellbeing: [1, 2, 3],
  meeting: [1, 2, 3],
  money: [2, 3, 4, 5],
  childcare: [3, 4, 5, 6],
  language: [2, 3, 4, 5],
  orientation: [3, 4, 5],
  volunteering: [3, 4],
  training: [4, 5, 6],
  work_experience: [4, 5],
  job_search: [5, 6],
  job_support: [5, 6],
}

/** What is covered: a group of people, or a kind of service; the same columns whatever services there are. */
export const coverageColumns: Readonly<Record<CoverageView, readonly string[]>> = {
  group: targetGroups.filter(one => one !== 'everyone'),
  kind: serviceKinds.filter(one => one !== 'other'),
}

export interface Covering {
  kind: string
  steps: readonly number[]
  targetGroups: readonly string[]
}

export interface StepCell {
  step: number
  /** Null: the whole step, whatever group or kind. */
  column: string | null
  count: number
  verdict: Verdict
}

function covers(service: Covering, view: CoverageView, column: string | null): boolean {
  if (column === null) return true
  if (view === 'kind') return service.kind === column
  return service.targetGroups.includes(column) || service.targetGroups.includes('everyone')
}

function isExpected(view: CoverageView, step: number, column: string | null): boolean {
  if (view === 'group' || column === null) return true
  return (expectedAt as Readonly<Record<string, readonly number[]>>)[column]?.includes(step) ?? false
}

/** How many active services there are for each step and column; the whole step first. */
export function stepCoverage(services: readonly Covering[], view: CoverageView): { step: number; cells: StepCell[] }[] {
  return participationSteps.map(step => ({
    step,
    cells: [null, ...coverageColumns[view]].map(column => {
      const count = services.filter(one => one.steps.includes(step) && covers(one, view, column)).length
      return { step, column, count, verdict: verdictOf(count, isExpected(view, step, column)) }
    }),
  }))
}

/** The cells of a verdict, the lowest step first; the whole step only where it is empty altogether. */
export function cellsOf(rows: readonly { cells: readonly StepCell[] }[], verdict: Verdict): StepCell[] {
  return rows.flatMap(row => row.cells.filter(cell => cell.column !== null && cell.verdict === verdict))
}

export interface Capacity {
  period: PlacesPeriod
  places: number
}

/** How many places services have together, by the period that they are counted in; those that nobody counted are left out. */
export function capacityOf(
  services: readonly { places: number | null; placesPer: string }[],
  periods: readonly PlacesPeriod[],
): Capacity[] {
  return periods.flatMap(period => {
    const here = services.filter(one => one.placesPer === period && one.places !== null)
    return here.length === 0 ? [] : [{ period, places: here.reduce((sum, one) => sum + (one.places ?? 0), 0) }]
  })
}
