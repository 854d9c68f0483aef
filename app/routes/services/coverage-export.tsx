import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, runAs } from '~/access/run.server'
import { coverageTable } from '~/areas/network/coverage/coverage-export.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** A part of the coverage with the same filters, as csv or workbook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'employers.export', ctx => coverageTable(ctx, params.part, search, language))
  if (!table) throw notFound()
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
