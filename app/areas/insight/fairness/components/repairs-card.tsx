import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Row, Rows } from '~/ui/row'
import type { Repair } from '../fairness-report'
import { useFairnessWords } from './use-fairness-words'

/** What it takes to bring each group under four fifths up to it, in words. */
export function RepairsCard({ repairs }: { repairs: readonly Repair[] }) {
  const { t } = useTranslation('fairness')
  const words = useFairnessWords()
  return (
    <Card
      title={t('repairs.title')}
      sub={t('repairs.sub')}
      flush={repairs.length > 0}
      foot={repairs.length > 0 ? <p className="small">{t('repairs.byOne')}</p> : undefined}
    >
      {repairs.length === 0 ? (
        <p>{t('repairs.none')}</p>
      ) : (
        <Rows label={t('repairs.title')}>
          {repairs.map(({ dimension, group, needs }) => (
            <Row
              key={`${dimension} ${group}`}
              what={t('repairs.line', {
                dimension: t(`dimensions.${dimension}`),
                group: words.group(dimension, group),
              })}
              sub={needs.map(({ measure, best, count }) => (
                <div key={measure}>
                  {t(`repairs.${measure}`, { count })}{' '}
                  {t('repairs.against', { best: best.map(one => words.group(dimension, one)).join(', ') })}
                </div>
              ))}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
