import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { problemsOfFilter, readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { viewsOf } from '~/areas/employers/lists/views.page.server'
import { isAskedRole, type AskedRole } from './whom-to-ask'

/** Which employers an address asks for, by its own filters and those of a saved view, and who of each. */
export async function readInviteAsk(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const views = await viewsOf(ctx, 'employers')
  const view = views.find(one => one.id === search.get('view')) ?? null
  const asked = askedOf(search, view?.search ?? '')
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(asked, ctx.actor.membershipId, scope.fields)
  const role: AskedRole = isAskedRole(search.get('role')) ? (search.get('role') as AskedRole) : 'everybody'
  const problems = problemsOfFilter(asked, filter)
  const isAsked = [...asked.keys()].length > 0
  return { views, view, scope, filter, role, problems, isAsked, isClear: isAsked && problems.length === 0 }
}

/** The filters of a saved view, with those of the page's own form in their place. */
function askedOf(search: URLSearchParams, viewSearch: string): URLSearchParams {
  const asked = new URLSearchParams(viewSearch)
  for (const key of ['sort', 'by', 'columns', 'group', 'in']) asked.delete(key)
  for (const key of ['q', 'sector', 'from', 'owner']) {
    const value = search.get(key)?.trim()
    if (value) asked.set(key, value)
  }
  return asked
}
