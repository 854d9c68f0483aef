import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'

export interface DocumentParts {
  /** Number, version and the notice that this is a sample. */
  opening: DocumentBlock[]
  /** What the trainee must know, in plain words. */
  summary: DocumentBlock[]
  sheet: DocumentBlock[]
  terms: DocumentBlock[]
}

/** The parts of an agreement's text, split at its main headings, so that a page can show the plain summary first. */
export function partsOf(document: DocumentModel): DocumentParts {
  const sections: DocumentBlock[][] = [[]]
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push([])
    sections.at(-1)?.push(block)
  }
  const [opening = [], summary = [], sheet = [], ...terms] = sections
  return { opening, summary, sheet, terms: terms.flat() }
}
