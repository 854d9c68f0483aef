import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { sectionOf } from '~/areas/employers/sectors'
import { jobFormStates, jobStatuses } from '~/areas/vacancies/job-forms/job-form'
import { exportJobForms } from '~/areas/vacancies/job-forms/job-form-list.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of job forms with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'jobforms.list', ctx => exportJobForms(ctx, search))
  const language = await languageOf(request)
  const t = translator(language, 'jobforms')
  const sectors = translator(language, 'employers')
  const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? ''
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('listTitle'), {
    header: [
      t('columns.title'),
      t('columns.employer'),
      t('columns.sector'),
      t('columns.status'),
      t('columns.state'),
      t('columns.essential'),
      t('columns.total'),
      t('columns.heldOn'),
      t('columns.validUntil'),
      t('stale'),
    ],
    rows: rows.map(row => {
      const section = sectionOf(row.sectorCode)
      return [
        row.title,
        row.employerName,
        section ? sectors(`sections.${section}`) : '',
        t(`statuses.${jobStatuses.find(one => one === row.jobStatus) ?? 'open'}`),
        t(`states.${jobFormStates.find(one => one === row.state) ?? 'draft'}`),
        row.essential,
        row.skills,
        day(row.heldOn),
        day(row.validUntil),
        row.isStale ? t('yes') : t('no'),
      ]
    }),
  })
}
