import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { Row, Rows } from '~/ui/row'
import type { FollowPage } from '../follow.page.server'

/** Actions of the analysis as tasks of people, with a day. */
export function TasksCard({ page, reply }: { page: SerializeFrom<FollowPage>; reply: FormReply | null }) {
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  return (
    <Card title={t('follow.tasks')}>
      {page.tasks.length === 0 ? <p className="muted">{t('follow.noTasks')}</p> : null}
      <Rows label={t('follow.tasks')}>
        {page.tasks.map(task => (
          <Row
            key={task.id}
            done={task.state === 'done'}
            what={<Link to={`/tasks/${task.id}`}>{task.title}</Link>}
            sub={`${task.owner.displayName} · ${format.day(task.dueOn)}`}
          />
        ))}
      </Rows>
      {page.head.may.follow ? (
        <EntryForm id="task" reply={reply} preventScrollReset>
          <TextInput name="title" label={t('follow.task')} required autoComplete="off" />
          <FormRow>
            <Select
              name="ownerId"
              label={t('follow.owner')}
              choices={page.staff.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
            />
            <DateInput name="dueOn" label={t('follow.dueOn')} required />
          </FormRow>
          <FormActs>
            <SubmitButton name="intent" value="task" look="quiet">
              {t('follow.addTask')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      ) : null}
    </Card>
  )
}
