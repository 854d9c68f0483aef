import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { ContactMomentFields } from '~/areas/engagement/components/contact-moment-fields'
import { OthersNotice } from '~/areas/engagement/components/others-notice'
import { PromisesNotice } from '~/areas/engagement/components/promises-notice'
import { contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { capital } from '~/areas/engagement/components/story-title'
import { formReply } from '~/platform/forms/form-reply'
import { checkForm, parseForm } from '~/platform/forms/parse-form'
import { formatFor } from '~/platform/format'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = z.uuid().safeParse(new URL(request.url).searchParams.get('employer'))
  const title = translator(await languageOf(request), 'engagement')('contact.record')
  return runAs(request, 'engagement.record', async ctx => ({
    ...(await contactFormPage(ctx, asked.success ? asked.data : null)),
    title,
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, ContactMomentInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'engagement.record', ctx => recordContactMoment(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const language = await languageOf(request)
  const t = translator(language, 'engagement')
  const channel = capital(t(`contact.channels.${input.value.channel}`))
  const { nextStep, nextStepOn } = input.value
  const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  return redirectWithToast(request, `/employers/${input.value.employerId}`, {
    kind: 'good',
    message: [
      nextStep && nextStepOn
        ? t('contact.savedNext', { channel, day: format.dayShort(nextStepOn), step: nextStep.slice(0, 120) })
        : t('contact.saved', { channel }),
      done.value.told > 0 ? t('contact.told', { count: done.value.told }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    undo: { action: '/contact-moments/withdraw', fields: { contactMomentId: done.value.contactMomentId } },
  })
}

export default function NewContactMoment() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('engagement')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('contact.record')} sub={page.employer?.name} />
      <OthersNotice others={page.others} />
      <PromisesNotice promises={page.promises} />
      <Card>
        <EntryForm id="contact-moment" reply={reply} check={form => checkForm(form, ContactMomentInput)}>
          <ContactMomentFields page={page} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={page.employer ? `/employers/${page.employer.id}` : '/employers'} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
