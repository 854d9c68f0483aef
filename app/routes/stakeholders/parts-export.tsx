import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { partExport } from '~/areas/stakeholders/part-export.page.server'
import { partPdf } from '~/areas/stakeholders/part-pdf.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** One part of an analysis, sectors, stakeholders or matrix, as csv, workbook or PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const part = await runAs(request, 'stakeholders.read', ctx => partExport(ctx, id, search, language))
  const format = search.get('format')
  if (format === 'pdf') return partPdf(part, language)
  return fileResponse(format === 'xlsx' ? 'xlsx' : 'csv', part.title, part)
}
