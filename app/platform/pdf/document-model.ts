/** A text with structure, drawn alike as a web page and as a PDF, and hashed as what a signer sees. No I/O. */
export interface DocumentModel {
  title: string
  language: 'nl' | 'en'
  /** Line at the foot of each page, for example number and version. */
  footer: string
  blocks: readonly DocumentBlock[]
}

/** The caption of a table is shown unless it only repeats the heading above it. */
export type DocumentBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'note' }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  /** Two columns: a name that heads its row, and what is said of it. */
  | { kind: 'facts'; caption: string; rows: readonly { label: string; value: string }[] }
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** A drawn signature: SVG path data within 400 by 120 units. */
  | { kind: 'drawing'; path: string; alt: string }
