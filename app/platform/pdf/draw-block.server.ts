import type { DocumentBlock } from './document-model'
import { drawTable } from './draw-table.server'
import { keepRoom, margin, styles, tagText, tagWith, useStyle, type Pdf, type Tag } from './tagged-page.server'
import { printable } from './write-text.server'

const listIndent = 16
const drawingSize = { width: 400, height: 120, scale: 0.5 }

/** Draws one block of a document under its tag; `heading` is the last heading above it. */
export function drawBlock(pdf: Pdf, parent: Tag, block: DocumentBlock, heading: string): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(pdf, parent, block.level, block.text)
    case 'paragraph': {
      const style = block.tone === 'note' ? styles.note : styles.body
      tagText(pdf, parent, 'P', block.text, style)
      pdf.y += style.gapAfter
      return
    }
    case 'list':
      return drawList(pdf, parent, block.items, block.ordered === true)
    case 'facts':
      return drawTable(pdf, parent, {
        caption: block.caption,
        columns: [],
        rows: block.rows.map(row => [row.label, row.value]),
        widths: [35, 65],
        showCaption: block.caption !== heading,
      })
    case 'table':
      return drawTable(pdf, parent, {
        caption: block.caption,
        columns: block.columns,
        rows: block.rows,
        widths: columnShares(block.columns, block.rows),
        showCaption: block.caption !== heading,
      })
    case 'drawing':
      return drawSignature(pdf, parent, block.path, block.alt)
  }
}

export function drawHeading(pdf: Pdf, parent: Tag, level: 1 | 2 | 3, text: string): void {
  const style = level === 1 ? styles.title : level === 2 ? styles.h2 : styles.h3
  if (pdf.y > margin) pdf.y += style.gapBefore
  keepRoom(pdf, 60)
  tagText(pdf, parent, `H${level}`, text, style)
  pdf.y += style.gapAfter
}

function drawList(pdf: Pdf, parent: Tag, items: readonly string[], ordered: boolean): void {
  const list = pdf.struct('L')
  parent.add(list)
  items.forEach((item, index) => {
    keepRoom(pdf, 16)
    useStyle(pdf, styles.body)
    const top = pdf.y
    const line = pdf.struct('LI')
    list.add(line)
    const label = pdf.markStructureContent('Lbl')
    pdf.text(ordered ? `${index + 1}.` : '•', margin, top, { width: listIndent, lineBreak: false })
    pdf.endMarkedContent()
    line.add(pdf.struct('Lbl', {}, [label]))
    pdf.y = top
    tagText(pdf, line, 'LBody', item, styles.body, listIndent)
    line.end()
    pdf.y += 2
  })
  list.end()
  pdf.x = margin
  pdf.y += 6
}

function drawSignature(pdf: Pdf, parent: Tag, path: string, alt: string): void {
  const { width, height, scale } = drawingSize
  keepRoom(pdf, height * scale + 8)
  const top = pdf.y
  const box: [number, number, number, number] = [margin, top, margin + width * scale, top + height * scale]
  const content = pdf.markStructureContent('Figure', { bbox: box })
  pdf.save().translate(margin, top).scale(scale).path(path).lineWidth(2.5).strokeColor('#1d2429').stroke().restore()
  pdf.endMarkedContent()
  parent.add(tagWith(pdf, 'Figure', { alt: printable(alt), bbox: box, placement: 'Block' }, content))
  pdf.y = top + height * scale + 6
}

/** Wider columns for longer texts, within bounds, so that a date keeps on one line beside a long goal. */
function columnShares(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((name, column) => {
    const longest = Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0))
    return Math.min(Math.max(longest, 10), 40)
  })
}
