import type { CellValue } from '~/platform/tabular/csv-text'

/** A part of a board as a table for a file, grouped in its PDF by the words of one column. */
export interface PartExport {
  title: string
  /** Board, day, state, cards and participants: what every line was made from. */
  about: string
  header: string[]
  rows: CellValue[][]
  groupAt: number
  createdAt: Date
  /** What stands in each quadrant, for the picture in the PDF; null for parts that are not the board itself. */
  picture: { heading: string; cards: { text: string; weight: number }[] }[] | null
}
