import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { choiceOf, columnChoice, idColumnOf } from './column-mapping'
import { isColumnName } from './column-words'
import { guessMapping } from './guess-columns'
import { findHeader } from './import-mappings.store.server'
import { planOf } from './plans.server'
import { requireRun } from './require-run.server'
import { mappableStates } from './run-states'

/** The columns of a file whose header differs, each with a guess or what was chosen; null when there is nothing to map. */
export async function columnsPage(ctx: Ctx<MemberActor>, runId: string) {
  const run = await requireRun(ctx, runId)
  const header = mappableStates.includes(run.state) ? await findHeader(ctx.db, runId) : null
  if (!header) return null
  const { table, keepsExtra } = planOf(run.kind)
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
    targets: Object.keys(table.columns)
      .filter(isColumnName)
      .map(name => ({ name, value: columnChoice(name), must: table.columns[name]?.must ?? false })),
    keepsExtra,
    idColumn: idColumnOf(table),
    idFrom: mapping.idFrom,
    isRemembered: header.isRemembered,
    wasRead: run.state !== 'mapping',
  }
}
export type ColumnsPage = NonNullable<Awaited<ReturnType<typeof columnsPage>>>
