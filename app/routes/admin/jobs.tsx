import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { JobTable } from '~/areas/outreach/components/job-table'
import { MailTable } from '~/areas/outreach/components/mail-table'
import { decideMail } from '~/areas/outreach/decide-mail.server'
import { jobsPage } from '~/areas/outreach/jobs.page.server'
import { steerJob } from '~/areas/outreach/steer-job.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

const Act = z.object({ intent: z.enum(['retry', 'cancel', 'again', 'leave']), id: z.uuid() })

export async function loader({ request }: LoaderFunctionArgs) {
  const t = translator(await languageOf(request), 'outreach')
  const search = new URL(request.url).searchParams
  return runAs(request, 'jobs.manage', async ctx => ({ title: t('jobs.title'), ...(await jobsPage(ctx, search)) }))
}

export async function action({ request }: ActionFunctionArgs) {
  const t = translator(await languageOf(request), 'outreach')
  const input = parseForm(await readForm(request), Act)
  if (!input.ok) {
    await runAs(request, 'jobs.manage', async () => null)
    throw notFound()
  }
  const { intent, id } = input.value
  const { pathname, search } = new URL(request.url)
  const answer = (kind: 'good' | 'warn', message: string) =>
    redirectWithToast(request, pathname + search, { kind, message })
  if (intent === 'again' || intent === 'leave') {
    await runAs(request, 'jobs.manage', ctx => decideMail(ctx, id, intent))
    return answer('good', intent === 'again' ? t('mails.queued') : t('mails.left'))
  }
  const steered = await runAs(request, 'jobs.manage', ctx => steerJob(ctx, id, intent))
  if (!steered.ok) return answer('warn', t('jobs.changed'))
  return answer('good', intent === 'retry' ? t('jobs.retried') : t('jobs.cancelled'))
}

export default function Jobs() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('outreach')
  const { mailCounts } = page
  return (
    <>
      <PageHead title={t('jobs.title')} sub={t('jobs.sub')} />
      <div className="stack stack-l">
        <Card
          flush
          title={t('mails.title')}
          sub={`${t('mails.waiting', { count: mailCounts.pending ?? 0 })}, ${t('mails.sent', { count: mailCounts.sent ?? 0 })}`}
        >
          <MailTable mails={page.mails} />
        </Card>
        <Card flush title={t('jobs.listTitle')}>
          <JobTable page={page} />
        </Card>
      </div>
    </>
  )
}
