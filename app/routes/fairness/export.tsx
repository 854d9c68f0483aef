import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, runAs } from '~/access/run.server'
import { fairnessTable } from '~/areas/insight/fairness/fairness-export.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The numbers of the fairness report of a quarter, as csv or workbook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'matching.fairness', ctx => fairnessTable(ctx, params.part, search, language))
  if (!table) throw notFound()
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
