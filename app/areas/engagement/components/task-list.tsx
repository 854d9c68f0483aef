import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Pagination } from '~/ui/pagination'
import { groupOf, type TaskGroup } from '../task'
import type { TasksPage } from '../task-list.page.server'
import { TaskFilters } from './task-filters'
import { TaskRows } from './task-rows'

const groups: readonly TaskGroup[] = ['late', 'today', 'week', 'later']

/** Tasks with their filters: open ones in groups by due day, others in one list. */
export function TaskList({ page }: { page: TasksPage }) {
  const { t } = useTranslation('engagement')
  const { pathname, search } = useLocation()
  const { tasks, today, filter, direction } = page
  const rows = { today, back: pathname + search }
  const inOrder = direction === 'up' ? groups : [...groups].reverse()
  return (
    <>
      <Card flush>
        <TaskFilters page={page} />
        {tasks.length > 0 ? null : page.isPlain ? (
          <EmptyState title={t('tasks.emptyTitle')}>{t('tasks.emptyText')}</EmptyState>
        ) : (
          <EmptyState title={t('tasks.nothingTitle')}>{t('tasks.nothing')}</EmptyState>
        )}
      </Card>
      {filter.state === 'open'
        ? inOrder.map(group => {
            const ofGroup = tasks.filter(task => groupOf(task.dueOn, today) === group)
            return ofGroup.length === 0 ? null : (
              <Card key={group} title={t(`tasks.groups.${group}`)} flush>
                <TaskRows {...rows} tasks={ofGroup} label={t(`tasks.groups.${group}`)} />
              </Card>
            )
          })
        : null}
      {filter.state !== 'open' && tasks.length > 0 ? (
        <Card title={t('tasks.title')} flush>
          <TaskRows {...rows} tasks={tasks} label={t('tasks.title')} />
        </Card>
      ) : null}
      {tasks.length > 0 ? (
        <Card flush>
          <Pagination page={page.page} total={page.total} shown={tasks.length} />
        </Card>
      ) : null}
      {page.done.length > 0 ? (
        <Card title={t('tasks.recentlyDone')} flush>
          <TaskRows {...rows} tasks={page.done} label={t('tasks.recentlyDone')} />
        </Card>
      ) : null}
    </>
  )
}
