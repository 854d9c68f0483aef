import type { CellValue } from '~/platform/tabular/csv-text'

/** A part of the audit as a file has it. */
export interface AuditTable {
  title: string
  header: string[]
  rows: CellValue[][]
}
