import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findCatalogue } from '../activities/catalogue.store.server'
import { visitTimes } from '../visits/visit-times.server'
import type { GatheringInput } from './gathering-input'
import { gatheringAfter, gatheringRules } from './gathering-states'
import {
  saveGathering,
  saveHosts,
  saveNewGathering,
  type Gathering,
  type GatheringFields,
} from './gatherings.store.server'
import { guestCounts } from './guest-list.store.server'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'

/** Plans an event from an activity of the catalogue; nobody is asked before it is opened. */
export async function planGathering(ctx: Ctx<MemberActor>, input: GatheringInput): Promise<Result<{ id: string }>> {
  const { actor } = ctx
  if (!can(actor, 'gatherings.write', { sameNetwork: true })) throw new NotFoundError()
  const fields = await fieldsFor(ctx, input, null)
  if (!fields.ok) return fields
  if (fields.value.startsAt < ctx.now) return fail(problem('on', 'in-past', input.on))
  const id = ctx.newId()
  const { networkId, membershipId: madeById } = actor
  await saveNewGathering(ctx.db, { id, networkId, madeById, ...fields.value }, ctx.now)
  await saveHosts(ctx.db, networkId, id, unique(input.hostIds))
  ctx.record({
    kind: 'engagement.gathering-planned',
    subject: { type: 'gathering', id },
    dataClass: 'business',
    after: { ...fields.value, hostIds: unique(input.hostIds) },
  })
  return ok({ id })
}

/** Changes an event. Who was asked hears of another day, time or place, with a calendar file that takes the place of the former. */
export async function changeGathering(
  ctx: Ctx<MemberActor>,
  id: string,
  input: GatheringInput,
): Promise<Result<{ told: boolean }>> {
  const seen = await requireGathering(ctx, 'gatherings.write', id)
  if (gatheringAfter(seen.state, 'change') === undefined) return fail(problem('', 'not-possible-now'))
  if (input.version !== seen.version) return fail(problem('', 'changed-meanwhile'))
  const fields = await fieldsFor(ctx, input, seen)
  if (!fields.ok) return fields
  const { attended, missed } = await guestCounts(ctx.db, { networkId: ctx.actor.networkId, gatheringId: id })
  if (attended + missed > 0 && seen.startsAt.getTime() !== fields.value.startsAt.getTime())
    return fail(problem('on', 'attendance-noted'))
  const hostIds = unique(input.hostIds)
  const tells = seen.state === 'open' && isNews(seen, fields.value)
  if (!(await saveGathering(ctx.db, seen, fields.value, { now: ctx.now, tells })))
    return fail(problem('', 'changed-meanwhile'))
  await saveHosts(ctx.db, ctx.actor.networkId, id, hostIds)
  ctx.record({
    kind: gatheringRules.change.event,
    subject: { type: 'gathering', id },
    dataClass: 'business',
    before: {
      title: seen.title,
      startsAt: seen.startsAt,
      endsAt: seen.endsAt,
      place: seen.place,
      capacity: seen.capacity,
    },
    after: { ...fields.value, hostIds },
  })
  if (tells) tellGuests(ctx, { gatheringId: id, about: 'change', guestIds: null, turn: `change-${seen.sequence + 1}` })
  if (seen.state === 'open')
    tellGuests(ctx, { gatheringId: id, about: 'seats', guestIds: null, turn: `${seen.version}` })
  return ok({ told: tells })
}

const unique = (ids: readonly string[]) => [...new Set(ids)]

/** Whether a change is one that somebody who comes must hear. */
function isNews(seen: Gathering, fields: GatheringFields): boolean {
  return (
    seen.startsAt.getTime() !== fields.startsAt.getTime() ||
    seen.endsAt.getTime() !== fields.endsAt.getTime() ||
    seen.place !== fields.place ||
    seen.isOnline !== fields.isOnline ||
    seen.title !== fields.title
  )
}

async function fieldsFor(
  ctx: Ctx<MemberActor>,
  input: GatheringInput,
  seen: Gathering | null,
): Promise<Result<GatheringFields>> {
  const timeZone = seen?.timeZone ?? ctx.actor.timeZone
  const times = visitTimes(input, timeZone)
  if (!times.ok) return times
  const { version, catalogue } = await findCatalogue(ctx.db)
  const activity = catalogue.activities.find(one => one.key === input.activityKey)
  const isKept = seen?.activityKey === input.activityKey
  if (!activity && !isKept) return fail(problem('activityKey', 'not-found', input.activityKey))
  const organisations = await listOrganisations(ctx.db)
  if (!organisations.some(one => one.id === input.organisationId)) return fail(problem('organisationId', 'not-found'))
  const hadIds = seen?.hosts.map(one => one.membershipId) ?? []
  for (const hostId of unique(input.hostIds)) {
    const wrong = await whyNotStaff(ctx, 'hostIds', hostId, hadIds)
    if (wrong) return fail(wrong)
  }
  const template =
    seen && isKept
      ? { activityName: seen.activityName, activityLevel: seen.activityLevel, catalogueVersion: seen.catalogueVersion }
      : activity && { activityName: activity.name, activityLevel: activity.minLevel, catalogueVersion: version }
  if (!template) return fail(problem('activityKey', 'not-found', input.activityKey))
  return ok({
    ...times.value,
    ...template,
    timeZone,
    activityKey: input.activityKey,
    title: input.title,
    ladderSteps: [...new Set(input.ladderSteps)].sort((a, b) => a - b),
    description: input.description ?? null,
    place: input.place,
    isOnline: input.isOnline,
    capacity: input.capacity ?? null,
    organisationId: input.organisationId,
    remindDays: input.remindDays ?? null,
    remindWhom: input.remindWhom,
  })
}
