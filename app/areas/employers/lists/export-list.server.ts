import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, type Result } from '~/platform/result'
import { mostExported } from '~/platform/tabular/export-limit'
import { problemsOfFilter } from '../employer-list'
import { pageOfEmployers, type EmployerRow } from '../employer-list.store.server'
import { readEmployerAsk } from '../list-employers.page.server'
import { columnsOf, readColumns, type ListColumn } from './columns'
import { readGrouping } from './grouping'
import { listScope } from './list-scope.server'

export interface ExportedList {
  columns: ListColumn[]
  rows: EmployerRow[]
}

/**
 * All employers that a list shows, in its columns and order, as far as one file goes. Fails with the problems of its filter: an
 * empty file would say that there is nobody.
 */
export async function exportEmployers(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<Result<ExportedList>> {
  const { actor, db } = ctx
  if (!can(actor, 'employers.export', { sameNetwork: true })) throw new NotFoundError()
  const scope = await listScope(ctx)
  const read = readEmployerAsk(search, scope)
  // A grouped list shows all groups, whichever of them is open.
  const filter = readGrouping(search, scope.fields) ? { ...read.filter, within: null } : read.filter
  const ask = { ...read, filter, after: null, before: null }
  const problems = problemsOfFilter(search, ask.filter)
  if (problems.length > 0) return fail(...problems)
  const { columns } = readColumns(search, columnsOf(scope.fields))
  const { rows } = await pageOfEmployers(db, scope, ask, columns, mostExported)
  ctx.record({
    kind: 'employers.list-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, filter: { ...ask.filter }, columns: columns.map(one => one.key), sort: ask.sort },
  })
  return ok({ columns, rows })
}
