import type { CellType } from './cells'
import type { Phrase } from './phrase'

export interface Column<T, Must extends boolean = boolean> extends CellType<T> {
  must: Must
  /** Words of a column that is a network's own; the product's have theirs in the texts. */
  label?: { nl: string; en: string }
}

export type Columns = Record<string, Column<unknown>>

/** The typed values of one row: a must column is always there, another may be undefined (an empty cell). */
export type RowValues<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T, true> ? T : C[K] extends Column<infer T, boolean> ? T | undefined : never
}

/** The columns of a kind of file, whatever their types: enough to read its header. */
export interface TableShape {
  kind: string
  columns: Columns
}

/** A kind of file: its columns by name, and which columns together name a row only once. */
export interface Table<C extends Columns> extends TableShape {
  columns: C
  key: (keyof C & string)[]
  /** What must hold between the cells of one row; names the column that is wrong. */
  check?(values: RowValues<C>): RowComplaint | undefined
}

export interface RowComplaint {
  column: string
  found: string
  expected: Phrase
}

export interface Row<C extends Columns> {
  line: number
  values: RowValues<C>
  /** Cells of columns that the table does not know, by the header's own name. */
  extra: Record<string, string>
}

export function must<T>(type: CellType<T>): Column<T, true> {
  return { ...type, must: true }
}

export function may<T>(type: CellType<T>): Column<T, false> {
  return { ...type, must: false }
}

export function defineTable<const C extends Columns>(table: Table<C>): Table<C> {
  return table
}

/** The rule that a maximum or end is not below its minimum or begin; empty cells pass. */
export function notBefore<T extends string | number>(
  column: string,
  begin: T | undefined,
  end: T | undefined,
): RowComplaint | undefined {
  if (begin === undefined || end === undefined || end >= begin) return undefined
  return { column, found: String(end), expected: { code: 'after', params: { min: begin } } }
}
