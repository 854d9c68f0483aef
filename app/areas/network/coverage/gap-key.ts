import { isSection, type Section } from '~/areas/employers/sectors'
import { participationSteps } from '../services/service'
import { coverageColumns, type CoverageView } from './step-coverage'

/** A cell of the coverage by its name in an address: `group.3.youth`, `kind.2.language`, `sector.Q.Proefdam`, `sector.Q`. */
export type GapKey = string

export type Gap =
  { of: CoverageView; step: number; column: string } | { of: 'sector'; section: Section; town: string | null }

export function writeGapKey(gap: Gap): GapKey {
  if (gap.of === 'sector') return ['sector', gap.section, ...(gap.town === null ? [] : [gap.town])].join('.')
  return `${gap.of}.${gap.step}.${gap.column}`
}

/** The cell of a name; null when it is none. */
export function readGapKey(text: string): Gap | null {
  const [of = '', second = '', ...rest] = text.slice(0, 200).split('.')
  const third = rest.join('.').trim()
  if (of === 'sector') return isSection(second) ? { of, section: second, town: third === '' ? null : third } : null
  if (of !== 'group' && of !== 'kind') return null
  const step = participationSteps.find(one => String(one) === second)
  return step !== undefined && coverageColumns[of].includes(third) ? { of, step, column: third } : null
}

/** The page on which a gap is seen. */
export function coveragePageOf(gap: Gap): string {
  if (gap.of === 'sector') return '/services/coverage/region'
  return gap.of === 'kind' ? '/services/coverage?by=kind' : '/services/coverage'
}
