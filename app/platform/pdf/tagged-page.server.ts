import PDFDocument from 'pdfkit'
import { fontFile, families } from './pdf-fonts.server'
import { readingOrder, registerFonts, useFont, writeText } from './write-text.server'

export type Pdf = PDFKit.PDFDocument
export type Tag = PDFKit.PDFStructureElement

export interface PageStyle {
  font: 'regular' | 'bold'
  size: number
  color: string
  gapBefore: number
  gapAfter: number
}

export const margin = 56
const ink = '#1d2429'
const quiet = '#4a545c'

export const styles = {
  title: { font: 'bold', size: 20, color: ink, gapBefore: 0, gapAfter: 10 },
  h2: { font: 'bold', size: 14, color: ink, gapBefore: 14, gapAfter: 5 },
  h3: { font: 'bold', size: 11, color: ink, gapBefore: 9, gapAfter: 3 },
  body: { font: 'regular', size: 10, color: ink, gapBefore: 0, gapAfter: 5 },
  note: { font: 'regular', size: 9, color: quiet, gapBefore: 0, gapAfter: 6 },
  caption: { font: 'bold', size: 10, color: quiet, gapBefore: 4, gapAfter: 2 },
  head: { font: 'bold', size: 9, color: ink, gapBefore: 0, gapAfter: 0 },
  cell: { font: 'regular', size: 9, color: ink, gapBefore: 0, gapAfter: 0 },
  foot: { font: 'regular', size: 8, color: quiet, gapBefore: 0, gapAfter: 0 },
} as const satisfies Record<string, PageStyle>

/** A new tagged PDF (1.7, PDF/UA marks, A4) with the embedded typeface; nothing in it depends on the clock. */
export function openPdf(about: {
  title: string
  subject: string
  language: string
  author: string
  createdAt: Date
}): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin + 8, left: margin, right: margin },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: about.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: about.title,
      Subject: about.subject,
      Author: about.author,
      Producer: 'Werkbrug',
      Creator: 'Werkbrug',
      CreationDate: about.createdAt,
    },
  })
  registerFonts(pdf, fontFile)
  return pdf
}

export function useStyle(pdf: Pdf, style: PageStyle): void {
  useFont(pdf, families[0], style)
}

/** Bottom edge of the text area of the current page. */
export function floor(pdf: Pdf): number {
  return pdf.page.height - pdf.page.margins.bottom
}

export function contentWidth(pdf: Pdf): number {
  return pdf.page.width - pdf.page.margins.left - pdf.page.margins.right
}

/** Starts a new page when less than this much room is left. */
export function keepRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > floor(pdf)) pdf.addPage()
}

/** Text under one tag, running on over pages by itself. */
export function tagText(pdf: Pdf, parent: Tag, tag: string, text: string, style: PageStyle, indent = 0): void {
  const content = pdf.markStructureContent(tag)
  writeText(pdf, text, margin + indent, pdf.y, style, { width: contentWidth(pdf) - indent, lineGap: 2 })
  pdf.endMarkedContent()
  parent.add(pdf.struct(tag, readingOrder(text), [content]))
}

/** What a tag can say about itself; pdfkit writes scope, box and placement though its types do not know them. */
export interface TagFacts {
  title?: string
  alt?: string
  actual?: string
  scope?: 'Row' | 'Column'
  bbox?: [number, number, number, number]
  placement?: 'Block'
}

export function tagWith(pdf: Pdf, type: string, facts: TagFacts, content: PDFKit.PDFStructureContent): Tag {
  return pdf.struct(type, facts, [content])
}

/** Something drawn that says nothing: lines, page numbers. */
export function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}
