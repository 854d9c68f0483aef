import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { AddressFields } from '~/areas/employers/components/employer-fields'
import { SiteFactFields } from '~/areas/employers/components/site-fact-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { useSiteWords } from '~/areas/employers/components/use-form-words'
import { SiteChange, SiteInput } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { siteAsForm, siteFormFields } from '~/areas/employers/form-fields'
import { addSite, changeSite, requireSite } from '~/areas/employers/save-site.server'
import { formReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { NumberInput, TextInput } from '~/ui/form/text-input'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
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
  const siteId = params.siteId === undefined ? null : requiredId(params.siteId)
  const load = () => runAs(request, 'contacts.write', ctx => requireSite(ctx, id, siteId))
  const site = await load()
  const reply = site === null ? await add(request, id, form) : await change(request, id, site, form, load)
  if (reply) return data(reply, 422)
  const t = translator(await languageOf(request), 'employers')
  return redirectWithToast(request, `/employers/${id}/people`, {
    kind: 'good',
    message: site ? t('sites.changed') : t('sites.added'),
  })
}

async function add(request: Request, employerId: string, form: FormData) {
  const input = parseForm(form, SiteInput)
  if (!input.ok) return { ...formReply(form, input.problems), meanwhile: null }
  const added = await runAs(request, 'contacts.write', ctx => addSite(ctx, employerId, input.value))
  return added.ok ? null : { ...formReply(form, added.problems), meanwhile: null }
}

type Known = NonNullable<Awaited<ReturnType<typeof requireSite>>>

async function change(
  request: Request,
  employerId: string,
  site: Known,
  form: FormData,
  load: () => Promise<Known | null>,
) {
  const chosen = withChoices(form, textsOf(siteAsForm(site), siteFormFields))
  const input = parseForm(chosen, SiteChange)
  if (!input.ok) return versionedReply(chosen, input.problems, null, siteAsForm(site), siteFormFields)
  const saved = await runAs(request, 'contacts.write', ctx => changeSite(ctx, employerId, site.id, input.value))
  if (saved.ok) return null
  return versionedReply(chosen, saved.problems, input.value, siteAsForm((await load()) ?? site), siteFormFields)
}

export default function SiteForm() {
  const { head, site } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const words = useSiteWords()
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={site ? t('sites.change') : t('sites.add')}>
        <EntryForm id="site" key={versionKey(reply)} reply={reply}>
          {site ? <VersionFields record={siteAsForm(site)} names={siteFormFields} reply={reply} {...words} /> : null}
          <FormRow>
            <TextInput name="name" label={t('fields.siteName')} defaultValue={site?.name} autoComplete="off" />
            <NumberInput name="headcount" label={t('fields.headcount')} defaultValue={site?.headcount} />
          </FormRow>
          <AddressFields known={site ?? {}} />
          <SiteFactFields known={site} />
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
