import { CircleDashed, Layers2 } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { Icon } from '~/ui/icon'
import type { Verdict } from '../verdicts'

/** A gap or a possible double as a sign and the everyday word, with the jargon beside it; nothing for what is covered. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('services')
  if (verdict !== 'gap' && verdict !== 'double') return null
  const jargon = <span className="small muted">{t(`coverage.${verdict}Jargon`)}</span>
  return (
    <span className="verdict">
      {verdict === 'gap' ? (
        <Chip tone="bad" icon={CircleDashed}>
          {t('coverage.gapMark')}
        </Chip>
      ) : (
        // Many cells may be double, and that may be good: it does not call for attention as a gap does.
        <span className="small">
          <Icon of={Layers2} /> {t('coverage.doubleMark')}
        </span>
      )}{' '}
      {jargon}
    </span>
  )
}
