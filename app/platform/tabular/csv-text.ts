export type CellValue = string | number | boolean | null | undefined

/** One cell as RFC 4180 text, exactly as it is. For files that programs read back. */
export function csvCell(value: CellValue): string {
  const text = cellText(value)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One cell for a file that a person opens in a spreadsheet: a text that would start a formula begins with a quote mark. */
export function safeCsvCell(value: CellValue): string {
  return csvCell(typeof value === 'string' ? defuseFormula(value) : value)
}

/** Puts an apostrophe before a text that a spreadsheet would take for a formula (= + - @ tab CR). */
export function defuseFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function cellText(value: CellValue): string {
  return value === null || value === undefined ? '' : String(value)
}
