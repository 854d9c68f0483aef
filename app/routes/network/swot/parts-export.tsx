import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { partExport } from '~/areas/network/swot/part-export.page.server'
import { partPdf } from '~/areas/network/swot/part-pdf.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../../required-id.server'

/** One part of a board, cards, strategies or changes, as csv, workbook or PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const part = await runAs(request, 'swot.read', ctx => partExport(ctx, id, search, language))
  const format = search.get('format')
  if (format === 'pdf') return partPdf(part, language)
  return fileResponse(format === 'xlsx' ? 'xlsx' : 'csv', part.title, part)
}
