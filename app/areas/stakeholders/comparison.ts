import { plainText } from '~/platform/plain-text'
import type { AnalysisTemplate, Quadrant } from './analysis-template'
import { indicators, type Figure, type Indicator, type SectorFigures } from './figures'
import { quadrantOf } from './quadrants'
import { scoreKinds, type ScoreKind, type Scores } from './scores'

export interface ComparedStakeholder {
  id: string
  employerId: string | null
  label: string
  scores: Scores | null
}

/** The same one in two analyses: the same employer, else the same name without case and accents. */
export function isSameStakeholder(a: Omit<ComparedStakeholder, 'id' | 'scores'>, b: typeof a): boolean {
  if (a.employerId !== null && b.employerId !== null) return a.employerId === b.employerId
  return plainText(a.label) === plainText(b.label)
}

export interface Movement {
  label: string
  before: Scores | null
  after: Scores | null
  /** By kind of score, after minus before; only where both are there. */
  change: Partial<Record<ScoreKind, number>>
  from: Quadrant | null
  to: Quadrant | null
  what: 'new' | 'gone' | 'moved' | 'same' | 'unknown'
}

type Limits = Pick<AnalysisTemplate, 'highFrom' | 'borderlineFrom'>

/** Each stakeholder of either analysis, once; each side is read by the limits of its own template. */
export function compareStakeholders(
  before: { stakeholders: readonly ComparedStakeholder[]; limits: Limits },
  after: { stakeholders: readonly ComparedStakeholder[]; limits: Limits },
): Movement[] {
  const left = new Set(before.stakeholders)
  const takeFormer = (one: ComparedStakeholder) => {
    const former = [...left].find(other => isSameStakeholder(one, other)) ?? null
    if (former) left.delete(former)
    return former
  }
  const movements = after.stakeholders.map(one => movement(one.label, takeFormer(one), one))
  return [...movements, ...[...left].map(one => movement(one.label, one, null))]

  function movement(label: string, was: ComparedStakeholder | null, is: ComparedStakeholder | null): Movement {
    const [old, now] = [was?.scores ?? null, is?.scores ?? null]
    const change =
      old && now
        ? Object.fromEntries(scoreKinds.map(kind => [kind, now[kind] - old[kind]]))
        : ({} as Movement['change'])
    return {
      label,
      before: old,
      after: now,
      change,
      from: old && quadrantOf(old, before.limits),
      to: now && quadrantOf(now, after.limits),
      what: !was ? 'new' : !is ? 'gone' : !old || !now ? 'unknown' : hasMoved(change) ? 'moved' : 'same',
    }
  }
}

function hasMoved(change: Movement['change']): boolean {
  return Object.values(change).some(step => step !== 0)
}

export interface FigureChange {
  sectorCode: string
  indicator: Indicator
  before: Figure | null
  after: Figure | null
  /** After minus before; null where one is missing. */
  change: number | null
  /** The numbers come from different sources: the change may be that of the source. */
  otherSource: boolean
}

/** What changed in the numbers of sectors; numbers that both have alike and those that neither has are left out. */
export function compareFigures(before: readonly SectorFigures[], after: readonly SectorFigures[]): FigureChange[] {
  const codes = [...new Set([...after, ...before].map(sector => sector.sectorCode))].sort()
  const find = (sectors: readonly SectorFigures[], code: string, indicator: Indicator) =>
    sectors.find(one => one.sectorCode === code)?.figures.find(one => one.indicator === indicator) ?? null
  return codes.flatMap(sectorCode =>
    indicators.flatMap(indicator => {
      const [old, now] = [find(before, sectorCode, indicator), find(after, sectorCode, indicator)]
      if ((!old && !now) || (old && now && old.value === now.value)) return []
      return [
        {
          sectorCode,
          indicator,
          before: old,
          after: now,
          change: old && now ? now.value - old.value : null,
          otherSource: old !== null && now !== null && old.source !== now.source,
        },
      ]
    }),
  )
}
