import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, runAs } from '~/access/run.server'
import { auditPart } from '~/areas/network/audits/audit-tables.page.server'
import { auditReport } from '~/areas/network/audits/report-pdf.server'
import { requireAudit } from '~/areas/network/audits/require-audit.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** A part of a dated audit or its plan as csv or workbook, or the whole of it as PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const format = search.get('format')
  if (format === 'pdf') {
    const { title, pdf } = await runAs(request, 'employers.export', ctx => auditReport(ctx, id, language))
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title.toLowerCase()}.pdf`)}`,
        'Cache-Control': 'no-store',
      },
    })
  }
  const part = await runAs(request, 'employers.export', async ctx => {
    await requireAudit(ctx, 'employers.export', id)
    return auditPart(ctx, id, search, language)
  })
  if (!part) throw notFound()
  return fileResponse(format === 'xlsx' ? 'xlsx' : 'csv', part.title, part)
}
