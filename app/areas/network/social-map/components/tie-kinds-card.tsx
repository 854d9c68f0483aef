import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { TiePage } from '../tie.page.server'

/** How strong a tie is of each kind, and by what. */
export function TieKindsCard({ kinds }: { kinds: TiePage['kinds'] }) {
  const { t } = useTranslation('map-links')
  const format = useFormat()
  const dayOf = (day: string | null, pieces: number | null) =>
    day ? format.day(day) : t(pieces === null ? 'tie.notTold' : 'tie.noDay')
  if (kinds.length === 0)
    return (
      <Card title={t('tie.kinds')}>
        <EmptyState title={t('tie.none')}>{t('tie.noneWords')}</EmptyState>
      </Card>
    )
  return (
    <Card title={t('tie.kinds')} flush>
      <SimpleTable
        caption={t('tie.kinds')}
        head={[t('tie.kind'), t('fields.strength'), t('tie.count'), t('tie.first'), t('tie.last')]}
        phone="cards"
        numbers={[1, 2]}
        rows={kinds.map(one => [
          t(`edges.${one.kind}`),
          one.strength,
          one.pieces ?? t('tie.fewerThanFive'),
          dayOf(one.firstOn, one.pieces),
          dayOf(one.lastOn, one.pieces),
        ])}
      />
    </Card>
  )
}
