import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { CandidatesPage } from '../candidates.page.server'

/** The clients for a place, with both fits apart and what they bring. */
export function CandidatesTable({
  vacancyId,
  rows,
}: {
  vacancyId: string
  rows: SerializeFrom<CandidatesPage>['rows']
}) {
  const { t } = useTranslation('candidates')
  const format = useFormat()
  return (
    <SimpleTable
      caption={t('title')}
      phone="cards"
      numbers={[1, 2]}
      head={[t('client'), t('clientFit'), t('employerFit'), t('met'), t('gaps'), t('state')]}
      rows={rows.map(row => [
        <span key="client">
          <Link to={`/clients/${row.id}/matches/${vacancyId}`}>{row.name}</Link>
          <br />
          <small className="num">{String(row.number).padStart(4, '0')}</small>
        </span>,
        row.clientFit === null ? '–' : format.number(row.clientFit),
        row.learnable > 0
          ? t('learning', { now: row.employerFit, then: Math.min(100, row.employerFit + row.learnable) })
          : format.number(row.employerFit),
        format.list(row.met) || '–',
        format.list(row.gaps) || '–',
        row.placementId ? (
          <Link key="state" to={`/placements/${row.placementId}`}>
            {t('running')}
          </Link>
        ) : row.isAside ? (
          <Chip key="state" tone="neutral">
            {t('aside')}
          </Chip>
        ) : null,
      ])}
    />
  )
}
