import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { StakeholderFields } from '~/areas/stakeholders/components/stakeholder-fields'
import { stakeholderPage } from '~/areas/stakeholders/influence.page.server'
import { StakeholderInput } from '~/areas/stakeholders/inputs'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { saveAnalysisStakeholder } from '~/areas/stakeholders/save-stakeholder.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  const title = translator(await languageOf(request), 'stakeholders')('influence.add')
  const { head } = await runAs(request, 'stakeholders.write', ctx => stakeholderPage(ctx, id, null))
  return { analysis: head, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.analysisId)
  await runAs(request, 'stakeholders.write', ctx => requireAnalysis(ctx, 'stakeholders.write', id))
  const form = await readForm(request)
  const input = parseForm(form, StakeholderInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'stakeholders.write', ctx => saveAnalysisStakeholder(ctx, id, null, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const { stakeholderId, label } = done.value
  const message = translator(await languageOf(request), 'stakeholders')('stakeholder.saved', { name: label })
  return redirectWithToast(request, `/stakeholders/${id}/stakeholders/${stakeholderId}`, { kind: 'good', message })
}

export default function NewStakeholder() {
  const { analysis, title } = useLoaderData<typeof loader>()
  const { t: common } = useTranslation('common')
  const { t } = useTranslation('stakeholders')
  const back = `/stakeholders/${analysis.id}/influence`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: back, label: analysis.name }]} />}
        title={title}
        sub={t('influence.sub')}
      />
      <Card>
        <EntryForm id="stakeholder" reply={useActionData<typeof action>()}>
          <StakeholderFields />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={back} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
