import { stages, type AnalysisTemplate, type ParticipationKind, type Quadrant, type Stage } from './analysis-template'
import { quadrantOf } from './quadrants'
import type { Scores } from './scores'

/** What a cell is proposed to be, with what the proposal was made from. */
export interface Proposal {
  stage: Stage
  kind: ParticipationKind
  quadrant: Quadrant
  /** The template said partnership, but the interest is too low for it. */
  isLessened: boolean
}

/** A cell that the group chose, with the reason. */
export interface ChosenCell {
  stage: string
  kind: string
  reason: string
}

export interface Cell extends Proposal {
  proposed: ParticipationKind
  /** Null where the proposal stands. */
  reason: string | null
}

/** How a stakeholder with these scores is proposed to take part in each stage. */
export function proposeParticipation(scores: Scores, template: AnalysisTemplate): Proposal[] {
  const quadrant = quadrantOf(scores, template)
  return stages.map(stage => {
    const planned = template.proposals[quadrant][stage]
    const isLessened = planned === 'partnership' && scores.interest <= template.partnerInterestOver
    return { stage, kind: isLessened ? 'consult' : planned, quadrant, isLessened }
  })
}

/** The four cells of a stakeholder: as chosen, else as proposed. */
export function cellsOf(scores: Scores, chosen: readonly ChosenCell[], template: AnalysisTemplate): Cell[] {
  return proposeParticipation(scores, template).map(proposal => {
    const own = chosen.find(one => one.stage === proposal.stage)
    return {
      ...proposal,
      proposed: proposal.kind,
      kind: own ? (own.kind as ParticipationKind) : proposal.kind,
      reason: own?.reason ?? null,
    }
  })
}
