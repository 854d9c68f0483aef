import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { columnStep } from './column-choice'
import { columnsOf } from './columns'
import { filterStep } from './filter-form'
import { listScope } from './list-scope.server'

/** Where a button of the filter builder or of the fold of columns leads, as a search; null when none was pressed. */
export async function filterStepOf(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<string | null> {
  const { fields } = await listScope(ctx)
  return (filterStep(search, fields) ?? columnStep(search, columnsOf(fields)))?.toString() ?? null
}
