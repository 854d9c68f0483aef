import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { AddressFields } from '~/areas/employers/components/employer-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { SiteInput } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { addSite, changeSite, requireSite } from '~/areas/employers/save-site.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { NumberInput, TextInput } from '~/ui/form/text-input'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const siteId = params.siteId === undefined ? null : requiredId(params.siteId)
  const page = await runAs(request, 'contacts.write', ctx => employerPeoplePage(ctx, id))
  const site = page.sites.find(one => one.id === siteId) ?? null
  if (siteId !== null && site === null) throw notFound()
  return { head: page.head, site }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, SiteInput)
  const siteId = params.siteId === undefined ? null : requiredId(params.siteId)
  if (!input.ok) {
    await runAs(request, 'contacts.write', ctx => requireSite(ctx, id, siteId))
    return data(formReply(form, input.problems), 422)
  }
  const saved = await runAs(request, 'contacts.write', ctx =>
    siteId === null ? addSite(ctx, id, input.value) : changeSite(ctx, id, siteId, input.value),
  )
  if (!saved.ok) return data(formReply(form, saved.problems), 422)
  const t = translator(await languageOf(request), 'employers')
  return redirectWithToast(request, `/employers/${id}/people`, {
    kind: 'good',
    message: siteId ? t('sites.changed') : t('sites.added'),
  })
}

export default function SiteForm() {
  const { head, site } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={site ? t('sites.change') : t('sites.add')}>
        <EntryForm id="site" reply={reply}>
          <FormRow>
            <TextInput name="name" label={t('fields.siteName')} defaultValue={site?.name} autoComplete="off" />
            <NumberInput name="headcount" label={t('fields.headcount')} defaultValue={site?.headcount} />
          </FormRow>
          <AddressFields known={site ?? {}} />
          <Checkbox name="isMain" label={t('fields.isMain')} defaultChecked={site?.isMain} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}/people`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
