import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { placeOf, viewAddress, viewKey, type ViewedList } from './saved-view'
import { findDefaultView, listViews, type SavedView } from './saved-views.store.server'

function shown(view: SavedView, me: string) {
  return {
    id: view.id,
    name: view.name,
    place: placeOf(view.place),
    search: view.search,
    shared: view.shared,
    isDefault: view.isDefault && view.ownerId === me,
    mine: view.ownerId === me,
    ownerName: view.owner.displayName,
    to: viewAddress(view),
  }
}
export type ShownView = ReturnType<typeof shown>

/** The views that somebody can choose, of one list or (null) of all, own ones first. */
export async function viewsOf({ db, actor }: Ctx<MemberActor>, list: ViewedList | null): Promise<ShownView[]> {
  const views = (await listViews(db, list)).map(view => shown(view, actor.membershipId))
  return [...views.filter(one => one.mine), ...views.filter(one => !one.mine)]
}

/** Where somebody begins who asks for the list without saying which: their default view, if they have one. */
export async function startOf(
  { db, actor }: Ctx<MemberActor>,
  list: ViewedList,
  search: URLSearchParams,
): Promise<string | null> {
  if (search.size > 0 || search.has(viewKey)) return null
  const view = await findDefaultView(db, actor.membershipId, list)
  return view ? viewAddress(view) : null
}

/** The page on which one keeps one's views. */
export async function viewsPage(ctx: Ctx<MemberActor>) {
  return { views: await viewsOf(ctx, null) }
}
