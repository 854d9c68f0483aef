import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRelationState } from '~/areas/employers/employer'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { RelationsPage } from '../audit.page.server'
import { proposedStrategy } from '../strategies'

export type ShownRelation = SerializeFrom<RelationsPage>['rows'][number]

/** Columns of relations in the audit; each line leads to the employer. */
export function useRelationColumns(): Column<ShownRelation>[] {
  const { t } = useTranslation('network')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const stateOf = (state: string) => (isRelationState(state) ? employers(`states.${state}`) : state)
  return [
    {
      key: 'name',
      label: t('columns.name'),
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/employers/${row.id}`}>{row.name}</Link>
          <div className="small muted">{stateOf(row.relationState)}</div>
        </>
      ),
    },
    { key: 'priority', label: t('columns.priority'), align: 'end', cell: row => row.priority },
    {
      key: 'scores',
      label: t('columns.scores'),
      align: 'end',
      cell: row => `${row.importance ?? '?'} / ${row.strength ?? '?'}`,
    },
    { key: 'strategy', label: t('columns.strategy'), cell: row => t(`strategies.${proposedStrategy(row)}`) },
    { key: 'owner', label: t('columns.owner'), cell: row => row.ownerName },
    {
      key: 'lastContact',
      label: t('columns.lastContact'),
      cell: row => (
        <>
          {row.lastContactOn ? format.day(row.lastContactOn) : t('never')}
          {row.daysOverdue ? <div className="small">{t('daysLate', { count: row.daysOverdue })}</div> : null}
        </>
      ),
    },
    { key: 'late', label: t('columns.lateShort'), align: 'end', cell: row => row.latePromises || null },
    { key: 'contacts', label: t('columns.contactsShort'), align: 'end', cell: row => row.contacts },
    { key: 'inTouch', label: t('columns.inTouchShort'), align: 'end', cell: row => row.inTouch },
  ]
}
