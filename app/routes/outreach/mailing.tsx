import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { DraftView } from '~/areas/outreach/mailings/components/draft-view'
import { MailingChip } from '~/areas/outreach/mailings/components/mailing-chip'
import { SentView } from '~/areas/outreach/mailings/components/sent-view'
import { mailingPage } from '~/areas/outreach/mailings/mailing.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { actOnMailing } from './mailing-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.mailingId)
  const t = translator(await languageOf(request), 'mailings')
  const page = await runAs(request, 'mailings.read', ctx => mailingPage(ctx, id, new URL(request.url).searchParams))
  return { ...page, title: page.mailing.subject || t('one') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.mailingId)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'mailings')
  const done = await actOnMailing(request, id, form, t)
  if ('typed' in done) return data(formReply(form, done.typed), 422)
  const { pathname, search } = new URL(request.url)
  return redirectWithToast(request, pathname + search, done)
}

export default function Mailing() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('mailings')
  const format = useFormat()
  const { mailing, draft, sent } = page
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/mailings', label: t('title') }]} />}
        title={mailing.subject || t('noSubject')}
        state={<MailingChip state={mailing.state} />}
        sub={[
          mailing.madeBy,
          mailing.startedAt
            ? t('startedAt', { moment: format.moment(mailing.startedAt) })
            : t('made', { moment: format.moment(mailing.createdAt) }),
        ].join(' · ')}
      />
      {draft ? <DraftView page={page} draft={draft} reply={reply} /> : null}
      {sent ? <SentView page={page} sent={sent} /> : null}
    </>
  )
}
