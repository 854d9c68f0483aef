import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import type { PairReasons } from '../pair-reasons.server'

/** What counted in how the place fits the client, part by part, and the wishes that it meets. */
export function ClientFitCard({ pair }: { pair: Pick<PairReasons, 'clientFit' | 'growth'> }) {
  const { t } = useTranslation('pair')
  const { t: matching } = useTranslation('matching')
  const format = useFormat()
  const { parts, wishes } = pair.clientFit
  const met = wishes.filter(wish => wish.isMet)
  return (
    <Card title={t('client.title')}>
      <div className="stack stack-s">
        {parts.length === 0 ? (
          <p>{matching('unknownClientFit')}</p>
        ) : (
          <ul>
            {parts.map(({ part, score, weight }) => (
              <li key={part}>
                {t('client.part', {
                  part: matching(`parts.${part}`),
                  score: format.number(Math.round(score * 100)),
                  weight: format.number(weight),
                })}
              </li>
            ))}
          </ul>
        )}
        {wishes.length > 0 ? (
          <p>
            <strong>{t('client.wishes')}:</strong>{' '}
            {met.length === 0
              ? t('client.noWishes')
              : format.list(met.map(wish => wish.label ?? t(`client.kinds.${wish.kind}`)))}
          </p>
        ) : null}
        {pair.growth && pair.growth.length > 0 ? (
          <p>
            <strong>{t('growth')}:</strong> {format.list(pair.growth.map(one => one.label))}
          </p>
        ) : null}
      </div>
    </Card>
  )
}
