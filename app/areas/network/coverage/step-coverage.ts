import { participationSteps, serviceKinds, targetGroups, type PlacesPeriod } from '../services/service'
import type { ServiceTemplate } from '../service-template/service-template'
import { verdictOf, type Verdict } from './verdicts'

export const coverageViews = ['group', 'kind'] as const
export type CoverageView = (typeof coverageViews)[number]

/** What can be covered: a group of people, or a kind of service; a template uses all of them or some. */
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

/** The columns that a template uses: the same whatever services there are. */
function columnsOf(view: CoverageView, template: ServiceTemplate): readonly string[] {
  return view === 'group' ? template.groups : template.kinds.map(one => one.kind)
}

/** Whether a template expects something there; elsewhere none is no gap. */
function isExpected(template: ServiceTemplate, view: CoverageView, step: number, column: string | null): boolean {
  if (view === 'group' || column === null) return true
  return template.kinds.find(one => one.kind === column)?.steps.includes(step) ?? false
}

/** How many active services there are for each step and column of a template; the whole step first. */
export function stepCoverage(
  services: readonly Covering[],
  view: CoverageView,
  template: ServiceTemplate,
): { step: number; cells: StepCell[] }[] {
  return participationSteps.map(step => ({
    step,
    cells: [null, ...columnsOf(view, template)].map(column => {
      const count = services.filter(one => one.steps.includes(step) && covers(one, view, column)).length
      const verdict = verdictOf(count, template.doubleFrom, isExpected(template, view, step, column))
      return { step, column, count, verdict }
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
