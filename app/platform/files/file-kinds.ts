/** What a file is for, which types it may have by its content, and how large it may be. */
export interface FileKind {
  mediaTypes: readonly string[]
  mostBytes: number
}

const megabyte = 1_048_576
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const csv = 'text/csv'
const documents = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/calendar',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  spreadsheet,
  csv,
]

export const fileKinds = {
  'import-table': { mediaTypes: [csv, spreadsheet], mostBytes: 50 * megabyte },
  'sealed-agreement': { mediaTypes: ['application/pdf'], mostBytes: 20 * megabyte },
  'sealed-letter': { mediaTypes: ['application/pdf'], mostBytes: 20 * megabyte },
  'signed-scan': { mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'], mostBytes: 20 * megabyte },
  'portfolio-proof': {
    mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    mostBytes: 10 * megabyte,
  },
  'mail-attachment': { mediaTypes: documents, mostBytes: 20 * megabyte },
  'contact-file': { mediaTypes: documents, mostBytes: 20 * megabyte },
} as const satisfies Record<string, FileKind>

export type FileKindName = keyof typeof fileKinds

const shortNames: Record<string, string> = {
  [csv]: 'CSV',
  [spreadsheet]: 'Excel (xlsx)',
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'text/calendar': 'iCalendar',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (docx)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint (pptx)',
}

/** The types of a kind as a person knows them, for a message. */
export function typesInWords(kind: FileKind): string {
  return kind.mediaTypes.map(type => shortNames[type] ?? type).join(', ')
}
