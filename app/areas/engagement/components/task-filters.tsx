import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { taskKinds, taskStates } from '../task'
import type { TasksPage } from '../task-list.page.server'

/** Search, filters, order and export of the list of tasks; all of it stands in the address. */
export function TaskFilters({ page }: { page: TasksPage }) {
  const { t } = useTranslation('engagement')
  const { filter, direction } = page
  const employer = page.employers.find(one => one.id === filter.employerId)
  const isOtherState = filter.state !== 'open'
  const words = [
    ...(filter.words ? [{ key: 'q', words: t('tasks.filters.q', { value: filter.words }) }] : []),
    ...(filter.of === 'all' ? [{ key: 'of', words: t('tasks.filters.all') }] : []),
    ...(isOtherState
      ? [{ key: 'state', words: t('tasks.filters.state', { value: t(`tasks.states.${filter.state}`) }) }]
      : []),
    ...(filter.kind
      ? [{ key: 'kind', words: t('tasks.filters.kind', { value: t(`tasks.kinds.${filter.kind}`) }) }]
      : []),
    ...(filter.late ? [{ key: 'late', words: t('tasks.filters.late') }] : []),
    ...(filter.employerId
      ? [{ key: 'employer', words: t('tasks.filters.employer', { value: employer?.name ?? '' }) }]
      : []),
    ...(direction === 'down' ? [{ key: 'sort', words: t('tasks.filters.lastFirst') }] : []),
  ]
  return (
    <FilterBar
      words={words}
      keep={['q']}
      fields={
        <>
          <Select
            name="of"
            label={t('tasks.owner')}
            empty={t('tasks.mine')}
            defaultValue={filter.of === 'all' ? 'all' : ''}
            choices={[{ value: 'all', label: t('tasks.filters.all') }]}
          />
          <Select
            name="state"
            label={t('tasks.state')}
            empty={t('tasks.states.open')}
            defaultValue={isOtherState ? filter.state : ''}
            choices={[...taskStates.filter(one => one !== 'open'), 'all' as const].map(one => ({
              value: one,
              label: t(`tasks.states.${one}`),
            }))}
          />
          <Select
            name="kind"
            label={t('tasks.kind')}
            defaultValue={filter.kind}
            choices={taskKinds.map(one => ({ value: one, label: t(`tasks.kinds.${one}`) }))}
          />
          <Select
            name="employer"
            label={t('contact.employer')}
            defaultValue={filter.employerId}
            choices={page.employers.map(one => ({ value: one.id, label: one.name }))}
          />
          <Checkbox name="late" label={t('tasks.filters.late')} value="1" defaultChecked={filter.late} />
          <Select
            name="sort"
            label={t('tasks.order')}
            empty={t('tasks.filters.firstFirst')}
            defaultValue={direction === 'down' ? '-due' : ''}
            choices={[{ value: '-due', label: t('tasks.filters.lastFirst') }]}
          />
        </>
      }
    >
      <SearchBox label={t('tasks.search')} words={filter.words} />
      <ExportLinks to="/tasks/export" />
    </FilterBar>
  )
}
