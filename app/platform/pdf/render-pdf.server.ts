import type { DocumentBlock, DocumentModel } from './document-model'
import { drawBlock, drawHeading } from './draw-block.server'
import { drawPicture } from './draw-picture.server'
import type { PictureBlock } from './picture'
import { artifact, contentWidth, margin, openPdf, styles, useStyle, type Pdf } from './tagged-page.server'
import { printable } from './write-text.server'

/** A document whose pages may hold pictures, which no signer signs. */
export interface PdfDocument extends Omit<DocumentModel, 'blocks'> {
  blocks: readonly (DocumentBlock | PictureBlock)[]
}

export interface PdfRequest {
  title: string
  subject: string
  /** Language of the file as a whole; each document says its own. */
  language: string
  author: string
  /** Stands in the file; the same request gives the same bytes. */
  createdAt: Date
  /** Each starts on a new page. */
  documents: readonly PdfDocument[]
  /** Words for the page number, with {{page}} and {{pages}}. */
  pageLine: string
}

/** Draws documents as one tagged PDF: headings, lists, tables with header cells, language, title, bookmarks. */
export async function renderPdf(request: PdfRequest): Promise<Buffer> {
  const pdf = openPdf(request)
  const done = collect(pdf)
  const root = pdf.struct('Document', { title: request.title })
  pdf.addStructure(root)
  const footers: string[] = []
  for (const [index, document] of request.documents.entries()) {
    if (index > 0) pdf.addPage()
    const section = pdf.struct('Sect', { lang: document.language, title: printable(document.title) })
    root.add(section)
    const mark = pdf.outline.addItem(printable(document.title))
    drawHeading(pdf, section, 1, document.title)
    let heading = document.title
    for (const block of document.blocks) {
      if (block.kind === 'heading') heading = block.text
      if (block.kind === 'heading' && block.level === 2) mark.addItem(printable(block.text))
      if (block.kind === 'picture') drawPicture(pdf, section, block)
      else drawBlock(pdf, section, block, heading)
    }
    section.end()
    while (footers.length < pdf.bufferedPageRange().count) footers.push(document.footer)
  }
  root.end()
  drawFooters(pdf, footers, request.pageLine)
  pdf.end()
  return done
}

function drawFooters(pdf: Pdf, footers: readonly string[], pageLine: string): void {
  footers.forEach((footer, index) => {
    pdf.switchToPage(index)
    const bottom = pdf.page.margins.bottom
    // Below the margin pdfkit would start a new page.
    pdf.page.margins.bottom = 0
    const line = pageLine.replace('{{page}}', String(index + 1)).replace('{{pages}}', String(footers.length))
    const y = pdf.page.height - bottom + 18
    artifact(pdf, () => {
      useStyle(pdf, styles.foot)
      pdf.text(printable(footer), margin, y, {
        width: contentWidth(pdf) - 90,
        height: 10,
        ellipsis: true,
        lineBreak: false,
      })
      pdf.text(line, pdf.page.width - margin - 90, y, { width: 90, align: 'right', lineBreak: false })
    })
    pdf.page.margins.bottom = bottom
  })
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}
