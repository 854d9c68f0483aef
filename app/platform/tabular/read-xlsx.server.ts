import { readSheet, type CellValue } from 'read-excel-file/node'

const maxUnpackedBytes = 64 * 1024 * 1024

/** The first sheet as rows of text; throws when the bytes are no workbook or unpack to more than 64 MB. */
export async function readXlsxRows(bytes: Buffer): Promise<string[][]> {
  if (unpackedSize(bytes) > maxUnpackedBytes) throw new RangeError('The workbook unpacks to more than 64 MB.')
  const rows = await readSheet(bytes)
  return rows.map(row => row.map(cellText))
}

/** Dates become yyyy-mm-dd and booleans yes or no, as they are written in a CSV file. */
function cellText(value: CellValue | Date | null): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** Sum of the uncompressed sizes in the zip's central directory. */
function unpackedSize(bytes: Buffer): number {
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  let total = 0
  for (let at = bytes.indexOf(entry); at !== -1 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4)) {
    total += bytes.readUInt32LE(at + 24)
  }
  return total
}
