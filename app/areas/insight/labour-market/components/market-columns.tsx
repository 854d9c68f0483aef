import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { LabourMarketPage } from '../labour-market.page.server'
import { StandingChip } from './standing-chip'

type Row = SerializeFrom<LabourMarketPage>['rows'][number]

/** Columns of the competences; each leads to where it is asked. */
export function useMarketColumns(): Column<Row>[] {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  const itemText = useItemText()
  const placesOf = (count: number) => t('cell.places', { count })
  return [
    {
      key: 'label',
      label: t('fields.competence'),
      sortable: true,
      rowHeader: true,
      cell: row =>
        row.conceptId ? <Link to={`/labour-market/competences/${row.conceptId}`}>{row.label}</Link> : row.label,
    },
    {
      key: 'seats',
      label: t('fields.seats'),
      sortable: true,
      cell: row => (
        <>
          {t('cell.seatsAt', { seats: t('cell.seats', { count: row.seats }), places: placesOf(row.places) })}
          {row.learnable > 0 ? (
            <div className="small muted">{t('cell.learnable', { count: row.learnable })}</div>
          ) : null}
        </>
      ),
    },
    {
      key: 'clients',
      label: t('fields.clientsShort'),
      sortable: true,
      cell: row => (row.clients === null ? t('fewer') : t('atLeast', { count: row.clients })),
    },
    {
      key: 'gap',
      label: t('fields.standing'),
      sortable: true,
      cell: row => (
        <>
          <StandingChip standing={row.standing} />
          {row.gap > 0 ? <div className="small muted">{t('cell.gap', { count: row.gap })}</div> : null}
        </>
      ),
    },
    { key: 'hard', label: t('fields.hard'), sortable: true, align: 'end', cell: row => number(row.hard) },
    {
      key: 'recent',
      label: t('fields.trend'),
      sortable: true,
      cell: row => (
        <>
          {t(`trends.${row.trend}`)}
          <div className="small muted">{t('cell.years', { recent: row.recent, earlier: row.earlier })}</div>
        </>
      ),
    },
    {
      key: 'said',
      label: t('fields.saidGap'),
      cell: row =>
        row.said ? (
          <>
            {t('cell.said', { gap: number(row.said.gap, 1), rank: row.said.rank })}
            <div className="small muted">{itemText(row.said)}</div>
          </>
        ) : null,
    },
  ]
}
