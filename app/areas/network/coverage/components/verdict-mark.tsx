import { CircleDashed, Layers2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Verdict } from '../verdicts'

/** A gap or a possible double as a sign and the everyday word, with the jargon beside it; nothing for what is covered. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('services')
  if (verdict !== 'gap' && verdict !== 'double') return null
  const isGap = verdict === 'gap'
  return (
    <span className="verdict">
      <Chip tone={isGap ? 'bad' : 'info'} icon={isGap ? CircleDashed : Layers2}>
        {t(isGap ? 'coverage.gapMark' : 'coverage.doubleMark')}
      </Chip>{' '}
      <span className="small muted">{t(isGap ? 'coverage.gapJargon' : 'coverage.doubleJargon')}</span>
    </span>
  )
}
