import type { Ctx } from '~/access/context'
import type { ImportKind } from './import-kind'
import type { ImportPlan } from './import-plan'
import { planOf } from './plans.server'

/** How a kind of file is read in by this network: with the columns of its own fields. */
export async function planFor(ctx: Ctx, kind: ImportKind): Promise<ImportPlan> {
  const plan = planOf(kind)
  const own = await plan.ownColumns?.(ctx)
  return own ? { ...plan, table: { ...plan.table, columns: { ...plan.table.columns, ...own } } } : plan
}
