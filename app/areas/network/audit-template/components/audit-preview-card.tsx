import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { AuditShift } from '../audit-preview'

interface AuditPreviewCardProps {
  preview: { shifts: readonly AuditShift[]; relations: number }
}

/** How many relations there would be of each finding that changes, of how many. */
export function AuditPreviewCard({ preview }: AuditPreviewCardProps) {
  const { t } = useTranslation('limits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  const { shifts, relations } = preview
  return (
    <Card title={t('previewTitle')} level={3}>
      <p>{t(shifts.length === 0 ? 'previewNone' : 'previewOf', { count: relations })}</p>
      {shifts.length === 0 ? null : (
        <SimpleTable
          caption={t('previewTitle')}
          numbers={[1, 2]}
          head={[network('findingColumns.finding'), t('before'), t('after')]}
          rows={shifts.map(one => [
            one.of === 'weak' ? t('weak') : network(`lists.${one.of}`),
            number(one.before),
            number(one.after),
          ])}
        />
      )}
    </Card>
  )
}
