import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { HardPlacesPage } from '../hard-places.page.server'
import { useSectionWord } from './labour-filters'

type Row = SerializeFrom<HardPlacesPage>['rows'][number]

/** Columns of the places that stay open. */
export function useHardColumns(): Column<Row>[] {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  const section = useSectionWord()
  return [
    {
      key: 'title',
      label: t('hard.place'),
      sortable: true,
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/vacancies/${row.id}`}>{row.title}</Link>{' '}
          {row.isHard ? <Chip tone="warn">{t('fields.hard')}</Chip> : null}
        </>
      ),
    },
    {
      key: 'employer',
      label: t('hard.employer'),
      cell: row => <Link to={`/employers/${row.employerId}`}>{row.employer}</Link>,
    },
    { key: 'sector', label: t('fields.sector'), cell: row => (row.section ? section(row.section) : null) },
    { key: 'town', label: t('fields.town'), cell: row => row.town },
    { key: 'days', label: t('hard.days'), sortable: true, align: 'end', cell: row => number(row.days) },
    { key: 'seats', label: t('fields.seats'), sortable: true, align: 'end', cell: row => number(row.seats) },
    {
      key: 'refused',
      label: t('hard.refused'),
      sortable: true,
      cell: row => (row.refused === null ? t('fewer') : t('hard.refusedShort', { count: row.refused })),
    },
  ]
}
