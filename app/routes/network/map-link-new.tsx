import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { withChosenEnds } from '~/areas/network/social-map/chosen-ends.server'
import { EndFields } from '~/areas/network/social-map/components/end-fields'
import { LinkFields } from '~/areas/network/social-map/components/link-fields'
import { NewLink } from '~/areas/network/social-map/map-link'
import { proposedEnds } from '~/areas/network/social-map/map-links.page.server'
import { addMapLink } from '~/areas/network/social-map/save-map-link.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const list = '/audit/map/links'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'map-links')('add')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.write', async ctx => ({ ...(await proposedEnds(ctx, search)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const form = await runAs(request, 'network.write', ctx => withChosenEnds(ctx, typed))
  const input = parseForm(form, NewLink)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const added = await runAs(request, 'network.write', ctx => addMapLink(ctx, input.value))
  if (!added.ok) return data(formReply(form, added.problems), 422)
  const message = translator(await languageOf(request), 'map-links')('added')
  const fields = { linkId: added.value.linkId, act: 'withdraw' }
  return redirectWithToast(request, list, { kind: 'good', message, undo: { action: list, fields } })
}

export default function NewMapLink() {
  const { from, to } = useLoaderData<typeof loader>()
  const { t } = useTranslation('map-links')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: list, label: t('title') }]} />} title={t('add')} sub={t('addSub')} />
      <Card>
        <EntryForm id="map-link" reply={useActionData<typeof action>()}>
          <FormRow>
            <EndFields from={from} to={to} />
          </FormRow>
          <LinkFields />
          <FormActs>
            <SubmitButton>{t('add')}</SubmitButton>
            <LinkButton to={list} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
