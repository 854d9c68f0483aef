import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { newAnalysisPage } from '~/areas/stakeholders/analyses.page.server'
import { AnalysisFields } from '~/areas/stakeholders/components/analysis-fields'
import { AnalysisInput } from '~/areas/stakeholders/inputs'
import { startAnalysis } from '~/areas/stakeholders/start-analysis.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'stakeholders')('add')
  return runAs(request, 'stakeholders.write', async ctx => ({ ...(await newAnalysisPage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, AnalysisInput)
  if (!input.ok) {
    await runAs(request, 'stakeholders.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'stakeholders.write', ctx => startAnalysis(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'stakeholders')('started', { title: input.value.title })
  return redirectWithToast(request, `/stakeholders/${done.value.analysisId}`, { kind: 'good', message })
}

export default function NewAnalysis() {
  const { agreed, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  return (
    <>
      <PageHead title={title} sub={t('sub')} />
      <Card>
        <EntryForm id="analysis" reply={useActionData<typeof action>()}>
          <AnalysisFields />
          {agreed.length > 0 ? (
            <Select
              name="replacesId"
              label={t('fields.replaces')}
              hint={t('fields.replacesHint')}
              empty={t('fields.nothingReplaced')}
              choices={agreed.map(one => ({ value: one.id, label: `${one.title}, ${format.day(one.heldOn)}` }))}
            />
          ) : null}
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to="/stakeholders" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
