import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ContactFiles } from '~/areas/engagement/attachments/components/contact-files'
import { changeContactMoment } from '~/areas/engagement/change-contact-moment.server'
import { ContactMomentForm } from '~/areas/engagement/components/contact-moment-form'
import { changeFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { givenFiles } from '~/platform/forms/given-files.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.contactMomentId)
  const title = translator(await languageOf(request), 'contact-moment')('change')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await changeFormPage(ctx, id)), id, title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.contactMomentId)
  const form = await readForm(request)
  const input = parseForm(form, ContactMomentInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => changeFormPage(ctx, id))
    return data(formReply(form, input.problems), 422)
  }
  const files = await givenFiles(form, 'files')
  const done = await runAs(request, 'engagement.record', ctx => changeContactMoment(ctx, id, input.value, files))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'contact-moment')
  return redirectWithToast(request, `/employers/${done.value.employerId}`, { kind: 'good', message: t('changed') })
}

export default function ChangeContactMoment() {
  const { page, known, mayChange, id, files, mayRemoveFiles } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('contact-moment')
  const { t: common } = useTranslation('common')
  const home = `/employers/${page.employer?.id}`
  return (
    <>
      <PageHead title={t('change')} sub={page.employer?.name} />
      {mayChange ? (
        <Card>
          <ContactMomentForm
            page={page}
            action={`/contact-moments/${id}`}
            draft={`contact-moment-${id}`}
            known={known}
            filesThere={files.length}
            reply={reply}
            cancel={
              <LinkButton to={home} look="text">
                {common('cancel')}
              </LinkButton>
            }
          />
        </Card>
      ) : (
        <Notice tone="info" title={t('tooLate')}>
          <LinkButton to={home} look="quiet">
            {t('toStory')}
          </LinkButton>
        </Notice>
      )}
      {files.length > 0 ? (
        <Card title={t('files.title')}>
          <ContactFiles files={files} mayRemove={mayRemoveFiles} back={`/contact-moments/${id}`} />
        </Card>
      ) : null}
    </>
  )
}
