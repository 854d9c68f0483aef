import type { CellValue } from '~/platform/tabular/csv-text'
import type { Shape } from './picture-shapes'

/** A part of an analysis as a table for a file, with the pictures of its PDF. */
export interface PartExport {
  title: string
  /** Analysis, day, template version and raters: what every number was made from. */
  about: string
  header: string[]
  rows: CellValue[][]
  /** The column that names a row. */
  nameAt: number
  createdAt: Date
  /** Drawn in the PDF above the rows. */
  pictures: { width: number; height: number; shapes: Shape[]; alt: string }[]
}
