import type { ColumnOrder } from '~/platform/tabular/column-order'
import { peekTable } from '~/platform/tabular/peek-table.server'
import type { TableSource } from '~/platform/tabular/read-table.server'
import { checkMapping, describeColumns, mostMappedColumns, orderBy } from './column-mapping'
import { isOwnHeader } from './guess-columns'
import type { ImportPlan, PlanRun } from './import-plan'
import { findHeader, findMapping, mappingKey, saveHeader } from './import-mappings.store.server'
import { holdReading, moveRun } from './import-runs.store.server'
import type { InTransaction } from './reading'

const rowsLookedAt = 50

/** How a file can be read: as it stands, in an order, or not before somebody mapped its columns. */
export type FoundColumns = 'as-it-stands' | 'asked' | ((header: readonly string[]) => ColumnOrder)

/** Looks at the header of a file. One that differs is read by what was chosen or is remembered; else its author is asked. */
export async function findColumns(
  inTransaction: InTransaction,
  plan: ImportPlan,
  run: PlanRun,
  open: () => Promise<TableSource>,
): Promise<FoundColumns> {
  const kept = await inTransaction(ctx => findHeader(ctx.db, run.id))
  if (kept?.mapping && !kept.isRemembered) return orderBy(kept.mapping, plan.table)
  const peek = await peekTable(await open(), plan.table, rowsLookedAt)
  if (!peek || peek.header.length > mostMappedColumns || isOwnHeader(peek.header, plan.table)) return 'as-it-stands'
  const columns = describeColumns(peek.header, peek.rows)
  return inTransaction(async ctx => {
    if (!(await holdReading(ctx.db, run.id))) return 'asked'
    const remembered = await findMapping(ctx.db, mappingKey(run.networkId, plan.kind, columns))
    const isRemembered = remembered !== null && checkMapping(columns, remembered, plan).length === 0
    await saveHeader(ctx.db, run.id, { columns, mapping: isRemembered ? remembered : null, isRemembered })
    if (isRemembered) return orderBy(remembered, plan.table)
    await moveRun(ctx.db, run.id, 'ask-columns')
    return 'asked'
  })
}
