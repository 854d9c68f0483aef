import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { FilterBar } from '~/ui/table/filter-bar'
import { groupMethods, type GroupMethod } from '../group'
import { groupStates, type GroupState } from '../run-states'

interface GroupListFiltersProps {
  filter: { words: string | null; method: GroupMethod | null; state: GroupState | null; isArchived: boolean }
  children?: ReactNode
}

/** What the list of groups is narrowed to, in words that can be taken away. */
export function GroupListFilters({ filter, children }: GroupListFiltersProps) {
  const { t } = useTranslation('groups')
  const { words, method, state, isArchived } = filter
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...(words ? [{ key: 'q', words: t('list.words.q', { value: words }) }] : []),
        ...(method ? [{ key: 'method', words: t('list.words.method', { value: t(`methods.${method}`) }) }] : []),
        ...(state ? [{ key: 'state', words: t('list.words.state', { value: t(`states.${state}`) }) }] : []),
        ...(isArchived ? [{ key: 'archived', words: t('list.words.archived') }] : []),
      ]}
      fields={
        <>
          <Select
            name="method"
            label={t('fields.method')}
            defaultValue={method}
            choices={groupMethods.map(value => ({ value, label: t(`methods.${value}`) }))}
          />
          <Select
            name="state"
            label={t('fields.state')}
            defaultValue={state}
            choices={groupStates.map(value => ({ value, label: t(`states.${value}`) }))}
          />
          <Select
            name="archived"
            label={t('list.archive')}
            defaultValue={isArchived ? 'yes' : null}
            empty={t('list.notArchived')}
            choices={[{ value: 'yes', label: t('list.onlyArchived') }]}
          />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}
