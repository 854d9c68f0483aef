import type { ServiceTemplate } from './service-template'
import { cellsOf, coverageViews, stepCoverage, type Covering } from '../coverage/step-coverage'

export interface CoverageShift {
  view: (typeof coverageViews)[number]
  verdict: 'gap' | 'double'
  before: number
  after: number
}

interface Held extends Covering {
  languages: readonly string[]
}

/** How many gaps and possible doubles two templates see in the same services, and how many services keep what is no longer in use. */
export function shiftsOfCoverage(
  services: readonly Held[],
  before: ServiceTemplate,
  after: ServiceTemplate,
): { shifts: CoverageShift[]; services: number; keeping: number } {
  const count = (template: ServiceTemplate, { view, verdict }: Pick<CoverageShift, 'view' | 'verdict'>) =>
    cellsOf(stepCoverage(services, view, template), verdict).length
  const asked = coverageViews.flatMap(view => (['gap', 'double'] as const).map(verdict => ({ view, verdict })))
  return {
    shifts: asked.map(one => ({ ...one, before: count(before, one), after: count(after, one) })),
    services: services.length,
    keeping: services.filter(one => keepsRemoved(one, after)).length,
  }
}

function keepsRemoved({ kind, targetGroups, languages }: Held, template: ServiceTemplate): boolean {
  const isKindGone = kind !== 'other' && !template.kinds.some(one => one.kind === kind)
  const known: readonly string[] = [...template.groups, 'everyone']
  const spoken: readonly string[] = template.languages
  return isKindGone || targetGroups.some(one => !known.includes(one)) || languages.some(one => !spoken.includes(one))
}
