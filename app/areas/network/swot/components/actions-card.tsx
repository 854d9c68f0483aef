import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, TextInput } from '~/ui/form/text-input'
import type { CardPage } from '../card.page.server'
import { TaskLine } from './task-line'

/** The tasks that a card became, and a new one with an owner and a day. */
export function ActionsCard({ page, reply }: { page: SerializeFrom<CardPage>; reply: FormReply | null }) {
  const { t } = useTranslation('swot')
  const { head, tasks, mayOpenTasks, staff, card } = page
  const isClosed = head.organisation !== null && !head.isShared
  return (
    <Card title={t('action.title')} sub={t('action.sub')}>
      {tasks.length === 0 ? <p className="muted">{t('action.none')}</p> : null}
      {tasks.length > 0 ? (
        <ul className="plain-list">
          {tasks.map(task => (
            <li key={task.id}>
              <TaskLine task={task} mayOpen={mayOpenTasks} />
            </li>
          ))}
        </ul>
      ) : null}
      {head.may.act && !card.isRemoved ? (
        <EntryForm id="action" reply={reply} preventScrollReset>
          <TextInput
            name="title"
            label={t('action.what')}
            hint={isClosed ? t('action.seenByAll') : undefined}
            required
            autoComplete="off"
            maxLength={300}
          />
          <Combobox
            name="ownerId"
            label={t('action.owner')}
            required
            defaultValue={page.me}
            choices={staff.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
          />
          <DateInput name="dueOn" label={t('action.dueOn')} required min={page.today} />
          <FormActs>
            <SubmitButton name="intent" value="action" look="quiet">
              {t('action.add')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      ) : null}
    </Card>
  )
}
