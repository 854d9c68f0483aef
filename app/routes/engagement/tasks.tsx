import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { addTask } from '~/areas/engagement/add-task.server'
import { TaskRows } from '~/areas/engagement/components/task-rows'
import { groupOf, NewTaskInput, type TaskGroup } from '~/areas/engagement/task'
import { myTasksPage } from '~/areas/engagement/tasks.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { formatFor } from '~/platform/format'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'engagement')('tasks.mine')
  return runAs(request, 'tasks.write', async ctx => ({ ...(await myTasksPage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, NewTaskInput)
  if (!input.ok) {
    await runAs(request, 'tasks.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'tasks.write', ctx => addTask(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const language = await languageOf(request)
  const day = formatFor({ locale: localeOf(language), timeZone: 'UTC' }).dayShort(input.value.dueOn)
  return redirectWithToast(request, '/tasks', {
    kind: 'good',
    message: translator(language, 'engagement')('tasks.added', { day }),
    undo: { action: `/tasks/${done.value.taskId}`, fields: { act: 'cancel', back: '/tasks' } },
  })
}

const groups: readonly TaskGroup[] = ['late', 'today', 'week', 'later']

export default function Tasks() {
  const { open, done, today, staff, me } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('engagement')
  return (
    <>
      <PageHead title={t('tasks.mine')} />
      <div className="cols">
        <div className="stack">
          {open.length === 0 ? (
            <Card>
              <EmptyState title={t('tasks.emptyTitle')}>{t('tasks.emptyText')}</EmptyState>
            </Card>
          ) : null}
          {groups.map(group => {
            const tasks = open.filter(task => groupOf(task.dueOn, today) === group)
            return tasks.length === 0 ? null : (
              <Card key={group} title={t(`tasks.groups.${group}`)} flush>
                <TaskRows tasks={tasks} today={today} back="/tasks" label={t(`tasks.groups.${group}`)} />
              </Card>
            )
          })}
          {done.length > 0 ? (
            <Card title={t('tasks.recentlyDone')} flush>
              <TaskRows tasks={done} today={today} back="/tasks" label={t('tasks.recentlyDone')} />
            </Card>
          ) : null}
        </div>
        <Card title={t('tasks.add')}>
          <EntryForm id="task" reply={reply}>
            <TextInput name="title" label={t('tasks.what')} required maxLength={300} autoComplete="off" />
            <FormRow>
              <DateInput name="dueOn" label={t('tasks.dueOn')} required defaultValue={today} />
            </FormRow>
            <Select
              name="ownerId"
              label={t('tasks.owner')}
              required
              empty={false}
              defaultValue={me}
              choices={staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
            />
            <FormActs>
              <SubmitButton>{t('tasks.add')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
