import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts, type Fact } from '~/ui/facts'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { daysBetween } from '../days'
import { groupOf, type TaskKind, type TaskState } from '../task'
import type { TaskPage } from '../task.page.server'
import { useSettledBy } from './settled-by'
import { TaskActs } from './task-acts'

/** What a task is about, since when, and of whom it came. `origin` leads back to the instrument that it came from. */
export function TaskFacts({ page, origin }: { page: TaskPage; origin?: Fact | null }) {
  const { t } = useTranslation('engagement')
  const { t: own } = useTranslation('tasks')
  const format = useFormat()
  const settledBy = useSettledBy()
  const { task, today } = page
  const isLate = task.state === 'open' && groupOf(task.dueOn, today) === 'late'
  return (
    <Card foot={<TaskActs task={task} today={today} back={`/tasks/${task.id}`} isMain />}>
      {task.handed ? (
        <Notice
          title={own('handed.byOn', { who: task.handed.by, day: page.handedOn ? format.dayShort(page.handedOn) : '' })}
        >
          {task.handed.note}
        </Notice>
      ) : null}
      <Facts
        items={[
          {
            label: own('facts.due'),
            value: (
              <>
                {format.dayLong(task.dueOn)}{' '}
                {isLate ? <Chip tone="bad">{t('tasks.lateBy', { count: daysBetween(task.dueOn, today) })}</Chip> : null}
              </>
            ),
          },
          task.firstDueOn !== null && {
            label: own('facts.firstDue'),
            value: `${format.dayLong(task.firstDueOn)} (${own('snoozed', { count: task.snoozed })})`,
          },
          { label: own('facts.owner'), value: page.owner },
          task.about !== null && {
            label: own('facts.about'),
            value: task.to ? <Link to={task.to}>{task.about}</Link> : task.about,
          },
          origin,
          { label: own('facts.kind'), value: t(`tasks.kinds.${task.kind as TaskKind}`) },
          {
            label: own('facts.state'),
            value: task.settled ? settledBy(task.settled) : t(`tasks.states.${task.state as TaskState}`),
          },
        ]}
      />
    </Card>
  )
}

/** Another day, and another colleague. */
export function TaskMoves({ page, reply }: { page: TaskPage; reply: FormReply | null }) {
  const { t: own } = useTranslation('tasks')
  const { task, today, takers } = page
  const of = (act: string) => (reply?.values.act === act ? reply : null)
  if (task.state !== 'open') return null
  return (
    <>
      <Card title={own('snooze.title')}>
        <EntryForm id="snooze" reply={of('snooze')}>
          <input type="hidden" name="act" value="snooze" />
          <DateInput name="dueOn" label={own('snooze.day')} min={today} required />
          <FormActs>
            <SubmitButton look="quiet">{own('snooze.save')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
      <Card title={own('handed.title')}>
        {page.mayTakeBack ? (
          <Form method="post">
            <Button name="act" value="take-back" look="quiet">
              {own('handed.takeBack')}
            </Button>
          </Form>
        ) : null}
        {takers.length === 0 ? (
          <p className="muted">{own('handed.nobody')}</p>
        ) : (
          <EntryForm id="hand-over" reply={of('hand-over')}>
            <input type="hidden" name="act" value="hand-over" />
            <Select
              name="ownerId"
              label={own('handed.to')}
              required
              choices={takers.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
            />
            <TextArea name="note" label={own('handed.note')} hint={own('handed.noteHint')} maxLength={500} />
            <FormActs>
              <SubmitButton look="quiet">{own('handed.send')}</SubmitButton>
            </FormActs>
          </EntryForm>
        )}
      </Card>
    </>
  )
}
