/** What can be read in from files, in the order in which the kinds build on each other. */
export const importKinds = [
  'employers',
  'contacts',
  'vacancies',
  'vacancy_competences',
  'clients',
  'client_competences',
  'sector_figures',
] as const
export type ImportKind = (typeof importKinds)[number]

export function isImportKind(text: unknown): text is ImportKind {
  return (importKinds as readonly unknown[]).includes(text)
}

/** Up to so many rows a file is read in while the person waits; larger ones in the background. */
export const mostRowsAtOnce = 2_000

/** Largest upload through the pages, in bytes, as the file store allows; the command has no limit. */
export const largestUploadBytes = 50 * 1024 * 1024

export interface ImportCounts {
  rows: number
  new: number
  changed: number
  unchanged: number
  wrong: number
  leftOut: number
}

export const noCounts: ImportCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, wrong: 0, leftOut: 0 }

/** Counts that were kept as JSON. */
export function readCounts(value: unknown): ImportCounts {
  const source = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const number = (name: keyof ImportCounts) => (typeof source[name] === 'number' ? source[name] : 0)
  return {
    rows: number('rows'),
    new: number('new'),
    changed: number('changed'),
    unchanged: number('unchanged'),
    wrong: number('wrong'),
    leftOut: number('leftOut'),
  }
}

/** Most rows of a file through the pages. */
export const mostUploadRows = 200_000

/** So many wrong rows are kept to be corrected on the page; a file with more is corrected where it was made. */
export const mostWrongRows = 500
