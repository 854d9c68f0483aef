import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GatheringFields } from '~/areas/engagement/gatherings/components/gathering-fields'
import { GatheringInput } from '~/areas/engagement/gatherings/gathering-input'
import { gatheringFormPage } from '~/areas/engagement/gatherings/gatherings.page.server'
import { planGathering } from '~/areas/engagement/gatherings/plan-gathering.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const title = translator(await languageOf(request), 'gatherings')('add')
  const about = { activity: search.get('activity'), step: Number(search.get('step')) || null }
  return runAs(request, 'gatherings.write', async ctx => ({ ...(await gatheringFormPage(ctx, about)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, GatheringInput)
  if (!input.ok) {
    await runAs(request, 'gatherings.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'gatherings.write', ctx => planGathering(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'gatherings')
  return redirectWithToast(request, `/events/${done.value.id}`, { kind: 'good', message: t('form.planned') })
}

export default function NewGathering() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('gatherings')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/events', label: t('title') }]} />} title={page.title} />
      <div className="stack">
        {page.step === null ? null : <Notice>{t('form.stepGap', { step: page.step })}</Notice>}
        <Card>
          <EntryForm id="event" reply={useActionData<typeof action>()}>
            <GatheringFields page={page} />
            <FormActs>
              <SubmitButton>{t('plan')}</SubmitButton>
              <LinkButton to="/events" look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
