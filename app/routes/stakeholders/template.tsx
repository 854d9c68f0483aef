import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { templatePage } from '~/areas/stakeholders/analyses.page.server'
import { changeAnalysisTemplate } from '~/areas/stakeholders/change-template.server'
import { TemplateFields } from '~/areas/stakeholders/components/template-fields'
import { useTemplateText } from '~/areas/stakeholders/components/use-words'
import { TemplateInput } from '~/areas/stakeholders/template-input'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { TemplatePage } from '~/ui/form/template-page'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'stakeholders')('shape.title')
  return runAs(request, 'stakeholders.shape', async ctx => ({ ...(await templatePage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, TemplateInput)
  if (!input.ok) {
    await runAs(request, 'stakeholders.shape', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'stakeholders.shape', ctx => changeAnalysisTemplate(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'stakeholders')('shape.saved', done.value)
  return redirectWithToast(request, '/stakeholders', { kind: 'good', message })
}

export default function AnalysisTemplatePage() {
  const { template, version, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const text = useTemplateText()
  return (
    <TemplatePage
      id="template"
      title={title}
      sub={`${t('template', { version })} · ${text(template.notice)}`}
      above={{ to: '/stakeholders', label: t('title') }}
      notice={t('shape.sub')}
      save={t('shape.save')}
      version={version}
      reply={useActionData<typeof action>()}
    >
      <TemplateFields known={template} />
    </TemplatePage>
  )
}
