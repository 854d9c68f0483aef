import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { defuseFormula, type CellValue } from './csv-text'

export interface ExportTable {
  /** Name of the sheet in a workbook; at most 31 characters. */
  title: string
  header: string[]
  rows: CellValue[][]
}

/** CSV for a spreadsheet program: byte order mark, semicolons or commas, formulas defused. */
export function exportCsv(table: ExportTable, delimiter: ',' | ';' = ';'): string {
  return stringify([table.header, ...table.rows].map(defuseRow), { delimiter, bom: true, record_delimiter: 'windows' })
}

/** The same table as a workbook with a fixed, bold header row. Texts stay texts: nothing is ever a formula. */
export async function exportXlsx(table: ExportTable): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(table.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.addRow(table.header).font = { bold: true }
  for (const row of table.rows) sheet.addRow(row.map(value => value ?? null))
  sheet.columns.forEach((column, index) => {
    const widths = [table.header[index], ...table.rows.slice(0, 200).map(row => row[index])]
    column.width = Math.min(60, Math.max(8, ...widths.map(value => String(value ?? '').length + 2)))
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function defuseRow(row: CellValue[]): CellValue[] {
  return row.map(value => (typeof value === 'string' ? defuseFormula(value) : (value ?? '')))
}
