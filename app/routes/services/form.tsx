import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ServiceFields } from '~/areas/network/services/components/service-fields'
import { useServiceFormWords } from '~/areas/network/services/components/use-service-words'
import { saveNetworkService } from '~/areas/network/services/save-service.server'
import { asForm, serviceFields, ServiceInput } from '~/areas/network/services/service'
import { serviceFormPage } from '~/areas/network/services/services.page.server'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { formReply } from '~/platform/forms/form-reply'
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

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.serviceId === undefined ? null : requiredId(params.serviceId)
  const t = translator(await languageOf(request), 'services')
  const search = new URL(request.url).searchParams
  return runAs(request, 'services.write', async ctx => {
    const page = await serviceFormPage(ctx, id, search)
    return { ...page, title: page.service?.name ?? t('add') }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.serviceId === undefined ? null : requiredId(params.serviceId)
  const load = async () => {
    const page = await runAs(request, 'services.write', ctx => serviceFormPage(ctx, id, new URLSearchParams()))
    return page.service && asForm(page.service)
  }
  const before = await load()
  const sent = await readForm(request)
  const form = before ? withChoices(sent, textsOf(before, serviceFields)) : sent
  const input = parseForm(form, ServiceInput)
  const refused = (reply: VersionedReply) => data(reply, 422)
  if (!input.ok)
    return refused(
      before
        ? versionedReply(form, input.problems, null, before, serviceFields)
        : { ...formReply(form, input.problems), meanwhile: null },
    )
  const done = await runAs(request, 'services.write', ctx => saveNetworkService(ctx, id, input.value))
  if (!done.ok) {
    const now = await load()
    return refused(
      now
        ? versionedReply(form, done.problems, asForm(input.value), now, serviceFields)
        : { ...formReply(form, done.problems), meanwhile: null },
    )
  }
  const t = translator(await languageOf(request), 'services')
  const { serviceId, name } = done.value
  return redirectWithToast(request, `/services/${serviceId}`, {
    kind: 'good',
    message: t(id ? 'saved' : 'added', { name }),
  })
}

export default function ServiceForm() {
  const { service, organisations, options, own, begun } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const words = useServiceFormWords(organisations)
  const known = service ? asForm(service) : null
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services', label: t('title') }]} />}
        title={known?.name ?? t('add')}
        sub={t('sample')}
      />
      <Card>
        <EntryForm id="service" key={versionKey(reply)} reply={reply}>
          {known ? <VersionFields record={known} names={serviceFields} reply={reply} {...words} /> : null}
          <ServiceFields
            organisations={organisations}
            options={options}
            known={
              known ?? {
                ...nothing,
                ...begun,
                organisationId: organisations.some(one => one.id === own) ? own : null,
              }
            }
          />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={service ? `/services/${service.id}` : '/services'} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}

const nothing = {
  name: '',
  providerName: null,
  description: null,
  places: null,
  placesPer: 'at_once',
  languages: [],
  cost: 'unknown',
  costAmount: null,
  costBy: null,
  access: null,
  waitingWeeks: null,
  startsOn: null,
  endsOn: null,
  website: null,
}
