import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { targetsPage } from '../targets.page.server'
import { TargetChip } from './target-chip'
import { useTargetWords } from './use-target-words'

type Shown = SerializeFrom<Awaited<ReturnType<typeof targetsPage>>>['rows'][number]

/** Columns of the list of sector targets; each line leads to its page. */
export function useTargetColumns(): Column<Shown>[] {
  const { t } = useTranslation('targets')
  const words = useTargetWords()
  const format = useFormat()
  return [
    {
      key: 'sector',
      label: t('fields.sector'),
      sortable: true,
      rowHeader: true,
      cell: row => <Link to={`/services/targets/${row.id}`}>{words.what(row)}</Link>,
    },
    {
      key: 'count',
      label: t('fields.count'),
      cell: row => (
        <>
          {words.progress(row)}
          <div className="small muted">{words.from(row)}</div>
        </>
      ),
    },
    { key: 'dueOn', label: t('fields.dueOn'), sortable: true, cell: row => format.day(row.dueOn) },
    {
      key: 'owner',
      label: t('fields.owner'),
      sortable: true,
      cell: row => (
        <>
          {row.owner}
          <div className="small muted">{row.organisation}</div>
        </>
      ),
    },
    {
      key: 'why',
      label: t('fields.why'),
      cell: row => (
        <>
          {row.analysisId ? (
            <Link to={`/stakeholders/${row.analysisId}/follow`}>{row.analysis}</Link>
          ) : row.gapKey ? (
            t('fromGap')
          ) : null}
          {row.reason ? <div className="small">{row.reason}</div> : null}
        </>
      ),
    },
    {
      key: 'standing',
      label: t('fields.standing'),
      cell: row => (
        <>
          <TargetChip standing={row.standing} />
          {row.stateReason ? <div className="small muted">{row.stateReason}</div> : null}
        </>
      ),
    },
  ]
}
