import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { strategies, type Strategy } from '../strategies'
import { useAuditAddress } from './use-audit-address'

/** For how many relations each strategy is proposed, with its rule; leads to them. */
export function StrategiesCard({ counts, relations }: { counts: Record<Strategy, number>; relations: number }) {
  const { t } = useTranslation('network')
  const { number, percent } = useFormat()
  const address = useAuditAddress()
  return (
    <Card flush title={t('plan.title')} sub={t('plan.sub')}>
      <SimpleTable
        caption={t('plan.title')}
        phone="cards"
        numbers={[1, 2]}
        head={[t('plan.column'), t('findingColumns.count'), t('findingColumns.share'), t('findingColumns.rule')]}
        rows={strategies.map(key => [
          <Link key={key} to={address('/audit/relations/all', { strategy: key })}>
            {t(`strategies.${key}`)}
          </Link>,
          number(counts[key]),
          percent(counts[key] / relations),
          <span key="rule" className="small">
            {t(`strategyRules.${key}`)}
          </span>,
        ])}
      />
    </Card>
  )
}
