import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { findCatalogue } from '../activities/catalogue.store.server'
import { ladderStepNumbers } from '../activities/activity-catalogue'
import { addDays, dayIn } from '../days'
import { clockOf } from '../visits/visit-times.server'
import { readGatheringListAsk } from './gathering-list'
import { gatheringAfter } from './gathering-states'
import { listGatheringsOf, pageOfGatherings, type GatheringLine } from './gatherings.store.server'
import { requireGathering } from './require-gathering.server'

/** Day and times of an event, as the clock of a zone shows them. */
export function whenOf(one: { startsAt: Date; endsAt: Date }, timeZone: string) {
  const [start, end] = [clockOf(one.startsAt, timeZone), clockOf(one.endsAt, timeZone)]
  return { on: start.on, from: start.time, until: end.time }
}

const lineOf = (timeZone: string) => (row: GatheringLine) => ({ ...row, ...whenOf(row, timeZone) })

/** The events of the network, the latest day first. */
export async function gatheringsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const ask = readGatheringListAsk(search)
  const { rows, ...page } = await pageOfGatherings(db, actor, ask, now)
  const { after: _after, before: _before, ...filter } = ask
  return {
    filter,
    page,
    rows: rows.map(lineOf(actor.timeZone)),
    activities: (await findCatalogue(db)).catalogue.activities.map(({ key, name }) => ({ key, name })),
    may: { write: can(actor, 'gatherings.write', { sameNetwork: true }) },
  }
}
export type GatheringsPage = Awaited<ReturnType<typeof gatheringsPage>>

/** The same events for a file. */
export async function exportGatherings(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  if (!can(ctx.actor, 'gatherings.read', { sameNetwork: true })) throw new NotFoundError()
  const ask = { ...readGatheringListAsk(search), ...fromTheStart }
  const { rows } = await pageOfGatherings(ctx.db, ctx.actor, ask, ctx.now, mostExported)
  return rows.map(lineOf(ctx.actor.timeZone))
}

/** What the form of an event knows: the catalogue, colleagues and organisations, and the event when it is there already. */
export async function gatheringFormPage(
  ctx: Ctx<MemberActor>,
  about: { id: string } | { activity: string | null; step: number | null },
) {
  const { actor, db, now } = ctx
  const seen = 'id' in about ? await requireGathering(ctx, 'gatherings.write', about.id) : null
  if (seen && gatheringAfter(seen.state, 'change') === undefined) throw new NotFoundError()
  if (!can(actor, 'gatherings.write', { sameNetwork: true })) throw new NotFoundError()
  const today = dayIn(now, actor.timeZone)
  const { catalogue } = await findCatalogue(db)
  const organisations = await listOrganisations(db)
  const chosen = 'activity' in about ? catalogue.activities.find(one => one.key === about.activity) : undefined
  const step = 'step' in about ? (ladderStepNumbers.find(one => one === about.step) ?? null) : null
  const fresh = {
    activityKey: chosen?.key ?? null,
    title: '',
    titleOf: chosen?.name ?? null,
    ladderSteps: chosen?.ladderSteps ?? (step ? [step] : []),
    description: chosen?.benefit ?? null,
    hostIds: [actor.membershipId],
    organisationId: organisations.some(one => one.id === actor.organisationId) ? actor.organisationId : null,
  }
  return {
    today,
    step,
    timeZone: seen?.timeZone ?? actor.timeZone,
    activities: catalogue.activities.map(({ key, name, minLevel }) => ({ key, name, minLevel })),
    staff: (await listStaff(db, new Date(today))).map(one => ({
      value: one.id,
      label: `${one.name}, ${one.organisation}`,
    })),
    organisations: organisations.map(one => ({ value: one.id, label: one.name })),
    fresh,
    seen: seen && {
      ...whenOf(seen, seen.timeZone),
      id: seen.id,
      state: seen.state,
      version: seen.version,
      title: seen.title,
      activityKey: seen.activityKey,
      activityName: seen.activityName,
      place: seen.place,
      isOnline: seen.isOnline,
      capacity: seen.capacity,
      ladderSteps: seen.ladderSteps,
      description: seen.description,
      organisationId: seen.organisationId,
      remindDays: seen.remindDays,
      remindWhom: seen.remindWhom,
      hostIds: seen.hosts.map(one => one.membershipId),
    },
  }
}
export type GatheringFormPage = Awaited<ReturnType<typeof gatheringFormPage>>

/** A colleague's own events of the coming two weeks. */
export async function gatheringsAhead(ctx: Ctx<MemberActor>) {
  const { actor, db, now } = ctx
  if (!can(actor, 'gatherings.read', { sameNetwork: true })) return []
  const until = new Date(addDays(dayIn(now, actor.timeZone), 15))
  const found = await listGatheringsOf(db, actor.membershipId, now, until)
  return found.map(one => ({ id: one.id, title: one.title, place: one.place, ...whenOf(one, actor.timeZone) }))
}
