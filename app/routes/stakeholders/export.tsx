import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportAnalyses } from '~/areas/stakeholders/analyses.page.server'
import { analysisStatuses } from '~/areas/stakeholders/analysis-states'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of analyses with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'stakeholders.read', ctx => exportAnalyses(ctx, search))
  const t = translator(await languageOf(request), 'stakeholders')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.title'),
      t('fields.heldOn'),
      t('fields.status'),
      t('fields.sectors'),
      t('fields.stakeholders'),
      t('fields.raters'),
      t('fields.organisations'),
    ],
    rows: rows.map(row => [
      row.title,
      row.heldOn.toISOString().slice(0, 10),
      t(`statuses.${analysisStatuses.find(one => one === row.status) ?? 'draft'}`),
      row.sectors,
      row.stakeholders,
      row.raters,
      row.organisations,
    ]),
  })
}
