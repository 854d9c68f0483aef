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
    <Card title={t('repairs.title')} sub={t('repairs.sub')} flush={repairs.length > 0}>
      {repairs.length === 0 ? (
        <p>{t('repairs.none')}</p>
      ) : (
        <Rows label={t('repairs.title')}>
          {repairs.map(({ dimension, group, measure, best, count }) => (
            <Row
              key={`${dimension} ${group} ${measure}`}
              what={t('repairs.line', {
                dimension: t(`dimensions.${dimension}`),
                group: words.group(dimension, group),
              })}
              sub={
                <>
                  {t(`repairs.${measure}`, { count })}{' '}
                  {t('repairs.against', { best: best.map(one => words.group(dimension, one)).join(', ') })}
                  {count === 1 ? <div>{t('repairs.byOne')}</div> : null}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
