import { useTranslation } from 'react-i18next'
import { StateMark, type StateShape } from '~/ui/state-mark'
import type { Tone } from '~/ui/tone'
import type { AgreementState } from '../agreement-machine'

const shapes: Record<AgreementState, [StateShape, Tone]> = {
  draft: ['open', 'neutral'],
  internal_review: ['begun', 'info'],
  party_check: ['begun', 'info'],
  sent: ['half', 'info'],
  partly_signed: ['half', 'info'],
  signed: ['nearly', 'info'],
  sealing: ['nearly', 'info'],
  sealed: ['full', 'good'],
  in_force: ['full', 'good'],
  ended: ['full', 'neutral'],
  terminated: ['stopped', 'warn'],
  declined: ['stopped', 'bad'],
  expired: ['stopped', 'bad'],
  cancelled: ['stopped', 'neutral'],
  superseded: ['stopped', 'neutral'],
}

export function AgreementStateMark({ state }: { state: string }) {
  const { t } = useTranslation('placements')
  const known = state as AgreementState
  const [shape, tone] = shapes[known]
  return (
    <StateMark shape={shape} tone={tone}>
      {t(`agreementStates.${known}`)}
    </StateMark>
  )
}
