import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GatheringFields } from '~/areas/engagement/gatherings/components/gathering-fields'
import { GatheringInput } from '~/areas/engagement/gatherings/gathering-input'
import { gatheringFormPage } from '~/areas/engagement/gatherings/gatherings.page.server'
import { changeGathering } from '~/areas/engagement/gatherings/plan-gathering.server'
import { requireGathering } from '~/areas/engagement/gatherings/require-gathering.server'
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
  const id = requiredId(params.gatheringId)
  const title = translator(await languageOf(request), 'gatherings')('change')
  return runAs(request, 'gatherings.write', async ctx => ({ ...(await gatheringFormPage(ctx, { id })), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const form = await readForm(request)
  const input = parseForm(form, GatheringInput)
  if (!input.ok) {
    await runAs(request, 'gatherings.write', ctx => requireGathering(ctx, 'gatherings.write', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'gatherings.write', ctx => changeGathering(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'gatherings')
  const message = t(done.value.told ? 'form.changedTold' : 'form.changed')
  return redirectWithToast(request, `/events/${id}`, { kind: 'good', message })
}

export default function EditGathering() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('gatherings')
  const { t: common } = useTranslation('common')
  const { seen } = page
  if (!seen) return null
  const here = `/events/${seen.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/events', label: t('title') },
              { to: here, label: seen.title },
            ]}
          />
        }
        title={page.title}
        sub={seen.state === 'open' ? t('form.changeSub') : null}
      />
      <Card>
        <EntryForm id="event" reply={reply}>
          <input type="hidden" name="version" value={seen.version} />
          <GatheringFields page={page} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={here} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
