import {
  artifact,
  contentWidth,
  floor,
  keepRoom,
  margin,
  styles,
  tagText,
  tagWith,
  type Pdf,
  type Tag,
} from './tagged-page.server'
import { heightOfText, readingOrder, writeText } from './write-text.server'

export interface PdfTable {
  caption: string
  /** Names of the columns; empty for a table whose rows are headed by their first cell. */
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Shares of the width, one for each column. */
  widths: readonly number[]
  /** False where the heading above says the same. */
  showCaption: boolean
}

const padding = 4
const lineGap = 1.5

/** Draws a table with a caption, header cells with their scope, and thin lines between rows. */
export function drawTable(pdf: Pdf, parent: Tag, table: PdfTable): void {
  const element = pdf.struct('Table', { title: table.caption })
  parent.add(element)
  if (table.showCaption) {
    keepRoom(pdf, 50)
    tagText(pdf, element, 'Caption', table.caption, styles.caption)
    pdf.y += styles.caption.gapAfter
  }
  const edges = edgesOf(pdf, table.widths)
  if (table.columns.length > 0) drawRow(pdf, element, table.columns, edges, () => 'Column')
  const rowHead = table.columns.length === 0
  for (const row of table.rows)
    for (const part of splitTall(pdf, row, edges))
      drawRow(pdf, element, part, edges, column => (rowHead && column === 0 ? 'Row' : null))
  element.end()
  pdf.x = margin
  pdf.y += 8
}

function edgesOf(pdf: Pdf, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const edges = [margin]
  for (const share of shares) edges.push((edges.at(-1) ?? margin) + (share / total) * contentWidth(pdf))
  return edges
}

function cellBox(edges: readonly number[], column: number) {
  const left = edges[column] ?? margin
  return { x: left + padding, width: Math.max((edges[column + 1] ?? left) - left - 2 * padding, 10) }
}

function heightOf(pdf: Pdf, cells: readonly string[], edges: readonly number[]): number {
  return Math.max(
    ...cells.map((cell, column) =>
      heightOfText(pdf, cell, styles.head, { width: cellBox(edges, column).width, lineGap }),
    ),
  )
}

/** A row higher than half a page is cut at a word, so that it always fits on one. */
function splitTall(pdf: Pdf, cells: readonly string[], edges: readonly number[]): (readonly string[])[] {
  const longest = Math.max(...cells.map(cell => cell.length))
  if (longest < 200 || heightOf(pdf, cells, edges) < (floor(pdf) - margin) / 2) return [cells]
  const cut = cells.map(cell => {
    if (cell.length < longest / 2) return [cell, '']
    const space = cell.lastIndexOf(' ', cell.length / 2)
    const at = space > 0 ? space : Math.floor(cell.length / 2)
    return [cell.slice(0, at), cell.slice(at).trimStart()]
  })
  return [0, 1].flatMap(half =>
    splitTall(
      pdf,
      cut.map(pair => pair[half] ?? ''),
      edges,
    ),
  )
}

function drawRow(
  pdf: Pdf,
  table: Tag,
  cells: readonly string[],
  edges: readonly number[],
  scopeOf: (column: number) => 'Row' | 'Column' | null,
): void {
  const height = heightOf(pdf, cells, edges) + 2 * padding
  if (pdf.y + height > floor(pdf)) pdf.addPage()
  const top = pdf.y
  const row = pdf.struct('TR')
  table.add(row)
  cells.forEach((cell, column) => {
    const scope = scopeOf(column)
    const tag = scope ? 'TH' : 'TD'
    const content = pdf.markStructureContent(tag)
    const box = cellBox(edges, column)
    writeText(pdf, cell, box.x, top + padding, scope ? styles.head : styles.cell, { width: box.width, lineGap })
    pdf.endMarkedContent()
    row.add(tagWith(pdf, tag, { ...(scope ? { scope } : {}), ...readingOrder(cell) }, content))
  })
  row.end()
  pdf.y = top + height
  artifact(pdf, () => {
    pdf
      .moveTo(margin, pdf.y)
      .lineTo(edges.at(-1) ?? margin, pdf.y)
      .lineWidth(0.5)
      .strokeColor('#c3cad0')
      .stroke()
  })
}
