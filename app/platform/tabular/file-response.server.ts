import { exportCsv, exportXlsx, type ExportTable } from './export.server'
import { mostExported } from './export-limit'

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A table as a file to download, named after its title; the name of a full file says how far it goes. */
export async function fileResponse(
  format: keyof typeof mediaTypes,
  title: string,
  table: Omit<ExportTable, 'title'>,
): Promise<Response> {
  const body = format === 'csv' ? exportCsv({ title, ...table }) : await exportXlsx({ title, ...table })
  const part = table.rows.length >= mostExported ? ` 1-${mostExported}` : ''
  const name = encodeURIComponent(`${title.toLowerCase()}${part}.${format}`)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  })
}
