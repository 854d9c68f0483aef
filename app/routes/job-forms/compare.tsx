import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { Comparison } from '~/areas/vacancies/job-forms/components/comparison'
import { compareJobsPage } from '~/areas/vacancies/job-forms/job-form-list.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.getAll('form').filter(id => z.uuid().safeParse(id).success)
  const language = await languageOf(request)
  const title = translator(language, 'jobforms')('compare.title')
  return runAs(request, 'jobforms.list', async ctx => ({ page: await compareJobsPage(ctx, asked, language), title }))
}

export default function CompareJobs() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/job-forms', label: t('listTitle') }]} />}
        title={t('compare.title')}
        sub={page.jobs.map(job => `${job.title}, ${job.employer}`).join(' · ')}
      />
      {page.tooMany ? <Notice>{t('compare.tooMany')}</Notice> : null}
      {page.jobs.length < 2 ? (
        <Card>
          <EmptyState title={t('compare.title')} level={2}>
            {t('compare.choose')}
          </EmptyState>
        </Card>
      ) : (
        <Comparison page={page} />
      )}
    </>
  )
}
