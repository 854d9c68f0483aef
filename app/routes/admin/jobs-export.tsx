import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { sayJobName, sayReason } from '~/areas/outreach/components/job-names'
import { isJobState } from '~/areas/outreach/jobs'
import { exportJobs } from '~/areas/outreach/jobs.page.server'
import { formatFor } from '~/platform/format'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The jobs with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const t = translator(language, 'outreach')
  const { rows, timeZone } = await runAs(request, 'jobs.manage', ctx => exportJobs(ctx, search))
  const format = formatFor({ locale: localeOf(language), timeZone })
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('jobs.title'), {
    header: [t('jobs.name'), t('jobs.state'), t('jobs.due'), t('jobs.attempts'), t('jobs.ended'), t('jobs.reason')],
    rows: rows.map(row => [
      sayJobName(t, row.name),
      isJobState(row.state) ? t(`states.${row.state}`) : row.state,
      format.moment(row.dueAt),
      row.attempts,
      row.finishedAt && format.moment(row.finishedAt),
      sayReason(t, row.lastError),
    ]),
  })
}
