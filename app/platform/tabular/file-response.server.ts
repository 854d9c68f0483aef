import { exportCsv, exportXlsx, type ExportTable } from './export.server'

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A table as a file to download, named after its title. */
export async function fileResponse(
  format: keyof typeof mediaTypes,
  title: string,
  table: Omit<ExportTable, 'title'>,
): Promise<Response> {
  const body = format === 'csv' ? exportCsv({ title, ...table }) : await exportXlsx({ title, ...table })
  const name = encodeURIComponent(`${title.toLowerCase()}.${format}`)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  })
}
