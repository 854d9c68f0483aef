import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, runAs } from '~/access/run.server'
import { marketTable } from '~/areas/insight/labour-market/labour-market-export.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** A list of the labour-market view with the same filters, as csv or workbook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'employers.export', ctx => marketTable(ctx, params.part, search, language))
  if (!table) throw notFound()
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
