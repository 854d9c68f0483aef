import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRelationState } from '~/areas/employers/employer'
import type { Column } from '~/ui/table/column'
import { findingKeys } from '../../findings'
import type { RelationsOfAudit } from '../relations.page.server'

export type ShownAudited = SerializeFrom<RelationsOfAudit>['rows'][number]

/** Columns of the relations of an audit; each line leads to the relation in the audit. */
export function useAuditedColumns(auditId: string): Column<ShownAudited>[] {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { t: employers } = useTranslation('employers')
  const stateOf = (state: string) => (isRelationState(state) ? employers(`states.${state}`) : state)
  return [
    {
      key: 'name',
      label: network('columns.name'),
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/audit/dated/${auditId}/relations/${row.id}`}>{row.name}</Link>
          <div className="small muted">{stateOf(row.relationState)}</div>
        </>
      ),
    },
    { key: 'priority', label: network('columns.priority'), align: 'end', cell: row => row.priority },
    {
      key: 'scores',
      label: network('columns.scores'),
      align: 'end',
      cell: row => `${row.importance ?? '?'} / ${row.strength ?? '?'}`,
    },
    {
      key: 'strategy',
      label: t('fields.strategy'),
      cell: row => (
        <>
          {network(`strategies.${row.strategy}`)}
          {row.strategy === row.proposed ? null : (
            <div className="small">{t('relations.differs', { proposed: network(`strategies.${row.proposed}`) })}</div>
          )}
          {row.reason ? <div className="small muted">{row.reason}</div> : null}
        </>
      ),
    },
    {
      key: 'findings',
      label: t('fields.findings'),
      cell: row => (
        <span className="small">
          {findingKeys
            .filter(key => row.findings.includes(key))
            .map(key => network(`lists.${key}`))
            .join(', ')}
        </span>
      ),
    },
    {
      key: 'owner',
      label: network('columns.owner'),
      cell: row =>
        row.ownerName ? (
          <>
            {row.ownerName}
            <div className="small muted">{row.organisation}</div>
          </>
        ) : null,
    },
    {
      key: 'actions',
      label: t('fields.actions'),
      cell: row => (row.actions === 0 ? null : t('relations.actions', { done: row.actionsDone, all: row.actions })),
    },
  ]
}
