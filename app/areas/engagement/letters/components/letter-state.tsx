import { useTranslation } from 'react-i18next'
import { StateMark, type StateShape } from '~/ui/state-mark'
import type { Tone } from '~/ui/tone'
import type { LetterState } from '../letter-machine'

const shapes: Record<LetterState, [StateShape, Tone]> = {
  draft: ['open', 'neutral'],
  offered: ['half', 'info'],
  signed: ['full', 'good'],
  reviewed: ['full', 'good'],
  superseded: ['stopped', 'neutral'],
  ended: ['stopped', 'neutral'],
  withdrawn: ['stopped', 'neutral'],
  refused: ['stopped', 'bad'],
  expired: ['stopped', 'warn'],
}

export function LetterStateMark({ state }: { state: LetterState }) {
  const { t } = useTranslation('letters')
  const [shape, tone] = shapes[state]
  return (
    <StateMark shape={shape} tone={tone}>
      {t(`states.${state}`)}
    </StateMark>
  )
}
