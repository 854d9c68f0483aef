import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { VisitFields } from '~/areas/engagement/visits/components/visit-fields'
import { VisitsCard } from '~/areas/engagement/visits/components/visits-card'
import { changeVisit } from '~/areas/engagement/visits/plan-visit.server'
import { requireVisit } from '~/areas/engagement/visits/require-visit.server'
import { cancelVisit, holdVisit, reopenVisit } from '~/areas/engagement/visits/steer-visit.server'
import { VisitInput } from '~/areas/engagement/visits/visit'
import { visitFormPage } from '~/areas/engagement/visits/visit-form.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localPathOr, redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

const steers = { cancel: cancelVisit, hold: holdVisit, reopen: reopenVisit } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitId = requiredId(params.visitId)
  const title = translator(await languageOf(request), 'visits')('one')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await visitFormPage(ctx, { visitId })), title }))
}

/** Changes a visit, calls it off, says that it took place, or takes that back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.visitId)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'visits')
  const act = String(form.get('act'))
  if (act === 'cancel' || act === 'hold' || act === 'reopen') {
    const visit = await runAs(request, 'engagement.record', ctx => requireVisit(ctx, id))
    const back = localPathOr(form.get('back'), `/employers/${visit.employerId}`)
    const done = await runAs(request, 'engagement.record', ctx => steers[act](ctx, id))
    if (!done.ok) return redirectWithToast(request, back, { kind: 'bad', message: t('notNow') })
    return redirectWithToast(request, back, {
      kind: 'good',
      message: t(`said.${act}`, { employer: done.value.employer.slice(0, 150) }),
      ...(act === 'hold' && { undo: { action: `/visits/${id}`, fields: { act: 'reopen', back } } }),
    })
  }
  const input = parseForm(form, VisitInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => requireVisit(ctx, id))
    return data(formReply(form, input.problems), 422)
  }
  const changed = await runAs(request, 'engagement.record', ctx => changeVisit(ctx, id, input.value))
  if (!changed.ok) return data(formReply(form, changed.problems), 422)
  return redirectWithToast(request, `/employers/${changed.value.employerId}`, { kind: 'good', message: t('changed') })
}

export default function VisitRoute() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('visits')
  const { t: common } = useTranslation('common')
  const { visit } = page
  if (!visit) return null
  return (
    <>
      <EmployerTabs head={page.head} />
      <div className="stack">
        {visit.state === 'planned' ? (
          <>
            <VisitsCard visits={[visit]} back={`/employers/${page.head.id}`} maySteer />
            <Card title={t('change')} sub={t('changeSub')}>
              <EntryForm id="visit" reply={reply}>
                <VisitFields page={page} />
                <FormActs>
                  <SubmitButton>{common('save')}</SubmitButton>
                </FormActs>
              </EntryForm>
            </Card>
          </>
        ) : (
          <Card title={visit.goal}>
            <p>{t(visit.state === 'held' ? 'wasHeld' : 'wasCancelled')}</p>
          </Card>
        )}
      </div>
    </>
  )
}
