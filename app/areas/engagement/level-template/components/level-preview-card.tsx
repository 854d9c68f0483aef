import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { LevelShift } from '../level-preview'

interface Preview {
  shifts: readonly LevelShift[]
  all: number
  changed: number
}

/** How many employers would be suggested another level, from which to which. */
export function LevelPreviewCard({ preview }: { preview: Preview }) {
  const { t } = useTranslation('levels')
  const format = useFormat()
  const counts = { all: format.number(preview.all), changed: format.number(preview.changed) }
  return (
    <Card title={t('shape.previewTitle')} level={3}>
      <p>{preview.changed === 0 ? t('shape.previewNone', counts) : t('shape.previewSome', counts)}</p>
      {preview.shifts.length > 0 ? (
        <SimpleTable
          caption={t('shape.previewTitle')}
          head={[t('shape.from'), t('shape.to'), t('shape.employers')]}
          rows={preview.shifts.map(row => [String(row.from), String(row.to), format.number(row.n)])}
        />
      ) : null}
    </Card>
  )
}
