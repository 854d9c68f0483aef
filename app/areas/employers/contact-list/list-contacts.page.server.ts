import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, type Result } from '~/platform/result'
import { mostExported } from '~/platform/tabular/export-limit'
import { columnStep } from '../lists/column-choice'
import { columnsOf, readColumns, type ListColumn } from '../lists/columns'
import { filterChoices } from '../lists/filter-choices.page.server'
import { filterStep } from '../lists/filter-form'
import type { FilterContext } from '../lists/filter-context'
import { readListOrder } from '../lists/list-order'
import { listScope } from '../lists/list-scope.server'
import { viewsOf } from '../lists/views.page.server'
import { contactColumns, usualContactColumns } from './contact-columns'
import { problemsOfContactFilter, readContactFilter, type ContactListAsk } from './contact-list'
import { countContacts, pageOfContacts, type ContactRow } from './contact-list.store.server'

const knownOf = ({ fields }: FilterContext) => columnsOf(fields, contactColumns, 'contact')

function readAsk(search: URLSearchParams, scope: FilterContext): ContactListAsk {
  return {
    filter: readContactFilter(search, scope.fields),
    sort: readListOrder(search, knownOf(scope)).sort,
    after: search.get('after'),
    before: search.get('after') ? null : search.get('before'),
  }
}

/** The list of contacts of all employers: one page in the chosen columns, and how many there are. */
export async function listContactsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const scope = await listScope(ctx, 'contact')
  const ask = readAsk(search, scope)
  const known = knownOf(scope)
  const { columns, unknown } = readColumns(search, known, usualContactColumns)
  return {
    ...(await pageOfContacts(db, scope, ask, columns)),
    total: await countContacts(db, scope, ask.filter),
    columns,
    known,
    unknownColumns: unknown,
    // The group that is open in a list of employers has no counterpart here.
    filter: { ...ask.filter, within: null },
    leftOut: problemsOfContactFilter(search, ask.filter).filter(one => one.code === 'filter-left-out'),
    sort: ask.sort,
    refusedSort: readListOrder(search, known).refused,
    today: scope.today,
    listed: scope.listed,
    ...(await filterChoices(ctx, scope)),
    views: await viewsOf(ctx, 'contacts'),
    me: actor.membershipId,
    may: { export: can(actor, 'employers.export', { sameNetwork: true }) },
  }
}
export type ContactListPage = Awaited<ReturnType<typeof listContactsPage>>

/** Where a button of the filter builder or of the fold of columns leads, as a search; null when none was pressed. */
export async function contactListStep(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<string | null> {
  const scope = await listScope(ctx, 'contact')
  const step = filterStep(search, scope.fields) ?? columnStep(search, knownOf(scope), usualContactColumns)
  return step?.toString() ?? null
}

/**
 * All contacts that a list shows, in its columns and order, as far as one file goes. Fails with the problems of its filter: an
 * empty file would say that there is nobody.
 */
export async function exportContacts(
  ctx: Ctx<MemberActor>,
  search: URLSearchParams,
): Promise<Result<{ columns: ListColumn[]; rows: ContactRow[] }>> {
  const { actor, db } = ctx
  if (!can(actor, 'employers.export', { sameNetwork: true })) throw new NotFoundError()
  const scope = await listScope(ctx, 'contact')
  const ask = { ...readAsk(search, scope), after: null, before: null }
  const problems = problemsOfContactFilter(search, ask.filter)
  if (problems.length > 0) return fail(...problems)
  const { columns } = readColumns(search, knownOf(scope), usualContactColumns)
  const { rows } = await pageOfContacts(db, scope, ask, columns, mostExported)
  ctx.record({
    kind: 'employers.contacts-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, filter: { ...ask.filter }, columns: columns.map(one => one.key), sort: ask.sort },
  })
  return ok({ columns, rows })
}
