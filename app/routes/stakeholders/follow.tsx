import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { NewTaskInput } from '~/areas/engagement/task'
import { AnalysisFrame } from '~/areas/stakeholders/components/analysis-frame'
import { CoverageCard } from '~/areas/stakeholders/components/coverage-card'
import { RelationsToMake } from '~/areas/stakeholders/components/relations-to-make'
import { TasksCard } from '~/areas/stakeholders/components/tasks-card'
import { addAnalysisTask, makeRelation } from '~/areas/stakeholders/follow-analysis.server'
import { followPage } from '~/areas/stakeholders/follow.page.server'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { formatFor } from '~/platform/format'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { Notice } from '~/ui/notice'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  return runAs(request, 'stakeholders.read', ctx => followPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.analysisId)
  await runAs(request, 'stakeholders.write', ctx => requireAnalysis(ctx, 'stakeholders.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'stakeholders')
  const say = (message: string, kind: 'good' | 'bad' = 'good') =>
    redirectWithToast(request, `/stakeholders/${id}/follow`, { kind, message })
  const intent = form.get('intent')
  if (intent === 'relation') {
    const stakeholderId = requiredId(String(form.get('stakeholderId')))
    const done = await runAs(request, 'engagement.record', ctx => makeRelation(ctx, id, stakeholderId))
    return done.ok
      ? say(t('follow.made', { name: done.value.label }))
      : say(refusalText(language, done.problems), 'bad')
  }
  if (intent !== 'task') throw notFound()
  const input = parseForm(form, NewTaskInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'tasks.write', ctx => addAnalysisTask(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  return say(t('follow.taskAdded', { day: format.day(input.value.dueOn) }))
}

export default function Follow() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  return (
    <AnalysisFrame head={page.head}>
      {page.head.status === 'draft' ? <Notice>{t('follow.notYet')}</Notice> : null}
      <RelationsToMake page={page} />
      <CoverageCard page={page} />
      <TasksCard page={page} reply={reply ?? null} />
    </AnalysisFrame>
  )
}
