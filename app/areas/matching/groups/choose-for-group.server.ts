import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong } from '~/areas/clients/guided-clients.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mostClients, mostPlaces } from './group'
import { idsOfGuidedClients, type GroupClientFilter } from './group-clients.store.server'
import { idsOfGroupPlaces, type GroupPlaceFilter } from './group-places.store.server'
import { changeGroup, type GroupChange } from './groups.store.server'
import { requireGroup } from './require-group.server'
import { groupEvent } from './tell-group'

export const chooseActs = ['add', 'remove', 'only'] as const
export type ChooseAct = (typeof chooseActs)[number]

/** Which ones: those that were ticked, or all that a filter keeps. */
export type Which<F> = { ids: readonly string[] } | { filter: F }

function chosenAfter(act: ChooseAct, present: readonly string[], ids: readonly string[]): string[] {
  if (act === 'only') return [...ids].sort()
  const set = new Set(present)
  for (const id of ids) {
    if (act === 'add') set.add(id)
    else set.delete(id)
  }
  return [...set].sort()
}

/** Takes clients into the group or out of it. Only those whom the actor guides today can come in. */
export async function chooseClients(
  ctx: Ctx<MemberActor>,
  groupId: string,
  act: ChooseAct,
  which: Which<GroupClientFilter>,
): Promise<Result<{ clients: number }>> {
  const group = await requireGroup(ctx, groupId)
  const { membershipId } = ctx.actor
  const today = accessDay(ctx.now)
  const ids =
    'ids' in which
      ? act === 'remove'
        ? which.ids
        : await guidedAmong(ctx.db, membershipId, today, which.ids)
      : await idsOfGuidedClients(
          ctx.db,
          { membershipId, today, chosen: group.clientIds, filter: which.filter },
          mostClients + 1,
        )
  const clientIds = chosenAfter(act, group.clientIds, ids)
  if (clientIds.length > mostClients) return fail(problem('', 'group-too-many-clients', undefined, String(mostClients)))
  const saved = await save(ctx, group, { clientIds }, 'clients-chosen', { act, clients: clientIds.length })
  return saved.ok ? ok({ clients: clientIds.length }) : saved
}

/** Takes places into the group or out of it; a group of every open place becomes one of the chosen ones. */
export async function choosePlaces(
  ctx: Ctx<MemberActor>,
  groupId: string,
  act: ChooseAct,
  which: Which<GroupPlaceFilter>,
): Promise<Result<{ places: number }>> {
  const group = await requireGroup(ctx, groupId)
  const { networkId } = ctx.actor
  const none = { words: null, section: null, town: null, kind: null, isIn: null }
  const idsOf = (filter: GroupPlaceFilter, chosen: readonly string[] | null) =>
    idsOfGroupPlaces(ctx.db, { networkId, chosen, filter }, mostPlaces + 1)
  const open = 'ids' in which ? await idsOf(none, null) : []
  const ids =
    'ids' in which
      ? which.ids.filter(id => act === 'remove' || open.includes(id))
      : await idsOf(which.filter, group.allPlaces ? null : group.vacancyIds)
  const present = group.allPlaces ? (act === 'only' ? [] : await idsOf(none, null)) : group.vacancyIds
  const vacancyIds = chosenAfter(act, present, ids)
  if (vacancyIds.length > mostPlaces) return fail(problem('', 'group-too-many-places', undefined, String(mostPlaces)))
  const change = { allPlaces: false, vacancyIds }
  const saved = await save(ctx, group, change, 'places-chosen', { act, places: vacancyIds.length })
  return saved.ok ? ok({ places: vacancyIds.length }) : saved
}

/** Every open place takes part again, also those that come later. */
export async function takeAllPlaces(ctx: Ctx<MemberActor>, groupId: string): Promise<Result<null>> {
  const group = await requireGroup(ctx, groupId)
  return save(ctx, group, { allPlaces: true, vacancyIds: [] }, 'places-chosen', { act: 'all' })
}

async function save(
  ctx: Ctx<MemberActor>,
  group: { id: string; version: number },
  change: GroupChange,
  what: string,
  after: object,
): Promise<Result<null>> {
  if (!(await changeGroup(ctx.db, group, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record(groupEvent(what, group.id, after))
  return ok(null)
}
