import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRelationState } from '~/areas/employers/employer'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { DataTable } from '~/ui/table/data-table'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import type { ReactNode } from 'react'
import type { Standing } from '../../strategies'
import type { ChangedPage } from '../changed.page.server'
import { movements } from '../movement'

interface ChangedListProps {
  page: NonNullable<SerializeFrom<ChangedPage>['changed']>['page']
  filter: SerializeFrom<ChangedPage>['filter']
  days: { before: string; after: string }
  links: ReactNode
}

/** The relations that changed between two audits, with how they stood in both. */
export function ChangedList({ page, filter, days, links }: ChangedListProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const say = useStandingWords()
  return (
    <Card flush title={t('changed.relations')}>
      <DataTable
        caption={t('changed.relations')}
        rows={page.rows}
        rowKey={row => row.id}
        page={page}
        tools={
          <FilterBar
            keep={['density', 'q', 'with', 'moves']}
            words={[
              ...(filter.words ? [{ key: 'q', words: t('changed.wordsIs', { value: filter.words }) }] : []),
              ...(filter.movement
                ? [{ key: 'move', words: t('changed.moveIs', { value: t(`movements.${filter.movement}`) }) }]
                : []),
            ]}
            fields={
              <Select
                name="move"
                label={t('changed.movement')}
                defaultValue={filter.movement}
                choices={movements.map(key => ({ value: key, label: t(`movements.${key}`) }))}
              />
            }
          >
            <SearchBox label={t('changed.search')} words={filter.words} />
            {links}
          </FilterBar>
        }
        empty={<EmptyState title={t('changed.nothing')}>{t('changed.nothingWords')}</EmptyState>}
        columns={[
          {
            key: 'name',
            label: network('columns.name'),
            rowHeader: true,
            cell: row => <Link to={`/employers/${row.id}`}>{row.name}</Link>,
          },
          { key: 'movement', label: t('changed.movement'), cell: row => t(`movements.${row.movement}`) },
          { key: 'before', label: days.before, cell: row => say(row.before) },
          { key: 'after', label: days.after, cell: row => say(row.after) },
          {
            key: 'strategy',
            label: t('fields.strategy'),
            cell: row => (row.strategy ? network(`strategies.${row.strategy}`) : null),
          },
        ]}
      />
    </Card>
  )
}

function useStandingWords(): (one: Standing | null) => string {
  const { t } = useTranslation('audits')
  const { t: employers } = useTranslation('employers')
  return one => {
    if (!one) return t('changed.notThere')
    const { relationState, importance, strength } = one
    const state = isRelationState(relationState) ? employers(`states.${relationState}`) : relationState
    return t('changed.standing', { state, importance: importance ?? '?', strength: strength ?? '?' })
  }
}
