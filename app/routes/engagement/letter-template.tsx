import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useActivityText } from '~/areas/engagement/activities/components/use-activity-text'
import { changeLetterTemplate } from '~/areas/engagement/letters/change-letter-template.server'
import { TemplateFields } from '~/areas/engagement/letters/components/template-fields'
import { LetterTemplateInput } from '~/areas/engagement/letters/letter-template'
import { letterTemplatePage } from '~/areas/engagement/letters/letters.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { TemplatePage } from '~/ui/form/template-page'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'letters')('template.title')
  return runAs(request, 'letters.shape', async ctx => ({ ...(await letterTemplatePage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, LetterTemplateInput)
  if (!input.ok) {
    await runAs(request, 'letters.shape', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'letters.shape', ctx => changeLetterTemplate(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'letters')('template.saved', done.value)
  return redirectWithToast(request, '/letters', { kind: 'good', message })
}

export default function LetterTemplatePage() {
  const { template, version, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('letters')
  const text = useActivityText()
  return (
    <TemplatePage
      id="letter-template"
      title={title}
      sub={`${t('facts.version', { version })} · ${text(template.notice)}`}
      above={{ to: '/letters', label: t('title') }}
      notice={t('template.sub')}
      save={t('template.save')}
      version={version}
      reply={useActionData<typeof action>()}
    >
      <TemplateFields known={template} />
    </TemplatePage>
  )
}
