import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { analysisPage } from '~/areas/stakeholders/analysis.page.server'
import { changeAnalysis } from '~/areas/stakeholders/change-analysis.server'
import { AnalysisFields } from '~/areas/stakeholders/components/analysis-fields'
import { AnalysisInput } from '~/areas/stakeholders/inputs'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { typedTexts } from './typed-texts'

export const meta = titled

const names = ['title', 'heldOn', 'purpose']

const factsOf = (request: Request, id: string) =>
  runAs(request, 'stakeholders.write', async ctx => {
    const { facts } = await analysisPage(ctx, id)
    return { id, ...facts, heldOn: facts.heldOn.toISOString().slice(0, 10) }
  })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const facts = await factsOf(request, requiredId(params.analysisId))
  return { facts, title: facts.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.analysisId)
  const form = await readForm(request)
  const chosen = withChoices(form, textsOf({ ...(await factsOf(request, id)) }, names))
  const input = parseForm(chosen, AnalysisInput)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, await factsOf(request, id), names), 422)
  const done = await runAs(request, 'stakeholders.write', ctx => changeAnalysis(ctx, id, input.value))
  if (!done.ok) {
    const now = await factsOf(request, id)
    return data(versionedReply(chosen, done.problems, typedTexts(chosen, names), now, names), 422)
  }
  const message = translator(await languageOf(request), 'stakeholders')('saved', { title: done.value.title })
  return redirectWithToast(request, `/stakeholders/${id}`, { kind: 'good', message })
}

export default function EditAnalysis() {
  const { facts } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const labels: Record<string, string> = {
    title: t('fields.title'),
    heldOn: t('fields.heldOn'),
    purpose: t('fields.purpose'),
  }
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: `/stakeholders/${facts.id}`, label: facts.title }]} />}
        title={t('change')}
      />
      <Card>
        <EntryForm id="analysis" key={versionKey(reply)} reply={reply}>
          <VersionFields record={facts} names={names} reply={reply} labelOf={name => labels[name] ?? name} />
          <AnalysisFields known={facts} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/stakeholders/${facts.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
