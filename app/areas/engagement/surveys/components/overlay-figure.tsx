import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Overlay } from '../overlay'
import { OverlayPicture } from './overlay-picture'

interface OverlayFigureProps {
  overlay: Overlay
  names: (item: string) => string
  /** What portfolios showed on this day. */
  day: string
}

/** What employers ask beside what clients' portfolios show, as bars and as the same table. */
export function OverlayFigure({ overlay, names, day }: OverlayFigureProps) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const { rows, without } = overlay
  if (rows.length === 0) {
    return (
      <Card title={t('overlay.title')}>
        <EmptyState level={3} title={t('overlay.noneTitle')}>
          {t('overlay.none')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Figure
      title={t('overlay.title')}
      name="portfolios"
      picture={<OverlayPicture rows={rows} names={names} />}
      table={
        <SimpleTable
          caption={t('overlay.title')}
          head={[
            t('results.item'),
            t('results.importance'),
            t('results.lacking'),
            t('results.gap'),
            t('results.count'),
            t('overlay.level'),
            t('overlay.clientCount'),
            t('overlay.use'),
          ]}
          numbers={[1, 2, 3, 4, 5, 6]}
          rows={rows.map(row => [
            names(row.item),
            format.number(row.importance, 1),
            format.number(row.lacking, 1),
            format.number(row.gap, 1),
            row.answers,
            format.number(row.level, 1),
            t('overlay.atLeast', { count: row.clients }),
            row.use ? t(`overlay.uses.${row.use}`) : '–',
          ])}
        />
      }
      note={
        <>
          {t('overlay.note', { day: format.day(day) })}
          {without.length > 0
            ? ` ${t('overlay.without', { count: without.length, items: without.map(names).join(', ') })}`
            : null}
        </>
      }
    />
  )
}
