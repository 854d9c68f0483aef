import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { strategies, type Strategy } from '../../strategies'
import type { AimCounts } from '../aims'

interface AimsTableProps {
  aims: Record<Strategy, AimCounts>
  caption: string
  /** Leads to the relations of a strategy of this audit. */
  auditId?: string
}

/** For each strategy: chosen for how many, and how far those are. */
export function AimsTable({ aims, caption, auditId }: AimsTableProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  return (
    <SimpleTable
      caption={caption}
      phone="cards"
      numbers={[1, 2, 3, 4, 5]}
      head={[
        t('fields.strategy'),
        t('aims.chosen'),
        t('aims.reached'),
        t('aims.onTheWay'),
        t('aims.notYet'),
        t('aims.gone'),
      ]}
      rows={strategies.map(key => [
        <span key={key}>
          {auditId ? (
            <Link to={`/audit/dated/${auditId}/relations?strategy=${key}`}>{network(`strategies.${key}`)}</Link>
          ) : (
            network(`strategies.${key}`)
          )}
          <small className="rule muted">{t(`aims.rules.${key}`)}</small>
        </span>,
        number(aims[key].chosen),
        number(aims[key].reached),
        number(aims[key].onTheWay),
        number(aims[key].notYet),
        number(aims[key].gone),
      ])}
    />
  )
}
