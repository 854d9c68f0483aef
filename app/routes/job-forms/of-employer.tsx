import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { JobFormMarks, jobStatusKey } from '~/areas/vacancies/job-forms/components/job-form-words'
import { jobFormsOfEmployer } from '~/areas/vacancies/job-forms/job-form.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'jobforms.read', ctx => jobFormsOfEmployer(ctx, id))
}

export default function JobFormsOfEmployer() {
  const { head, forms, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  const add = mayWrite ? (
    <LinkButton look="quiet" to={`/employers/${head.id}/jobs/new`}>
      {t('add')}
    </LinkButton>
  ) : null
  return (
    <>
      <EmployerTabs head={head} acts={add} />
      <Card title={t('title')} flush>
        {forms.length === 0 ? (
          <EmptyState title={t('list.emptyTitle')} example={t('list.emptyExample')}>
            {t('list.emptyText')}
          </EmptyState>
        ) : (
          <Rows label={t('title')}>
            {forms.map(form => (
              <Row
                key={form.id}
                what={<Link to={`/job-forms/${form.id}`}>{form.title}</Link>}
                sub={[
                  t(`statuses.${jobStatusKey(form.jobStatus)}`),
                  form.validUntil ? t('validUntil', { day: format.day(form.validUntil) }) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
                acts={<JobFormMarks state={form.state} isStale={form.isStale} />}
              />
            ))}
          </Rows>
        )}
      </Card>
    </>
  )
}
