import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { CoverageShift } from '../service-preview'

interface ServicePreviewCardProps {
  preview: { shifts: readonly CoverageShift[]; services: number; keeping: number }
}

/** How many gaps and possible doubles there would be, and how many services keep what is no longer in use. */
export function ServicePreviewCard({ preview }: ServicePreviewCardProps) {
  const { t } = useTranslation('services')
  const { number } = useFormat()
  return (
    <Card title={t('shape.previewTitle')} level={3}>
      <p>{t('shape.previewOf', { count: preview.services })}</p>
      <SimpleTable
        caption={t('shape.previewTitle')}
        head={[t('coverage.by'), t('coverage.verdict'), t('shape.before'), t('shape.after')]}
        rows={preview.shifts.map(one => [
          t(`coverage.views.${one.view}`),
          t(`verdicts.${one.verdict}`),
          number(one.before),
          number(one.after),
        ])}
      />
      <p className="small">{t('shape.keeping', { count: preview.keeping })}</p>
    </Card>
  )
}
