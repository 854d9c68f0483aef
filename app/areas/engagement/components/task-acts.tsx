import { Form } from '@remix-run/react'
import { Check } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Menu, MenuLink } from '~/ui/menu'
import { snoozeChoices } from '../snooze'
import type { TaskLine } from '../task-line'

interface TaskActsProps {
  task: Pick<TaskLine, 'id' | 'state' | 'dueOn' | 'promiseId'>
  today: string
  /** Where the reader returns to. */
  back: string
  /** The task has the page to itself: finishing it is the page's first act. */
  isMain?: boolean
}

/** What can be done to a task in place. One that guards a promise is not just done: it was kept or not. */
export function TaskActs({ task, today, back, isMain = false }: TaskActsProps) {
  const { t } = useTranslation('engagement')
  const { t: own } = useTranslation('tasks')
  const isPromise = task.promiseId !== null
  return (
    <Form method="post" action={`/tasks/${task.id}`} className="cluster" preventScrollReset>
      <input type="hidden" name="back" value={back} />
      {task.state === 'open' ? (
        <>
          <Button
            name="act"
            value={isPromise ? 'keep' : 'finish'}
            look={isMain ? 'accent' : 'quiet'}
            small={!isMain}
            icon={Check}
          >
            {isPromise ? own('promise.keep') : t('tasks.done')}
          </Button>
          <Menu small={!isMain} start={isMain}>
            {isPromise ? (
              <button name="act" value="break" className="menu-item">
                {own('promise.break')}
              </button>
            ) : null}
            {snoozeChoices.map(until => (
              <button key={until} name="act" value={`snooze-${until}`} className="menu-item">
                {own(until === 'tomorrow' && task.dueOn > today ? 'snooze.later' : `snooze.${until}`)}
              </button>
            ))}
            <MenuLink to={`/tasks/${task.id}`}>{own('handOver')}</MenuLink>
            <button name="act" value="cancel" className="menu-item">
              {isPromise ? own('promise.drop') : t('tasks.cancel')}
            </button>
          </Menu>
        </>
      ) : (
        <Button name="act" value="reopen" look="text" small>
          {t('tasks.reopen')}
        </Button>
      )}
    </Form>
  )
}
