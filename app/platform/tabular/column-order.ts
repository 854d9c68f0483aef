/** How the cells of a file are read when not as they stand: names, and for each the place of its cell. */
export interface ColumnOrder {
  names: readonly string[]
  from: readonly number[]
  /** Cells of the file's own header. */
  width: number
}

/**
 * The cells of a row in that order; cells that no name takes are left out. A row that is too short or too long stays so, and is
 * found to be.
 */
export function arrangeCells(order: ColumnOrder, cells: readonly string[]): string[] {
  const arranged = order.from.filter(at => at < cells.length).map(at => cells[at] ?? '')
  return [...arranged, ...cells.slice(order.width)]
}
