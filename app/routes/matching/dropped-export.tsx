import type { LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { droppedTable } from '~/areas/matching/dropped/dropped-export.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The places that dropped, with the same filters, as csv or workbook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'matching.read', ctx =>
    droppedTable(ctx, objectId(params.clientId), search, language),
  )
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
