import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { ServicePreviewCard } from '~/areas/network/service-template/components/service-preview-card'
import { ServiceTemplateFields } from '~/areas/network/service-template/components/service-template-fields'
import { ServiceVersionsCard } from '~/areas/network/service-template/components/service-versions-card'
import { ServiceTemplateInput } from '~/areas/network/service-template/service-template'
import { serviceTemplatePage } from '~/areas/network/service-template/service-template.page.server'
import {
  activateServices,
  previewServices,
  takeBackServices,
} from '~/areas/network/service-template/shape-services.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const here = '/services/template'
const TakeBack = z.object({ to: z.number().int().min(1), seen: z.number().int().min(1) })

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('shape.title')
  return runAs(request, 'services.shape', async ctx => ({ ...(await serviceTemplatePage(ctx)), title }))
}

/** Shows what a template would change, makes it hold, or takes a former version in use again. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const t = translator(await languageOf(request), 'services')
  const refused = (problems: Parameters<typeof formReply>[1]) =>
    data({ ...formReply(form, problems), preview: null }, 422)
  await runAs(request, 'services.shape', async () => null)
  if (intent === 'take-back') {
    const asked = parseForm(form, TakeBack)
    if (!asked.ok) return refused(asked.problems)
    const { to, seen } = asked.value
    const done = await runAs(request, 'services.shape', ctx => takeBackServices(ctx, { version: to, seen }))
    if (!done.ok) return refused(done.problems)
    const message = t('shape.takenBack', { ...done.value, again: to })
    return redirectWithToast(request, here, { kind: 'good', message })
  }
  if (intent === 'preview' && !form.get('reason')) form.set('reason', '-')
  const input = parseForm(form, ServiceTemplateInput)
  if (!input.ok) return refused(input.problems)
  if (intent === 'preview') {
    const shown = await runAs(request, 'services.shape', ctx => previewServices(ctx, input.value))
    if (!shown.ok) return refused(shown.problems)
    if (form.get('reason') === '-') form.set('reason', '')
    return data({ ...formReply(form, []), preview: shown.value })
  }
  const done = await runAs(request, 'services.shape', ctx => activateServices(ctx, input.value))
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, { kind: 'good', message: t('shape.activated', done.value) })
}

export default function ServiceTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services', label: t('title') }]} />}
        title={page.title}
        sub={[t('shape.versionOf', page), t(page.isOwn ? 'shape.own' : 'sample')].join(' · ')}
      />
      <div className="cols">
        <div className="stack">
          <Notice>{t('shape.sub')}</Notice>
          <Card>
            <EntryForm key={page.version} id="service-template" reply={reply}>
              <input type="hidden" name="version" value={page.version} />
              <ServiceTemplateFields known={page.template} />
              <div aria-live="polite">{reply?.preview ? <ServicePreviewCard preview={reply.preview} /> : null}</div>
              <TextInput name="reason" label={t('shape.reason')} required maxLength={500} />
              <FormActs>
                <SubmitButton name="intent" value="preview" look="quiet">
                  {t('shape.preview')}
                </SubmitButton>
                <SubmitButton name="intent" value="activate">
                  {t('shape.activate')}
                </SubmitButton>
                <LinkButton to="/services" look="text">
                  {common('cancel')}
                </LinkButton>
              </FormActs>
            </EntryForm>
          </Card>
        </div>
        <aside className="stack">
          <ServiceVersionsCard page={page} />
        </aside>
      </div>
    </>
  )
}
