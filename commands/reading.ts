import type { FileProblem } from '~/platform/tabular/file-problem'
import { readTable, type OnRows } from '~/platform/tabular/read-table.server'
import type { Columns, Table } from '~/platform/tabular/table'
import { BrokenFilesError } from './cli'

/** Gathers what is wrong and what is not used over several files. */
export class Reading {
  private readonly problems: FileProblem[] = []
  private problemCount = 0
  private ownCount = 0
  private readonly brokenFiles = new Set<string>()
  readonly unused: { file: string; columns: string[] }[] = []

  async read<C extends Columns>(file: string, table: Table<C>, onRows: OnRows<C>): Promise<void> {
    const summary = await readTable(file, table, onRows)
    this.problems.push(...summary.problems)
    if (summary.problemCount > 0) this.brokenFiles.add(file)
    this.problemCount += summary.problemCount
    if (summary.unknownColumns.length > 0) this.unused.push({ file, columns: summary.unknownColumns })
  }

  /** Not said when the other file is broken itself: its own problems explain what is missing there. */
  unknownId(file: string, line: number, column: string, id: string, where: string): void {
    if (this.brokenFiles.has(where)) return
    const found = { code: 'unknownId', params: { text: id } } as const
    this.add({ file, line, column, found, expected: { code: 'idIn', params: { file: where } } })
  }

  add(problem: FileProblem): void {
    this.problemCount += 1
    this.ownCount += 1
    if (this.ownCount <= 1000) this.problems.push(problem)
  }

  throwWhenBroken(): void {
    if (this.problemCount === 0) return
    const files = [...new Set(this.problems.map(problem => problem.file))]
    const order = (problem: FileProblem) => files.indexOf(problem.file)
    throw new BrokenFilesError(
      this.problems.sort((a, b) => order(a) - order(b) || a.line - b.line),
      this.problemCount,
    )
  }
}
