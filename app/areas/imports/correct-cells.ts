import { ProblemList, type FileProblem } from '~/platform/tabular/file-problem'
import { RowReader } from '~/platform/tabular/read-row'
import type { Columns, Row } from '~/platform/tabular/table'
import type { ImportPlan } from './import-plan'

/** One cell that was corrected in the preview, and by whom. */
export interface Correction {
  column: string
  from: string
  to: string
  by: string
  at: string
}

/** The cells that differ, as corrections. */
export function correctionsBetween(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  by: { name: string; at: Date },
): Correction[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return columns
    .filter(column => (before[column] ?? '') !== (after[column] ?? ''))
    .map(column => ({
      column,
      from: before[column] ?? '',
      to: after[column] ?? '',
      by: by.name,
      at: by.at.toISOString(),
    }))
}

/** Checks the texts of one row as if they stood in the file on their own. */
export function checkTexts<C extends Columns>(
  plan: Pick<ImportPlan<C>, 'table' | 'inspect'>,
  line: number,
  texts: Readonly<Record<string, string>>,
): { row?: Row<C>; problems: FileProblem[] } {
  const problems = new ProblemList()
  const reader = new RowReader('', plan.table, problems, { inspect: plan.inspect })
  const names = [...new Set([...Object.keys(plan.table.columns), ...Object.keys(texts)])]
  reader.read(1, names)
  const row = reader.read(
    line,
    names.map(name => texts[name] ?? ''),
  )
  return { row: problems.count === 0 ? row : undefined, problems: problems.kept }
}
