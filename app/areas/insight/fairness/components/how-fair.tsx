import { useTranslation } from 'react-i18next'
import { Fold } from '~/ui/fold'

const lines = ['who', 'lists', 'groups', 'assigned', 'rule', 'small', 'matching', 'over'] as const

/** What is counted and what the verdict does and does not say. */
export function HowFair() {
  const { t } = useTranslation('fairness')
  return (
    <Fold title={t('how.title')}>
      {lines.map(line => (
        <p key={line}>{t(`how.${line}`)}</p>
      ))}
    </Fold>
  )
}
