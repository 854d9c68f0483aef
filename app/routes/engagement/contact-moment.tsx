import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { ContactMomentForm } from '~/areas/engagement/components/contact-moment-form'
import { capital } from '~/areas/engagement/components/story-title'
import { contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { channels, ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { formatFor } from '~/platform/format'
import { givenFiles } from '~/platform/forms/given-files.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { localPathOr, redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = z.uuid().safeParse(search.get('employer'))
  const title = translator(await languageOf(request), 'engagement')('contact.record')
  return runAs(request, 'engagement.record', async ctx => ({
    page: await contactFormPage(ctx, asked.success ? asked.data : null),
    known: {
      channel: channels.find(one => one === search.get('channel')) ?? 'call',
      contactIds: z.uuid().safeParse(search.get('contact')).data ?? '',
    },
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
  const files = await givenFiles(form, 'files')
  const done = await runAs(request, 'engagement.record', ctx => recordContactMoment(ctx, input.value, { files }))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const language = await languageOf(request)
  const t = translator(language, 'engagement')
  const channel = capital(t(`contact.channels.${input.value.channel}`))
  const { nextStep, nextStepOn } = input.value
  const words = translator(language, 'contact-moment')
  const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  return redirectWithToast(request, localPathOr(form.get('back'), `/employers/${input.value.employerId}`), {
    kind: 'good',
    message: [
      nextStep && nextStepOn
        ? t('contact.savedNext', { channel, day: format.dayShort(nextStepOn), step: nextStep.slice(0, 120) })
        : t('contact.saved', { channel }),
      done.value.mentioned.length > 0 ? words('mentions.told', { names: format.list(done.value.mentioned) }) : '',
      done.value.told > 0 ? t('contact.told', { count: done.value.told }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    undo: { action: '/contact-moments/withdraw', fields: { contactMomentId: done.value.contactMomentId } },
  })
}

export default function NewContactMoment() {
  const { page, known } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('engagement')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('contact.record')} sub={page.employer?.name} />
      <Card>
        <ContactMomentForm
          page={page}
          action={`/contact-moments/new${page.employer ? `?employer=${page.employer.id}` : ''}`}
          draft={`contact-moment-${page.employer?.id ?? 'new'}`}
          known={known}
          reply={reply}
          cancel={
            <LinkButton to={page.employer ? `/employers/${page.employer.id}` : '/employers'} look="text">
              {common('cancel')}
            </LinkButton>
          }
        />
      </Card>
    </>
  )
}
