import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { ContactMomentInput } from '../contact-moment'
import { dayIn } from '../days'
import { recordContactMoment } from '../record-contact-moment.server'
import { takeBackContactMoment } from '../withdraw-contact-moment.server'
import { tellVisitJob } from './plan-visit.server'
import { requireVisit } from './require-visit.server'
import { visitAfter, visitRules, type VisitAct } from './visit'
import { saveVisit, type Visit } from './visits.store.server'

export interface SteeredVisit {
  employerId: string
  employer: string
}

/** Calls a visit off; who would come is told. It is not opened again: plan a new one. */
export async function cancelVisit(ctx: Ctx<MemberActor>, visitId: string): Promise<Result<SteeredVisit>> {
  const visit = await requireVisit(ctx, visitId)
  const done = await move(ctx, visit, 'cancel')
  if (!done.ok) return done
  const sequence = visit.sequence + 1
  ctx.enqueue({
    name: tellVisitJob,
    payload: { visitId, sequence, goneIds: [], wasContactId: null },
    dedupeKey: `${tellVisitJob}:${visitId}:${sequence}`,
  })
  return done
}

/** A visit that took place becomes a contact moment, with the same person and its goal as the first words. */
export async function holdVisit(ctx: Ctx<MemberActor>, visitId: string): Promise<Result<SteeredVisit>> {
  const visit = await requireVisit(ctx, visitId)
  if (visit.startsAt > ctx.now) return fail(problem('', 'not-yet'))
  if (visitAfter(visit.state, 'hold') === undefined) return fail(problem('', 'not-possible-now'))
  const moment = ContactMomentInput.parse({
    employerId: visit.employerId,
    contactId: visit.contactId ?? undefined,
    channel: 'visit',
    on: dayIn(visit.startsAt, ctx.actor.timeZone),
    note: visit.goal,
  })
  const recorded = await recordContactMoment(ctx, moment, { hasForm: false })
  if (!recorded.ok) return recorded
  return move(ctx, visit, 'hold', recorded.value.contactMomentId)
}

/** It did not take place after all: the contact moment is taken back, within a day and by its author. */
export async function reopenVisit(ctx: Ctx<MemberActor>, visitId: string): Promise<Result<SteeredVisit>> {
  const visit = await requireVisit(ctx, visitId)
  if (visitAfter(visit.state, 'reopen') === undefined || !visit.contactMomentId)
    return fail(problem('', 'not-possible-now'))
  const taken = await takeBackContactMoment(ctx, visit.contactMomentId)
  if (!taken.ok) return taken
  return move(ctx, visit, 'reopen', null)
}

async function move(
  ctx: Ctx<MemberActor>,
  visit: Visit,
  act: VisitAct,
  contactMomentId: string | null = null,
): Promise<Result<SteeredVisit>> {
  const state = visitAfter(visit.state, act)
  if (state === undefined) return fail(problem('', 'not-possible-now'))
  const tells = visitRules[act].tells !== null
  if (!(await saveVisit(ctx.db, visit, { state, contactMomentId }, { now: ctx.now, tells })))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: visitRules[act].event,
    subject: { type: 'visit', id: visit.id },
    dataClass: 'business',
    employerId: visit.employerId,
    before: { state: visit.state },
    after: { state, goal: visit.goal, startsAt: visit.startsAt },
  })
  return ok({ employerId: visit.employerId, employer: visit.employer.name })
}
