import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { ok, type Result } from '~/platform/result'
import { saveNamedView, type SavedPlace } from './save-view.server'
import { listOfPlace, placeOf, viewSearch, type ViewAct } from './saved-view'
import { findView, forgetDefault, saveView, type SavedView, type ViewChange } from './saved-views.store.server'

/** What its owner does to a view; a copy is for everybody who sees it. What is not theirs is as not there. */
export async function changeView(ctx: Ctx<MemberActor>, act: ViewAct): Promise<Result<SavedPlace>> {
  const view = await findView(ctx.db, act.viewId)
  if (!view) throw new NotFoundError()
  if (act.intent === 'copy') return copyView(ctx, view)
  if (view.ownerId !== ctx.actor.membershipId) throw new NotFoundError()
  const change = changeOf(act, ctx.now)
  if (change.isDefault) await forgetDefault(ctx.db, ctx.actor.membershipId, listOfPlace(view.place))
  await saveView(ctx.db, view.id, change, ctx.now)
  const before = Object.fromEntries(Object.keys(change).map(key => [key, view[key as keyof ViewChange] ?? null]))
  ctx.record({
    kind: 'employers.view-changed',
    subject: { type: 'saved_view', id: view.id },
    dataClass: 'system',
    before,
    after: { ...change },
  })
  return ok({ ...view, ...change })
}

function changeOf(act: Exclude<ViewAct, { intent: 'copy' }>, now: Date): ViewChange {
  if (act.intent === 'rename') return { name: act.name }
  if (act.intent === 'keep') return { search: viewSearch(new URLSearchParams(act.search)) }
  switch (act.intent) {
    case 'share':
      return { shared: true }
    case 'unshare':
      return { shared: false }
    case 'default':
      return { isDefault: true }
    case 'no-default':
      return { isDefault: false }
    // A view that comes back is no longer what one begins with: another may have become that.
    case 'remove':
      return { removedAt: now, isDefault: false }
    default:
      return { removedAt: null }
  }
}

function copyView(ctx: Ctx<MemberActor>, view: SavedView): Promise<Result<SavedPlace>> {
  return saveNamedView(ctx, { name: view.name, place: placeOf(view.place), search: view.search, shared: false })
}
