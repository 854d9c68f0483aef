import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Fold } from '~/ui/fold'

/** What the numbers of the labour-market view count, and what they hide. */
export function HowCounted({ shownOn }: { shownOn: string }) {
  const { t } = useTranslation('labour-market')
  const format = useFormat()
  return (
    <Fold title={t('how.title')}>
      <p>{t('how.asked')}</p>
      <p>{t('how.shown', { day: format.day(shownOn) })}</p>
      <p>{t('how.sector')}</p>
      <p>{t('how.trend')}</p>
    </Fold>
  )
}
