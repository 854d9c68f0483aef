import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { viewSearch, type NewViewInput } from './saved-view'
import { countOwnViews, saveNewView } from './saved-views.store.server'

/** More than these nobody finds anything among. */
export const mostViews = 50

export interface SavedPlace {
  id: string
  place: string
  search: string
  name: string
}

/** Keeps the list or board as it is filtered now under a name. */
export async function saveNamedView(ctx: Ctx<MemberActor>, input: NewViewInput): Promise<Result<SavedPlace>> {
  const { actor, db } = ctx
  const count = await countOwnViews(db, actor.membershipId)
  if (count >= mostViews) return fail(problem('name', 'too-many-views', String(count), String(mostViews)))
  const view = {
    id: ctx.newId(),
    networkId: actor.networkId,
    ownerId: actor.membershipId,
    ...input,
    search: viewSearch(new URLSearchParams(input.search)),
  }
  await saveNewView(db, view, ctx.now)
  ctx.record({
    kind: 'employers.view-saved',
    subject: { type: 'saved_view', id: view.id },
    dataClass: 'system',
    after: { name: view.name, place: view.place, search: view.search, shared: view.shared },
  })
  return ok(view)
}
