import { arrangeCells, type ColumnOrder } from './column-order'
import type { FileProblem, ProblemList } from './file-problem'
import { cellCountProblem, emptyFileProblem, readHeader, type HeaderPlan } from './header'
import { KeyLines } from './key-lines'
import { rawPhrase, type Phrase } from './phrase'
import type { Columns, Row, RowValues, Table } from './table'

/** A row that is wrong or was asked for: its texts by column, as they stand in the file. */
export interface RowTexts {
  line: number
  texts: Record<string, string>
  problems: FileProblem[]
}

export interface RowReaderOptions<C extends Columns = Columns> {
  /** Off for files of millions of rows whose keys are checked elsewhere. */
  checkKeys?: boolean
  /** Says for a header how its cells are read, when not as they stand. */
  order?(header: readonly string[]): ColumnOrder | undefined
  /** What a rule finds wrong with a row whose cells are each right. */
  inspect?(row: Row<C>): Omit<FileProblem, 'file' | 'line'>[]
  /** Gets the texts of rows with a problem. */
  onWrong?(row: RowTexts): void
  /** Gets the texts of these lines. */
  wanted?: { lines: ReadonlySet<number>; onRow(row: RowTexts): void }
}

/** Turns rows of text into typed rows; the first row is the header. Bad rows become problems and are left out. */
export class RowReader<C extends Columns> {
  private plan: HeaderPlan | undefined
  private readonly keys = new KeyLines()
  private order: ColumnOrder | undefined
  private broken = false
  rowCount = 0

  constructor(
    private readonly file: string,
    private readonly table: Table<C>,
    private readonly problems: ProblemList,
    private readonly options: RowReaderOptions<C> = {},
  ) {}

  get unknownColumns(): string[] {
    return this.plan?.unknownColumns ?? []
  }

  /** True when the header cannot be used: reading on would only repeat the same complaint. */
  get hasBrokenHeader(): boolean {
    return this.broken
  }

  /** A typed row, or undefined for the header, an empty line or a row with a problem. */
  read(line: number, given: string[]): Row<C> | undefined {
    if (given.every(cell => cell.trim() === '')) return undefined
    if (!this.plan) return this.takeHeader(line, given)
    if (this.broken) return undefined
    const cells = this.order ? arrangeCells(this.order, given) : given
    this.rowCount += 1
    const { wanted, onWrong } = this.options
    if (wanted?.lines.has(line)) wanted.onRow({ line, texts: this.textsOf(cells, this.plan), problems: [] })
    const before = this.problems.count
    const kept = this.problems.kept.length
    const row = this.typedRow(line, cells, this.plan)
    if (this.problems.count === before) return row
    onWrong?.({ line, texts: this.textsOf(cells, this.plan), problems: this.problems.kept.slice(kept) })
    return undefined
  }

  /** To be called after the last row. */
  finish(): void {
    if (!this.plan) this.problems.add(emptyFileProblem(this.file, this.table))
  }

  /** A row that may be used only when no problem was added. */
  private typedRow(line: number, cells: string[], plan: HeaderPlan): Row<C> | undefined {
    if (!this.hasRightCount(line, cells, plan)) return undefined
    const before = this.problems.count
    const row = this.parseCells(line, cells, plan)
    if (this.problems.count > before || this.isInconsistent(row)) return undefined
    for (const found of this.options.inspect?.(row) ?? []) this.problems.add({ file: this.file, line, ...found })
    return this.problems.count > before || this.isRepeated(row) ? undefined : row
  }

  private textsOf(cells: string[], plan: HeaderPlan): Record<string, string> {
    const named = cells.map((cell, index) => [plan.names[index] ?? `${index + 1}`, cell.trim()] as const)
    return Object.fromEntries(named.filter(([, text]) => text !== ''))
  }

  private takeHeader(line: number, cells: string[]): undefined {
    this.order = this.options.order?.(cells)
    const { plan, problems } = readHeader(this.file, line, this.order?.names ?? cells, this.table)
    this.plan = plan
    this.broken = problems.length > 0
    problems.forEach(problem => this.problems.add(problem))
  }

  private hasRightCount(line: number, cells: string[], plan: HeaderPlan): boolean {
    const tooMany = cells.slice(plan.names.length).some(cell => cell.trim() !== '')
    if (cells.length >= plan.names.length && !tooMany) return true
    this.problems.add(cellCountProblem(this.file, line, plan, cells.length))
    return false
  }

  private parseCells(line: number, cells: string[], plan: HeaderPlan): Row<C> {
    const values: Record<string, unknown> = {}
    const extra: Record<string, string> = {}
    for (const name of plan.absentColumns) values[name] = undefined
    for (let i = 0; i < plan.names.length; i++) {
      const name = plan.names[i] as string
      const text = (cells[i] as string).trim()
      if (plan.known[i]) values[name] = this.parseCell(line, name, text)
      else if (text !== '') extra[name] = text
    }
    return { line, values: values as RowValues<C>, extra }
  }

  private parseCell(line: number, name: string, text: string): unknown {
    const column = this.table.columns[name]
    if (!column) return undefined
    if (text === '') {
      if (column.must) this.complain(line, name, text, { code: 'filled' })
      return undefined
    }
    const value = column.parse(text)
    if (value === undefined) this.complain(line, name, text, column.expected)
    return value
  }

  private complain(line: number, column: string, text: string, expected: Phrase): void {
    this.problems.add({ file: this.file, line, column, found: rawPhrase(text), expected })
  }

  private isInconsistent(row: Row<C>): boolean {
    const complaint = this.table.check?.(row.values)
    if (complaint) this.complain(row.line, complaint.column, complaint.found, complaint.expected)
    return complaint !== undefined
  }

  private isRepeated(row: Row<C>): boolean {
    if (this.options.checkKeys === false || this.table.key.length === 0) return false
    const parts = this.table.key.map(name => String(row.values[name]))
    const earlier = this.keys.add(parts, row.line)
    if (earlier === undefined) return false
    const column = this.table.key[this.table.key.length - 1] as string
    this.problems.add({
      file: this.file,
      line: row.line,
      column,
      found: { code: 'repeated', params: { text: parts.join(' + '), line: earlier } },
      expected: { code: 'onceOnly' },
    })
    return true
  }
}
