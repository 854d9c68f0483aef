import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { employerFilterKeys, problemsOfFilter, readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { viewsOf } from '~/areas/employers/lists/views.page.server'
import { isAskedRole, type AskedRole } from './whom-to-ask'

/** Which employers an address asks for, by its own filters and those of a saved view, and who of each. */
export async function readInviteAsk(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const views = await viewsOf(ctx, 'employers')
  const view = views.find(one => one.id === search.get('view')) ?? null
  const choice = choiceOf(search, view?.search ?? '')
  return { views, view, choice, ...(await readChoice(ctx, choice)) }
}

/**
 * What a choice asks for. A choice holds the filters of a view themselves: whatever happens to the view afterwards, the choice is what
 * was seen. One without any filter, or with a wrong one, is not clear and asks nobody.
 */
export async function readChoice(ctx: Ctx<MemberActor>, choice: URLSearchParams) {
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(choice, ctx.actor.membershipId, scope.fields)
  const named = choice.get('role')
  const role: AskedRole = isAskedRole(named) ? named : 'everybody'
  const problems = problemsOfFilter(choice, filter)
  const isAsked = employerFilterKeys.some(key => choice.has(key))
  return { scope, filter, role, problems, isAsked, isClear: isAsked && problems.length === 0 }
}

/** The filters of a saved view, with those of the page's own form in their place, and the role. */
function choiceOf(search: URLSearchParams, viewSearch: string): URLSearchParams {
  const view = new URLSearchParams(viewSearch)
  const choice = new URLSearchParams([...view].filter(([key]) => employerFilterKeys.some(one => one === key)))
  // Beside groups it only says which of them stands open.
  if (view.has('group')) choice.delete('in')
  for (const key of ['q', 'sector', 'from', 'owner']) {
    const value = search.get(key)?.trim()
    if (value) choice.set(key, value)
  }
  const role = search.get('role')
  if (role) choice.set('role', role)
  return choice
}
