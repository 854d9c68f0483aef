import type { AnalysisTemplate, Quadrant } from './analysis-template'
import { heightOf, type ScoreKind, type Scores } from './scores'

type Limits = Pick<AnalysisTemplate, 'highFrom' | 'borderlineFrom'>

/** Power and interest after Mendelow. */
export const powerQuadrants = ['key_player', 'keep_satisfied', 'keep_informed', 'minimal_effort'] as const
export type PowerQuadrant = (typeof powerQuadrants)[number]

/** The two grids: which score goes to the right, which goes up. */
export const grids = {
  importance: { across: 'influence', up: 'importance' },
  interest: { across: 'interest', up: 'influence' },
} as const satisfies Record<string, { across: ScoreKind; up: ScoreKind }>
export type GridKey = keyof typeof grids

export function isGridKey(text: unknown): text is GridKey {
  return typeof text === 'string' && Object.hasOwn(grids, text)
}

/**
 * Importance and influence: A important without influence (protect, consult), B both (partnership), C influence only (manage the
 * risk, keep satisfied), D neither (inform).
 */
export function quadrantOf({ importance, influence }: Scores, limits: Limits): Quadrant {
  const isImportant = heightOf(importance, limits) === 'high'
  const hasInfluence = heightOf(influence, limits) === 'high'
  if (isImportant) return hasInfluence ? 'B' : 'A'
  return hasInfluence ? 'C' : 'D'
}

export function powerQuadrantOf({ interest, influence }: Scores, limits: Limits): PowerQuadrant {
  const isInterested = heightOf(interest, limits) === 'high'
  if (heightOf(influence, limits) === 'high') return isInterested ? 'key_player' : 'keep_satisfied'
  return isInterested ? 'keep_informed' : 'minimal_effort'
}

/** Which of the two scores of a grid are borderline cases. */
export function borderlineOf(scores: Scores, grid: GridKey, limits: Limits): ScoreKind[] {
  return [grids[grid].up, grids[grid].across].filter(kind => heightOf(scores[kind], limits) === 'borderline')
}
