import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { PlanHeadInput } from '~/areas/network/audits/audit-inputs'
import { changePlan } from '~/areas/network/plan/change-plan.server'
import { planHeadPage } from '~/areas/network/plan/plan.page.server'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

const names = ['title', 'goal', 'startsOn', 'endsOn']

const pageOf = (request: Request, id: string) => runAs(request, 'audits.write', ctx => planHeadPage(ctx, id))

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { head, facts } = await pageOf(request, requiredId(params.auditId))
  return { facts, mayPlan: head.may.plan, title: translator(await languageOf(request), 'audits')('plan.change') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.auditId)
  const load = async () => ({ ...(await pageOf(request, id)).facts })
  const known = await load()
  const form = await readForm(request)
  const language = await languageOf(request)
  const chosen = withChoices(form, textsOf(known, names))
  const input = parseForm(chosen, PlanHeadInput)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, known, names), 422)
  const done = await runAs(request, 'audits.write', ctx => changePlan(ctx, id, input.value))
  const back = `/audit/dated/${id}/plan`
  if (done.ok) {
    const message = translator(language, 'audits')('plan.saved')
    return redirectWithToast(request, back, { kind: 'good', message })
  }
  if (done.problems.some(one => one.code !== 'changed-meanwhile'))
    return redirectWithToast(request, back, { kind: 'bad', message: refusalText(language, done.problems) })
  const typed = Object.fromEntries(names.map(name => [name, String(chosen.get(name) ?? '').trim()]))
  return data(versionedReply(chosen, done.problems, typed, await load(), names), 422)
}

export default function EditPlan() {
  const { facts, mayPlan, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('audits')
  const { t: common } = useTranslation('common')
  const labels: Record<string, string> = {
    title: t('fields.title'),
    goal: t('fields.goal'),
    startsOn: t('fields.startsOn'),
    endsOn: t('fields.endsOn'),
  }
  const back = `/audit/dated/${facts.id}/plan`
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: back, label: facts.title }]} />} title={title} />
      {mayPlan ? (
        <Card>
          <EntryForm id="plan" key={versionKey(reply)} reply={reply}>
            <VersionFields record={facts} names={names} reply={reply} labelOf={name => labels[name] ?? name} />
            <TextInput name="title" label={labels.title} required maxLength={200} defaultValue={facts.title} />
            <TextArea name="goal" label={labels.goal} hint={t('fields.goalHint')} defaultValue={facts.goal} rows={3} />
            <FormRow>
              <DateInput name="startsOn" label={labels.startsOn} required defaultValue={facts.startsOn} />
              <DateInput name="endsOn" label={labels.endsOn} required defaultValue={facts.endsOn} />
            </FormRow>
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
              <LinkButton to={back} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      ) : (
        <Notice>{t('closed')}</Notice>
      )}
    </>
  )
}
