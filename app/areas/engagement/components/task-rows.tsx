import { Link } from '@remix-run/react'
import { ListChecks } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Chip, Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import { daysBetween } from '../days'
import { groupOf } from '../task'
import type { TaskLine } from '../task-line'
import { useSettledBy } from './settled-by'
import { TaskActs } from './task-acts'
import { useTaskTitle } from './task-title'

/** Tasks as lines, each finished, put off or taken back in place. `back` is where the reader returns to. */
export function TaskRows({
  tasks,
  today,
  back,
  label,
  isOwnPage = false,
}: {
  tasks: readonly TaskLine[]
  today: string
  back: string
  label?: string
  /** On the page of what the tasks are about, its name is not repeated. */
  isOwnPage?: boolean
}) {
  return (
    <Rows label={label}>
      {tasks.map(task => (
        <TaskRow key={task.id} task={task} today={today} back={back} isOwnPage={isOwnPage} />
      ))}
    </Rows>
  )
}

interface TaskRowProps {
  task: TaskLine
  today: string
  back: string
  isOwnPage: boolean
}

function TaskRow({ task, today, back, isOwnPage }: TaskRowProps) {
  const { t } = useTranslation('engagement')
  const { t: own } = useTranslation('tasks')
  const format = useFormat()
  const title = useTaskTitle()
  const settledBy = useSettledBy()
  const isOpen = task.state === 'open'
  const group = groupOf(task.dueOn, today)
  return (
    <Row
      done={!isOpen}
      mark={
        <Dot tone={isOpen && group === 'late' ? 'bad' : 'neutral'}>
          <Icon of={ListChecks} />
        </Dot>
      }
      what={<Link to={task.to ?? `/tasks/${task.id}`}>{title(task)}</Link>}
      sub={
        <>
          {isOpen && group === 'late' ? (
            <Chip tone="bad">{t('tasks.lateBy', { count: daysBetween(task.dueOn, today) })}</Chip>
          ) : (
            format.dayShort(task.dueOn)
          )}
          {task.about && !isOwnPage ? ` · ${task.about}` : null}
          {task.owner ? ` · ${task.owner}` : null}
          {task.handed ? ` · ${own('handed.by', { who: task.handed.by })}` : null}
          {task.handed?.note ? `: ${task.handed.note}` : null}
          {isOpen && task.snoozed > 0 ? ` · ${own('snoozed', { count: task.snoozed })}` : null}
          {task.settled ? ` · ${settledBy(task.settled)}` : null}
        </>
      }
      acts={<TaskActs task={task} today={today} back={back} />}
    />
  )
}
