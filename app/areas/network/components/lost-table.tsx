import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { useRelationColumns, type ShownRelation } from './relation-columns'

interface LostTableProps {
  page: {
    rows: readonly (ShownRelation & { gone: number; losesOwner: boolean })[]
    next: string | null
    previous: string | null
  }
  mayExport: boolean
}

/** Relations that somebody else must take over, the most urgent first. */
export function LostTable({ page, mayExport }: LostTableProps) {
  const { t } = useTranslation('network')
  const byKey = new Map(useRelationColumns().map(column => [column.key, column]))
  const shown = ['name', 'priority', 'scores', 'owner', 'lastContact'].flatMap(key => byKey.get(key) ?? [])
  return (
    <Card flush title={t('without.lost')} aside={mayExport ? <ExportLinks to="/audit/export/without" /> : null}>
      <DataTable
        caption={t('without.lost')}
        rows={page.rows}
        rowKey={row => row.id}
        page={{ next: page.next, previous: page.previous }}
        empty={<EmptyState title={t('without.lostNone')}>{t('without.lostNoneWords')}</EmptyState>}
        columns={[
          ...shown,
          {
            key: 'left',
            label: t('columns.left'),
            align: 'end' as const,
            cell: (row: (typeof page.rows)[number]) => row.inTouch - row.gone,
          },
          {
            key: 'losesOwner',
            label: t('columns.losesOwner'),
            cell: (row: (typeof page.rows)[number]) => t(row.losesOwner ? 'yes' : 'no'),
          },
        ]}
      />
    </Card>
  )
}
