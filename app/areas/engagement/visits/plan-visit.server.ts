import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findContact } from '~/areas/employers/contacts.store.server'
import { mayApproach } from '~/areas/employers/employer'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { findSite } from '~/areas/employers/sites.store.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireVisit } from './require-visit.server'
import { addressLine, visitAfter, visitRules, type VisitInput } from './visit'
import { visitTimes } from './visit-times.server'
import { saveColleagues, saveNewVisit, saveVisit, type VisitFields } from './visits.store.server'

export const tellVisitJob = 'engagement.tell-visit'

/** Agrees a visit with an employer; who comes along, and the contact where asked, get an invitation for their calendar. */
export async function planVisit(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: VisitInput,
): Promise<Result<{ visitId: string }>> {
  await requireEmployer(ctx, 'engagement.record', employerId)
  const { actor, now } = ctx
  const fields = await fieldsFor(ctx, employerId, input)
  if (!fields.ok) return fields
  const colleagues = await colleaguesFor(ctx, input)
  if (!colleagues.ok) return colleagues
  if (fields.value.startsAt < now) return fail(problem('on', 'in-past', input.on))
  const id = ctx.newId()
  const { networkId, membershipId: organiserId } = actor
  await saveNewVisit(ctx.db, { id, networkId, employerId, organiserId, ...fields.value }, now)
  await saveColleagues(ctx.db, networkId, id, colleagues.value)
  ctx.record({
    kind: 'engagement.visit-planned',
    subject: { type: 'visit', id },
    dataClass: 'business',
    employerId,
    after: { ...fields.value, colleagueIds: colleagues.value },
  })
  ctx.enqueue({
    name: tellVisitJob,
    payload: { visitId: id, sequence: 0, goneIds: [], wasContactId: null },
    dedupeKey: `${tellVisitJob}:${id}:0`,
  })
  return ok({ visitId: id })
}

/** Changes a planned visit; who no longer comes is told that it is off for them. */
export async function changeVisit(
  ctx: Ctx<MemberActor>,
  visitId: string,
  input: VisitInput,
): Promise<Result<{ employerId: string }>> {
  const visit = await requireVisit(ctx, visitId)
  if (visitAfter(visit.state, 'change') === undefined) return fail(problem('', 'not-possible-now'))
  const fields = await fieldsFor(ctx, visit.employerId, input, visit.timeZone)
  if (!fields.ok) return fields
  const colleagues = await colleaguesFor(ctx, input, {
    organiserId: visit.organiserId,
    hadIds: visit.colleagues.map(one => one.membershipId),
  })
  if (!colleagues.ok) return colleagues
  if (!(await saveVisit(ctx.db, visit, fields.value, { now: ctx.now, tells: true })))
    return fail(problem('', 'changed-meanwhile'))
  await saveColleagues(ctx.db, ctx.actor.networkId, visit.id, colleagues.value)
  const goneIds = visit.colleagues.map(one => one.membershipId).filter(id => !colleagues.value.includes(id))
  const stays = fields.value.invitesContact && fields.value.contactId === visit.contactId
  ctx.record({
    kind: visitRules.change.event,
    subject: { type: 'visit', id: visit.id },
    dataClass: 'business',
    employerId: visit.employerId,
    before: { startsAt: visit.startsAt, endsAt: visit.endsAt, place: visit.place, goal: visit.goal },
    after: { ...fields.value, colleagueIds: colleagues.value },
  })
  const sequence = visit.sequence + 1
  ctx.enqueue({
    name: tellVisitJob,
    payload: {
      visitId: visit.id,
      sequence,
      goneIds,
      wasContactId: visit.invitesContact && !stays ? visit.contactId : null,
    },
    dedupeKey: `${tellVisitJob}:${visit.id}:${sequence}`,
  })
  return ok({ employerId: visit.employerId })
}

async function fieldsFor(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: VisitInput,
  timeZone = ctx.actor.timeZone,
): Promise<Result<VisitFields>> {
  const times = visitTimes(input, timeZone)
  if (!times.ok) return times
  const site = input.siteId ? await findSite(ctx.db, employerId, input.siteId) : null
  if (input.siteId && !site) return fail(problem('siteId', 'not-found'))
  const contact = input.contactId ? await findContact(ctx.db, employerId, input.contactId) : null
  if (input.contactId && !contact) return fail(problem('contactId', 'not-found'))
  if (input.invitesContact && !contact?.email) return fail(problem('contactId', 'has-no-mail'))
  if (input.invitesContact && contact && !mayApproach(contact, input.on))
    return fail(problem('contactId', 'asked-for-quiet'))
  const place = input.place ?? (site ? addressLine(site) || (site.name ?? '') : '')
  if (!place) return fail(problem('place', 'required'))
  const { goal, invitesContact } = input
  return ok({
    ...times.value,
    goal,
    place,
    timeZone,
    invitesContact,
    siteId: site?.id ?? null,
    contactId: contact?.id ?? null,
  })
}

async function colleaguesFor(
  ctx: Ctx<MemberActor>,
  input: VisitInput,
  { organiserId, hadIds }: { organiserId: string; hadIds: readonly string[] } = {
    organiserId: ctx.actor.membershipId,
    hadIds: [],
  },
): Promise<Result<string[]>> {
  const ids = [...new Set(input.colleagueIds)].filter(id => id !== organiserId)
  for (const id of ids) {
    const wrong = await whyNotStaff(ctx, 'colleagueIds', id, hadIds)
    if (wrong) return fail(wrong)
  }
  return ok(ids)
}
