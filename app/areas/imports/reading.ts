import type { Ctx } from '~/access/context'
import type { ColumnOrder } from '~/platform/tabular/column-order'
import type { FileProblem } from '~/platform/tabular/file-problem'
import type { ImportCounts } from './import-kind'

/** Problems of one file that are listed; the others are counted. */
export const mostProblems = 1_000

/** Runs work in a transaction of its own; a file is put aside in many short ones, so that nobody waits for it. */
export type InTransaction = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

export interface Preview {
  runId: string
  counts: ImportCounts
  problems: FileProblem[]
  problemCount: number
  unknownColumns: string[]
}

/** How far the reading is: bytes of the file, then rows that are compared with what is there. */
export interface ReadProgress {
  phase: 'reading' | 'checking'
  done: number
  total: number
}

export interface ReadRunOptions {
  maxRows?: number
  /** Keeps rows that are wrong, so that they can be corrected; otherwise one wrong row refuses the file. */
  keepsWrong?: boolean
  /** How a header that differs is read. */
  order?(header: readonly string[]): ColumnOrder
  /** Size of the file, for the progress. */
  bytes?: number
  /** Told after each piece; throwing stops the reading. */
  onProgress?(progress: ReadProgress): Promise<void>
}

/** Thrown when the run was put away while its file was read. */
export class RunPutAwayError extends Error {
  constructor() {
    super('the import was put away')
    this.name = 'RunPutAwayError'
  }
}
