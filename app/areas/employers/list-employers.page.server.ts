import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { countOpenPairs } from './duplicates/pairs.page.server'
import { problemsOfFilter, readEmployerFilter, type EmployerListAsk } from './employer-list'
import { countEmployers, pageOfEmployers, type EmployerPage } from './employer-list.store.server'
import { groupsOf } from './lists/grouped.page.server'
import { columnsOf, readColumns } from './lists/columns'
import type { FilterContext } from './lists/filter-context'
import { readListOrder } from './lists/list-order'
import { listScope } from './lists/list-scope.server'
import { viewsOf } from './lists/views.page.server'
import { filterChoices } from './lists/filter-choices.page.server'

/** Reads order, filters and place of an address. */
export function readEmployerAsk(search: URLSearchParams, { membershipId, fields }: FilterContext): EmployerListAsk {
  return {
    filter: readEmployerFilter(search, membershipId, fields),
    sort: readListOrder(search, columnsOf(fields)).sort,
    after: search.get('after'),
    before: search.get('after') ? null : search.get('before'),
  }
}

const noRows: EmployerPage = { rows: [], next: null, previous: null }

/** The list of employers: one page in the chosen columns, how many there are, and who can own them. */
export async function listEmployersPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const scope = await listScope(ctx)
  const ask = readEmployerAsk(search, scope)
  const known = columnsOf(scope.fields)
  const { columns, unknown } = readColumns(search, known)
  const grouped = await groupsOf(db, scope, search, ask.filter)
  const page = grouped && !grouped.hasOpen ? noRows : await pageOfEmployers(db, scope, ask, columns)
  const total = grouped
    ? (grouped.heads.find(one => one.isOpen)?.count ?? 0)
    : await countEmployers(db, scope, ask.filter)
  return {
    ...page,
    total,
    grouped,
    columns,
    known,
    unknownColumns: unknown,
    filter: ask.filter,
    leftOut: problemsOfFilter(search, ask.filter).filter(one => one.code === 'filter-left-out'),
    sort: ask.sort,
    refusedSort: readListOrder(search, known).refused,
    today: scope.today,
    ...(await filterChoices(ctx, scope)),
    views: await viewsOf(ctx, 'employers'),
    me: actor.membershipId,
    openPairs: await countOpenPairs(ctx),
    may: {
      merge: can(actor, 'employers.merge', { sameNetwork: true }),
      write: can(actor, 'engagement.record', { sameNetwork: true }),
      export: can(actor, 'employers.export', { sameNetwork: true }),
      import: can(actor, 'employers.import', { sameNetwork: true }),
    },
  }
}

export type EmployerListPage = Awaited<ReturnType<typeof listEmployersPage>>
export type EmployerListRow = EmployerListPage['rows'][number]
