import { Form, Link } from '@remix-run/react'
import { Check, ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Chip, Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Menu } from '~/ui/menu'
import { Row, Rows } from '~/ui/row'
import { daysBetween } from '../days'
import { groupOf, postponeDays } from '../task'
import type { TaskLine } from '../task-line'
import { useSettledBy } from './settled-by'
import { useTaskTitle } from './task-title'

/** Tasks as lines, each finished, put off or taken back in place. `back` is where the reader returns to. */
export function TaskRows({
  tasks,
  today,
  back,
  label,
}: {
  tasks: readonly TaskLine[]
  today: string
  back: string
  label?: string
}) {
  return (
    <Rows label={label}>
      {tasks.map(task => (
        <TaskRow key={task.id} task={task} today={today} back={back} />
      ))}
    </Rows>
  )
}

function TaskRow({ task, today, back }: { task: TaskLine; today: string; back: string }) {
  const { t } = useTranslation('engagement')
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
      what={task.to ? <Link to={task.to}>{title(task)}</Link> : title(task)}
      sub={
        <>
          {isOpen && group === 'late' ? (
            <Chip tone="bad">{t('tasks.lateBy', { count: daysBetween(task.dueOn, today) })}</Chip>
          ) : (
            format.dayShort(task.dueOn)
          )}
          {task.about ? ` · ${task.about}` : null}
          {task.owner ? ` · ${task.owner}` : null}
          {task.settled ? ` · ${settledBy(task.settled)}` : null}
        </>
      }
      acts={
        <Form method="post" action={`/tasks/${task.id}`} className="cluster" preventScrollReset>
          <input type="hidden" name="back" value={back} />
          {isOpen ? (
            <>
              <Button name="act" value="finish" look="quiet" small icon={Check}>
                {t('tasks.done')}
              </Button>
              <Menu small>
                {postponeDays.map(days => (
                  <button key={days} name="act" value={`postpone-${days}`} className="menu-item">
                    {t(`tasks.postpone.${String(days) as '1' | '7' | '30'}`)}
                  </button>
                ))}
                <button name="act" value="cancel" className="menu-item">
                  {t('tasks.cancel')}
                </button>
              </Menu>
            </>
          ) : (
            <Button name="act" value="reopen" look="text" small>
              {t('tasks.reopen')}
            </Button>
          )}
        </Form>
      }
    />
  )
}
