import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { ExportLinks } from '~/ui/table/export-links'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Thresholds } from '../audits/thresholds'
import { findingKeys, type FindingKey } from '../findings'
import { useAuditAddress } from './use-audit-address'

interface FindingsCardProps {
  findings: Record<FindingKey, number>
  relations: number
  thresholds: Thresholds
  mayExport: boolean
}

/** What stands out: each finding with its number, its share and the rule it was counted by. */
export function FindingsCard({ findings, relations, thresholds, mayExport }: FindingsCardProps) {
  const { t } = useTranslation('network')
  const { number, percent } = useFormat()
  const address = useAuditAddress()
  return (
    <Card
      flush
      title={t('findingsTitle')}
      sub={t('findingsSub', { count: relations })}
      aside={mayExport ? <ExportLinks to="/audit/export/findings" /> : null}
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
          <Link key={key} to={address(`/audit/relations/${key}`)}>
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
