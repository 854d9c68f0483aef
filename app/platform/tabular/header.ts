import type { FileProblem } from './file-problem'
import type { TableShape } from './table'

/** For every cell of a row: the known column it belongs to, or the name under which it is kept as extra. */
export interface HeaderPlan {
  names: string[]
  known: boolean[]
  unknownColumns: string[]
  absentColumns: string[]
}

export interface HeaderReading {
  plan: HeaderPlan
  problems: FileProblem[]
}

/** Column names are compared without case, and a space or hyphen counts as an underscore. */
export function canonicalName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/** Reads the header row: missing must columns and columns given twice are problems, unknown ones are kept as extra. */
export function readHeader(file: string, line: number, cells: readonly string[], table: TableShape): HeaderReading {
  const given = dropTrailingEmpty(cells)
  const problems: FileProblem[] = []
  const names = given.map(cell => (hasColumn(table, canonicalName(cell)) ? canonicalName(cell) : cell.trim()))
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (name === '') {
      problems.push({ file, line, column: `${index + 1}`, found: { code: 'empty' }, expected: { code: 'columnName' } })
    } else if (seen.has(name)) {
      problems.push({ file, line, column: name, found: { code: 'columnTwice' }, expected: { code: 'columnOnce' } })
    }
    seen.add(name)
  })
  const absentColumns = Object.keys(table.columns).filter(name => !seen.has(name))
  for (const name of absentColumns) {
    if (table.columns[name]?.must) {
      const found = { code: 'noColumn' as const, params: { names: names.slice(0, 12).join(', ') } }
      problems.push({ file, line, column: name, found, expected: { code: 'header', params: { name } } })
    }
  }
  const known = names.map(name => hasColumn(table, name))
  return { plan: { names, known, unknownColumns: names.filter((_, i) => !known[i]), absentColumns }, problems }
}

/** The delimiter whose cells name the most known columns; of equals the one that cuts the line into most cells. */
export function detectDelimiter(headerLine: string, table: TableShape): ',' | ';' | '\t' {
  const scored = ([',', ';', '\t'] as const).map(delimiter => {
    const cells = headerLine.split(delimiter).map(cell => canonicalName(cell.replace(/^\s*"|"\s*$/g, '')))
    return { delimiter, known: cells.filter(cell => hasColumn(table, cell)).length, cells: cells.length }
  })
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells)
  return scored[0]?.delimiter ?? ','
}

/** The problem of a file without a header row. */
export function emptyFileProblem(file: string, table: TableShape): FileProblem {
  const names = Object.keys(table.columns).filter(name => table.columns[name]?.must)
  return {
    file,
    line: 1,
    column: '-',
    found: { code: 'emptyFile' },
    expected: { code: 'header', params: { name: names.join(', ') } },
  }
}

/** The problem of a row with more or fewer cells than the header. */
export function cellCountProblem(file: string, line: number, plan: HeaderPlan, found: number): FileProblem {
  const column = found < plan.names.length ? plan.names[found] : undefined
  return {
    file,
    line,
    column: column ?? `${plan.names.length + 1}`,
    found: { code: 'cells', params: { count: found } },
    expected: { code: 'cells', params: { count: plan.names.length } },
  }
}

function hasColumn(table: TableShape, name: string): boolean {
  return Object.hasOwn(table.columns, name)
}

/** A header without the empty cells at its end. */
export function dropTrailingEmpty(cells: readonly string[]): string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1
  return cells.slice(0, end)
}
