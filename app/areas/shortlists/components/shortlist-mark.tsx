import { useTranslation } from 'react-i18next'
import { StateMark, type StateShape } from '~/ui/state-mark'
import type { Tone } from '~/ui/tone'
import type { ShortlistState } from '../shortlist-machine'

const looks: Record<ShortlistState, [StateShape, Tone]> = {
  shown: ['half', 'info'],
  answered: ['full', 'good'],
  replaced: ['stopped', 'neutral'],
  withdrawn: ['stopped', 'neutral'],
}

/** How far a shortlist is. */
export function ShortlistMark({ state }: { state: ShortlistState }) {
  const { t } = useTranslation('shortlists')
  const [shape, tone] = looks[state]
  return (
    <StateMark shape={shape} tone={tone}>
      {t(`states.${state}`)}
    </StateMark>
  )
}
