/** A sparse matrix by rows in typed arrays: row `r` holds the cells from `start[r]` up to `start[r + 1]`. */
export interface SparseRows {
  start: Int32Array
  column: Int32Array
  value: Float32Array
  columnCount: number
}

/** Writes rows one after the other. */
export class RowWriter {
  private readonly starts: number[] = [0]
  private readonly columns: number[] = []
  private readonly values: number[] = []

  add(column: number, value: number): void {
    this.columns.push(column)
    this.values.push(value)
  }

  endRow(): void {
    this.starts.push(this.columns.length)
  }

  rows(columnCount: number): SparseRows {
    const [start, column] = [Int32Array.from(this.starts), Int32Array.from(this.columns)]
    return { start, column, value: Float32Array.from(this.values), columnCount }
  }
}

/** The same matrix by columns; within a column the rows stand in ascending order. */
export function transposed(rows: SparseRows): SparseRows {
  const rowCount = rows.start.length - 1
  const start = new Int32Array(rows.columnCount + 1)
  for (const column of rows.column) start[column + 1] = (start[column + 1] as number) + 1
  for (let i = 0; i < rows.columnCount; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  const next = start.slice()
  const column = new Int32Array(rows.column.length)
  const value = new Float32Array(rows.column.length)
  for (let row = 0; row < rowCount; row++) {
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at++) {
      const to = next[rows.column[at] as number] as number
      next[rows.column[at] as number] = to + 1
      column[to] = row
      value[to] = rows.value[at] as number
    }
  }
  return { start, column, value, columnCount: rowCount }
}

/** How many rows each column occurs in. */
export function columnCounts(rows: SparseRows): Int32Array {
  const counts = new Int32Array(rows.columnCount)
  for (const column of rows.column) counts[column] = (counts[column] as number) + 1
  return counts
}

/** Scales every row to length 1, in place; an empty row stays empty. */
export function normaliseRows(rows: SparseRows): SparseRows {
  for (let row = 0; row + 1 < rows.start.length; row++) {
    const [from, to] = [rows.start[row] as number, rows.start[row + 1] as number]
    let square = 0
    for (let at = from; at < to; at++) square += (rows.value[at] as number) ** 2
    const length = Math.sqrt(square)
    for (let at = from; at < to; at++) rows.value[at] = length === 0 ? 0 : (rows.value[at] as number) / length
  }
  return rows
}

/** Adds `factor` times one row to a dense vector. */
export function addRow(rows: SparseRows, row: number, factor: number, to: Float64Array): void {
  for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at++) {
    const column = rows.column[at] as number
    to[column] = (to[column] as number) + factor * (rows.value[at] as number)
  }
}

/** The inner product of one row with a dense vector. */
export function dotRow(rows: SparseRows, row: number, vector: Float64Array): number {
  let sum = 0
  for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at++) {
    sum += (rows.value[at] as number) * (vector[rows.column[at] as number] as number)
  }
  return sum
}
