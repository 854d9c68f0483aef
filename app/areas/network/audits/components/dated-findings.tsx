import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { findingKeys, type FindingKey } from '../../findings'
import type { Thresholds } from '../thresholds'
import { PartLinks } from './part-links'

interface DatedFindingsProps {
  auditId: string
  findings: Record<FindingKey, number>
  relations: number
  thresholds: Thresholds
  mayExport: boolean
}

/** What stood out on the day of the audit; each number leads to its relations as they were then. */
export function DatedFindings({ auditId, findings, relations, thresholds, mayExport }: DatedFindingsProps) {
  const { t } = useTranslation('network')
  const { number, percent } = useFormat()
  return (
    <Card
      flush
      title={t('findingsTitle')}
      sub={t('findingsSub', { count: relations })}
      aside={mayExport ? <PartLinks auditId={auditId} part="findings" /> : null}
    >
      <SimpleTable
        caption={t('findingsTitle')}
        phone="cards"
        numbers={[1, 2]}
        head={[
          t('findingColumns.finding'),
          t('findingColumns.count'),
          t('findingColumns.share'),
          t('findingColumns.rule'),
        ]}
        rows={findingKeys.map(key => [
          <Link key={key} to={`/audit/dated/${auditId}/relations?finding=${key}`}>
            {t(`lists.${key}`)}
          </Link>,
          number(findings[key]),
          relations === 0 ? '' : percent(findings[key] / relations),
          <span key="rule" className="small">
            {t(`rules.${key}`, thresholds)}
          </span>,
        ])}
      />
    </Card>
  )
}
