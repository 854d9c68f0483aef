import type { Ctx } from '~/access/context'
import { saveNewContact } from '~/areas/employers/contacts.store.server'
import type { AgreementRow } from './agreements.store.server'
import { changedFields } from './amendment'
import { findPeople } from './amendments.store.server'
import { planFollowUps } from './follow-up-plan'
import { movePlanned } from './follow-ups.store.server'
import { leaveTask } from './leave-task.server'
import { findPlacement, movePlacementRow, takePeriod, type PlacementRow } from './placements.store.server'

/** Once sealed, the period and hours are the placement's, and what is planned moves along. */
export async function takeDays(ctx: Ctx, agreement: AgreementRow): Promise<void> {
  const { period } = agreement.content
  const changed = changedPaths(agreement)
  if (!['period.startsOn', 'period.endsOn', 'period.hoursPerWeek'].some(path => changed.has(path))) return
  const placement = await findPlacement(ctx.db, agreement.placementId)
  if (!placement || over.includes(placement.state)) return
  await takePeriod(ctx.db, placement.id, period, ctx.now)
  for (const item of planFollowUps(period)) await movePlanned(ctx.db, placement.id, item)
  tell(ctx, placement, { startsOn: period.startsOn, endsOn: period.endsOn, hoursPerWeek: period.hoursPerWeek })
}

/**
 * From the first day of the amendment on, the placement has its new mentor and coach. A mentor whom the firm's list does not
 * have is added to it; a coach without a sign-in here leaves a task.
 */
export async function takePeople(ctx: Ctx, agreement: AgreementRow): Promise<void> {
  const { mentor, coach } = agreement.content.guidance
  const changed = changedPaths(agreement)
  const [newMentor, newCoach] = [changed.has('guidance.mentor.email'), changed.has('guidance.coach.email')]
  const placement = await findPlacement(ctx.db, agreement.placementId)
  if (!placement || over.includes(placement.state) || !(newMentor || newCoach)) return
  const found = await findPeople(ctx.db, placement, mentor.email, coach.email)
  const change = {
    ...(newMentor ? { mentorId: found.mentorId ?? (await addMentor(ctx, placement, mentor)) } : {}),
    ...(newCoach && found.coachId ? { coachId: found.coachId } : {}),
  }
  if (Object.keys(change).length > 0) {
    await movePlacementRow(ctx.db, placement, change, ctx.now)
    tell(ctx, placement, change)
  }
  if (newCoach && !found.coachId) await askForCoach(ctx, agreement, placement)
}

const over = ['completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client']

function changedPaths(agreement: AgreementRow): Set<string> {
  const fields = agreement.amendment ? changedFields(agreement.content, agreement.amendment) : []
  return new Set(fields.map(field => field.path))
}

async function addMentor(
  ctx: Ctx,
  placement: PlacementRow,
  mentor: AgreementRow['content']['guidance']['mentor'],
): Promise<string> {
  const id = ctx.newId()
  const [firstName, ...rest] = mentor.name.split(' ')
  await saveNewContact(ctx.db, {
    id,
    networkId: placement.networkId,
    employerId: placement.employerId,
    firstName: rest.length > 0 ? (firstName ?? null) : null,
    lastName: rest.length > 0 ? rest.join(' ') : mentor.name,
    function: mentor.function || null,
    email: mentor.email || null,
    phone: mentor.phone || null,
    language: null,
    roles: ['mentor'],
    siteId: placement.siteId,
    mentorCapacity: null,
    doNotContactUntil: null,
    leftOn: null,
    now: ctx.now,
  })
  ctx.record({
    kind: 'employers.contact-added',
    subject: { type: 'contact', id },
    dataClass: 'business',
    employerId: placement.employerId,
    after: { roles: ['mentor'] },
  })
  return id
}

async function askForCoach(ctx: Ctx, agreement: AgreementRow, placement: PlacementRow): Promise<void> {
  await leaveTask(ctx, {
    key: 'amendment-coach-unknown',
    params: { number: agreement.number, name: agreement.content.guidance.coach.name },
    ownerId: placement.coachId ?? placement.proposedById,
    placementId: placement.id,
    clientId: placement.clientId,
    employerId: placement.employerId,
    agreementId: agreement.id,
    inDays: 1,
    dedupeKey: `${agreement.id}:amendment-coach-unknown`,
  })
}

function tell(ctx: Ctx, placement: PlacementRow, after: object): void {
  const { id, clientId, employerId, startsOn, endsOn, hoursPerWeek, mentorId, coachId } = placement
  const before: Record<string, unknown> = { startsOn, endsOn, hoursPerWeek, mentorId, coachId }
  ctx.record({
    kind: 'placements.placement-amended',
    subject: { type: 'placement', id },
    dataClass: 'placement',
    clientId,
    employerId,
    placementId: id,
    before: Object.fromEntries(Object.keys(after).map(key => [key, before[key]])),
    after,
  })
}
