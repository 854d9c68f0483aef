import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { isAuditStatus } from '~/areas/network/audits/audit-states'
import { exportAudits } from '~/areas/network/audits/audits.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of dated audits with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'employers.export', ctx => exportAudits(ctx, search))
  const t = translator(await languageOf(request), 'audits')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.title'),
      t('fields.period'),
      t('fields.heldOn'),
      t('fields.status'),
      t('fields.relations'),
      t('fields.actions'),
      t('fields.actionsDone'),
      `${t('fields.budget')} (EUR)`,
      `${t('fields.spent')} (EUR)`,
      t('fields.agreedBy'),
    ],
    rows: rows.map(row => [
      row.title,
      row.period,
      row.heldOn.toISOString().slice(0, 10),
      isAuditStatus(row.status) ? t(`statuses.${row.status}`) : row.status,
      row.relations,
      row.actions,
      row.actionsDone,
      row.plannedCents / 100,
      row.spentCents / 100,
      row.organisations,
    ]),
  })
}
