import type { Ctx } from '~/access/context'
import type { Lines, PlanRun, RowProblem } from '~/areas/imports/import-plan'
import type { FieldOwner } from './custom-field'
import { listFields } from './custom-fields.store.server'
import { ownCell, ownColumn } from './import-columns'
import { rowsWithoutRequired } from './import-values.store.server'

/**
 * New employers or contacts of a file that lack a field which the network requires, at most `limit`. An empty cell changes nothing,
 * so a row that changes somebody who is there can take no value away and is not asked for one.
 */
export async function lackingRequired(
  { db }: Ctx,
  run: PlanRun,
  kind: FieldOwner,
  limit: number,
  lines?: Lines,
): Promise<RowProblem[]> {
  const required = (await listFields(db, kind)).filter(field => field.isRequired)
  if (required.length === 0) return []
  const names = required.map(field => ownColumn(field.key))
  const rows = await rowsWithoutRequired(db, run, kind, names, limit, lines)
  return rows.flatMap(({ line, column }) => {
    const field = required.find(one => ownColumn(one.key) === column)
    return field ? [{ line, column, found: '', expected: ownCell(field).expected }] : []
  })
}
