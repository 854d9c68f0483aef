import type { AnalysisTemplate } from './analysis-template'

/** Three things that are easily taken for one: what they weigh for our aim, how much they care, what they can bring about. */
export const scoreKinds = ['importance', 'interest', 'influence'] as const
export type ScoreKind = (typeof scoreKinds)[number]

export type Scores = Record<ScoreKind, number>

export interface Spread {
  /** How many raters gave a score. */
  n: number
  lowest: number
  highest: number
  mean: number
  /** The mean as a whole score; a half goes up. */
  rounded: number
  /** Two steps or more apart: to be talked about. */
  isWide: boolean
}

/** How far raters are apart. Null when nobody gave a score. */
export function spreadOf(scores: readonly number[]): Spread | null {
  if (scores.length === 0) return null
  const sum = scores.reduce((total, score) => total + score, 0)
  const n = scores.length
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)]
  // Whole numbers throughout, so that a half is a half.
  return {
    n,
    lowest,
    highest,
    mean: sum / n,
    rounded: Math.floor((2 * sum + n) / (2 * n)),
    isWide: highest - lowest >= 2,
  }
}

export type Height = 'low' | 'borderline' | 'high'

/** Where a whole score stands: from `highFrom` high, between both limits a borderline case, which counts as low. */
export function heightOf(score: number, limits: Pick<AnalysisTemplate, 'highFrom' | 'borderlineFrom'>): Height {
  if (score >= limits.highFrom) return 'high'
  return score >= limits.borderlineFrom ? 'borderline' : 'low'
}

/** The scores that count: what the group agreed on, else the raters' means; and which of both. */
export interface Standing {
  /** Whole scores. */
  scores: Scores
  /** Where to draw it: whole when agreed, else the mean. */
  exact: Scores
  isAgreed: boolean
  /** How many raters are behind it. */
  n: number
}

/** What counts for a stakeholder now. Null without an agreed value and without raters. */
export function standingOf(agreed: Scores | null, given: readonly Scores[]): Standing | null {
  if (agreed) return { scores: agreed, exact: agreed, isAgreed: true, n: given.length }
  const [importance, interest, influence] = scoreKinds.map(kind => spreadOf(given.map(one => one[kind])))
  if (!importance || !interest || !influence) return null
  return {
    scores: { importance: importance.rounded, interest: interest.rounded, influence: influence.rounded },
    exact: { importance: importance.mean, interest: interest.mean, influence: influence.mean },
    isAgreed: false,
    n: given.length,
  }
}
