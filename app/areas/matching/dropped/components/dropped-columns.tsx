import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hoursOf } from '../../hours-range'
import { dropWords } from '../../pair/drop-words'
import { useDropSpeech } from '../../pair/components/use-drop-speech'
import type { Column } from '~/ui/table/column'
import type { DroppedRow } from '../dropped.page.server'

/** Columns of the places that dropped, with every reason in full. */
export function useDroppedColumns(clientId: string): Column<DroppedRow>[] {
  const { t } = useTranslation('pair')
  const { t: matching } = useTranslation('matching')
  const speech = useDropSpeech()
  return [
    {
      key: 'place',
      label: t('list.place'),
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/clients/${clientId}/matches/${row.id}`}>{row.title}</Link>
          <div className="small muted">
            {[row.employer, row.city, hoursOf(row) ? matching('hours', { range: hoursOf(row) }) : null]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'closest',
      label: t('list.reasons'),
      sortable: true,
      cell: row => (
        <ul className="plain-list stack stack-s learn-why">
          {row.reasons.map((reason, index) => (
            <li key={index}>{dropWords(reason, speech)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'distance',
      label: t('list.distance'),
      align: 'end',
      sortable: true,
      cell: row => (row.kilometres === null ? '–' : t('km', { count: Math.ceil(row.kilometres * 10) / 10 })),
    },
    {
      key: 'fit',
      label: t('list.fit'),
      align: 'end',
      sortable: true,
      cell: row => speech.format.number(row.employerFit),
    },
  ]
}
