import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportReads } from '~/access/audit/audit.page.server'
import { runAs } from '~/access/run.server'
import { formatFor } from '~/platform/format'
import { localeOf } from '~/platform/languages'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { accessTexts } from '../access/page-title.server'

/** The log of reads with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { t, language } = await accessTexts(request)
  const { rows, timeZone } = await runAs(request, 'access-log.read', ctx => exportReads(ctx, search))
  const format = formatFor({ locale: localeOf(language), timeZone })
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('audit.reads'), {
    header: [
      t('audit.at'),
      t('audit.who'),
      t('audit.organisation'),
      t('audit.client'),
      t('audit.group'),
      t('audit.purpose'),
    ],
    rows: rows.map(row => [
      format.moment(row.at),
      row.who,
      row.organisation,
      row.client,
      row.group && t(`audit.groups.${row.group}`),
      row.purpose === 'file' ? t('audit.purposes.file') : row.purpose,
    ]),
  })
}
