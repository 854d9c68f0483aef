import type { Ctx } from '~/access/context'
import type { Permission } from '~/access/permissions'
import type { Problem } from '~/platform/result'
import type { FileProblem } from '~/platform/tabular/file-problem'
import type { Phrase } from '~/platform/tabular/phrase'
import type { Columns, Row, Table } from '~/platform/tabular/table'
import type { ImportKind } from './import-kind'

/** The values of one row as they are kept until the commit; an empty cell is not there and changes nothing. */
export type Cells = Record<string, unknown>

export interface StagedRow {
  line: number
  externalId: string
  cells: Cells
}

/** Something that only the database knows to be wrong: an id that leads nowhere, a number that is taken. */
export interface RowProblem {
  line: number
  column: string
  found: string
  expected: Phrase
}

/** A row that names something that is not there, with the file it should be in. */
export interface FoundRow extends Omit<RowProblem, 'expected'> {
  file: string
}

/** A piece of a file, by its lines. */
export interface Lines {
  from: number
  to: number
  /** Only these of them. */
  only?: readonly number[]
}

/** What a run is, for the statements of a plan. */
export interface PlanRun {
  id: string
  networkId: string
  membershipId: string | null
  organisationId: string | null
}

/** How one kind of file becomes rows of the product. */
export interface ImportPlan<C extends Columns = Columns> {
  kind: ImportKind
  permission: Permission
  table: Table<C>
  /** Columns that the network added. */
  ownColumns?(ctx: Ctx): Promise<Columns>
  /** Whether unknown columns are kept as extra fields; otherwise they are reported. */
  keepsExtra: boolean
  /** Whether the rows belong to a person's organisation, so that an author is needed. */
  needsMember: boolean
  stage(row: Row<C>, run: PlanRun): StagedRow
  /** Problems of single rows that a rule finds: codes and lists. */
  inspect?(row: Row<C>): Omit<FileProblem, 'file' | 'line'>[]
  /** Finds rows that lead nowhere, in these lines or all. At most `limit` are returned. */
  check(ctx: Ctx, run: PlanRun, limit: number, lines?: Lines): Promise<RowProblem[]>
  /** Says of every staged row of these lines, or of all, what it will do, with the values before and after. */
  classify(ctx: Ctx, run: PlanRun, lines?: Lines): Promise<void>
  /** Finds new rows that likely are something that is there, or another row of the file; all of them, or one line. */
  findTwins?(ctx: Ctx, run: PlanRun, line?: number): Promise<void>
  /** Writes the rows of these lines. */
  merge(ctx: Ctx, run: PlanRun, lines: Lines): Promise<void>
  /** Keeps what the run's reader answered for the next file, once all rows are written. */
  settle?(ctx: Ctx, run: PlanRun): Promise<void>
  /** Takes rows of these lines back in two steps; a kind without it cannot be taken back. */
  undo?: {
    /** Why this file cannot be taken back any more; null when it can. */
    whyNot?(ctx: Ctx, runId: string): Promise<Problem | null>
    /** Says of each row whether it goes, gets its former values or stays, and why. */
    judge(ctx: Ctx, run: PlanRun, lines: Lines): Promise<void>
    restore(ctx: Ctx, run: PlanRun, lines: Lines): Promise<void>
  }
  /** Tells what the batch event does not: changes of single people's files. */
  tell?(ctx: Ctx, run: PlanRun): Promise<void>
}

/** Leaves out cells that are empty. */
export function filled(values: Record<string, unknown>, extra: Record<string, string>): Cells {
  const cells = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))
  return Object.keys(extra).length > 0 ? { ...cells, extra } : cells
}

/** The problems of rows that name something that is not there. */
export function leadsNowhere(rows: readonly FoundRow[]): RowProblem[] {
  return rows.map(({ file, ...row }) => ({ ...row, expected: { code: 'idIn', params: { file } } }))
}
