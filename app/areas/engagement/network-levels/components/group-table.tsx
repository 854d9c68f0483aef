import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { GroupHealth } from '../network-levels'

/** Mean level and share at level 5 of each sector or organisation, with what they are taken over. */
export function GroupTable({
  caption,
  first,
  rows,
  nameOf,
}: {
  caption: string
  first: string
  rows: readonly GroupHealth[]
  nameOf: (row: GroupHealth) => string
}) {
  const { t } = useTranslation('levels')
  const format = useFormat()
  return (
    <SimpleTable
      caption={caption}
      head={[first, t('network.employers'), t('network.engaged'), t('network.mean'), t('network.atTop')]}
      numbers={[1, 2, 3, 4]}
      rows={rows.map(row => [
        nameOf(row),
        format.number(row.all),
        format.number(row.engaged),
        row.mean === null ? '–' : format.number(row.mean, 1),
        row.shareAtTop === null ? '–' : `${format.number(row.atTop)} · ${format.percent(row.shareAtTop)}`,
      ])}
    />
  )
}
