import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { servicesTable } from '~/areas/network/services/services-export.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The services with the same filters, as csv or workbook. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'employers.export', ctx => servicesTable(ctx, search, language))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
