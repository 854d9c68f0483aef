import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Column } from '~/platform/tabular/table'
import { choiceOf, columnChoice, idColumnOf } from './column-mapping'
import { isColumnName, type ColumnName } from './column-words'
import { guessMapping } from './guess-columns'
import { findHeader } from './import-mappings.store.server'
import { planFor } from './plan-for.server'
import { requireRun } from './require-run.server'
import { mappableStates } from './run-states'

/** The columns of a file whose header differs, each with a guess or what was chosen; null when there is nothing to map. */
export async function columnsPage(ctx: Ctx<MemberActor>, runId: string) {
  const run = await requireRun(ctx, runId)
  const header = mappableStates.includes(run.state) ? await findHeader(ctx.db, runId) : null
  if (!header) return null
  const { table, keepsExtra } = await planFor(ctx, run.kind)
  const mapping = header.mapping ?? guessMapping(header.columns, table, keepsExtra)
  return {
    id: run.id,
    kind: run.kind,
    fileName: run.fileName,
    columns: header.columns.map(({ key, label, samples }) => ({
      key,
      label,
      samples,
      choice: choiceOf(mapping, key),
    })),
    targets: Object.entries(table.columns).flatMap(target),
    keepsExtra,
    idColumn: idColumnOf(table),
    idFrom: mapping.idFrom,
    isRemembered: header.isRemembered,
    wasRead: run.state !== 'mapping',
  }
}
export type ColumnsPage = NonNullable<Awaited<ReturnType<typeof columnsPage>>>

interface Target {
  name: ColumnName | null
  value: string
  must: boolean
  /** Words of a column that is a network's own. */
  label: { nl: string; en: string } | null
}

function target([name, { must, label }]: [string, Column<unknown>]): Target[] {
  if (!isColumnName(name) && label === undefined) return []
  return [{ name: isColumnName(name) ? name : null, value: columnChoice(name), must, label: label ?? null }]
}
