import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { addTask } from '~/areas/engagement/add-task.server'
import { TaskList } from '~/areas/engagement/components/task-list'
import { NewTaskInput } from '~/areas/engagement/task'
import { tasksPage } from '~/areas/engagement/task-list.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { formatFor } from '~/platform/format'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'tasks.write', async ctx => {
    const page = await tasksPage(ctx, search, language)
    return {
      ...page,
      title: translator(language, 'engagement')(page.filter.of === 'all' ? 'tasks.title' : 'tasks.mine'),
    }
  })
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

export default function Tasks() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('engagement')
  return (
    <>
      <PageHead title={page.filter.of === 'all' ? t('tasks.title') : t('tasks.mine')} />
      <div className="cols">
        <div className="stack">
          <TaskList page={page} />
        </div>
        <Card title={t('tasks.add')}>
          <EntryForm id="task" reply={reply}>
            <TextInput name="title" label={t('tasks.what')} required maxLength={300} autoComplete="off" />
            <FormRow>
              <DateInput name="dueOn" label={t('tasks.dueOn')} required defaultValue={page.today} />
            </FormRow>
            <Select
              name="ownerId"
              label={t('tasks.owner')}
              required
              empty={false}
              defaultValue={page.me}
              choices={page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
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
