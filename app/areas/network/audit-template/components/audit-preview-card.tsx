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
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  const { shifts, relations } = preview
  return (
    <Card title={t('shape.previewTitle')} level={3}>
      <p>{t(shifts.length === 0 ? 'shape.previewNone' : 'shape.previewOf', { count: relations })}</p>
      {shifts.length === 0 ? null : (
        <SimpleTable
          caption={t('shape.previewTitle')}
          numbers={[1, 2]}
          head={[network('findingColumns.finding'), t('shape.before'), t('shape.after')]}
          rows={shifts.map(one => [
            one.of === 'weak' ? t('shape.weak') : network(`lists.${one.of}`),
            number(one.before),
            number(one.after),
          ])}
        />
      )}
    </Card>
  )
}
