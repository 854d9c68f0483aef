import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { familyOf } from '~/access/roles'
import { dayIn } from './days'
import { findKeeper } from './keeper.store.server'
import { saveNewTask } from './tasks.store.server'

type KeeperTask = 'changed' | 'invited' | 'place' | 'told'

/** A firm corrected its own facts, people or sites: one task a day for whoever keeps the relation. */
export function tellKeeperOfChange(ctx: Ctx<MemberActor>, employerId: string): Promise<void> {
  return tellKeeper(ctx, employerId, { key: 'changed', about: employerId })
}

/** A firm asked a colleague in. */
export function tellKeeperOfInvitation(ctx: Ctx<MemberActor>, employerId: string, guest: string): Promise<void> {
  return tellKeeper(ctx, employerId, { key: 'invited', about: `${employerId}:${guest}`, params: { guest } })
}

/** A firm offers a place. */
export function tellKeeperOfPlace(
  ctx: Ctx<MemberActor>,
  place: { employer: { id: string }; vacancyId: string; title: string },
): Promise<void> {
  return tellKeeper(ctx, place.employer.id, { key: 'place', about: place.vacancyId, params: { title: place.title } })
}

/** A firm says that it did what it promised. */
export function tellKeeperOfPromise(
  ctx: Ctx<MemberActor>,
  promise: { id: string; employerId: string; what: string; ownerId: string },
): Promise<void> {
  const { id, employerId, what, ownerId } = promise
  return tellKeeper(ctx, employerId, { key: 'told', about: id, params: { what }, ownerId })
}

/** Leaves the task; what the network's own people do asks for none. The same thing on the same day leaves only one. */
async function tellKeeper(
  ctx: Ctx<MemberActor>,
  employerId: string,
  told: { key: KeeperTask; about: string; params?: Record<string, string>; ownerId?: string },
): Promise<void> {
  const { actor, db, now } = ctx
  if (familyOf(actor.role) !== 'employer') return
  const today = dayIn(now, actor.timeZone)
  const dueOn = new Date(today)
  const keeper = await findKeeper(db, employerId, dueOn)
  const ownerId = told.ownerId ?? keeper?.id
  if (!keeper || !ownerId) return
  const id = ctx.newId()
  const titleKey = `portal.tasks.${told.key}`
  const saved = await saveNewTask(db, {
    id,
    networkId: actor.networkId,
    title: told.key,
    titleKey,
    params: { employer: keeper.employer, who: actor.displayName, ...told.params },
    kind: 'contact',
    dueOn,
    ownerId,
    employerId,
    createdById: actor.membershipId,
    dedupeKey: `firm:${told.key}:${told.about}:${today}`,
    now,
  })
  if (!saved) return
  ctx.record({
    kind: 'engagement.task-added',
    subject: { type: 'task', id },
    dataClass: 'business',
    employerId,
    after: { titleKey, dueOn: today, ownerId },
  })
}
