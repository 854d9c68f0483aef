import { useTranslation } from 'react-i18next'
import { StateMark, type StateShape } from '~/ui/state-mark'
import type { Tone } from '~/ui/tone'
import type { PlacementState } from '../placement-machine'

const shapes: Record<PlacementState, [StateShape, Tone]> = {
  proposed: ['open', 'neutral'],
  matched: ['begun', 'info'],
  introduction: ['begun', 'info'],
  agreed: ['half', 'info'],
  ready: ['nearly', 'info'],
  active: ['full', 'good'],
  interrupted: ['half', 'warn'],
  completed: ['full', 'neutral'],
  ended_early: ['stopped', 'warn'],
  withdrawn_by_employer: ['stopped', 'neutral'],
  withdrawn_by_client: ['stopped', 'neutral'],
}

/** The state of a placement: a pie and a word. */
export function PlacementStateMark({ state }: { state: string }) {
  const { t } = useTranslation('placements')
  const known = state as PlacementState
  const [shape, tone] = shapes[known]
  return (
    <StateMark shape={shape} tone={tone}>
      {t(`placementStates.${known}`)}
    </StateMark>
  )
}
