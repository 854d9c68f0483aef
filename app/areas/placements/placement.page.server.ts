import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { networkDay } from '~/areas/engagement/network-day.server'
import { listAgreementsOf } from './agreements.store.server'
import { agreementTypes } from './agreement-types'
import { listFollowUps } from './follow-ups.store.server'
import { placementMachine, type PlacementState } from './placement-machine'
import { findPlacementNames } from './placement-names.store.server'
import { listPlacementEvents } from './placement-list.store.server'
import { placementRoleOf } from './placement-roles'
import { relationToPlacement, requirePlacement } from './require-placement.server'
import { StartChecklist } from './start-checklist'
import { eventsFor } from './state-machine'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
const share = (value: unknown) => (typeof value === 'number' ? Math.round(value <= 1 ? value * 100 : value) : null)

interface KeptAnswer {
  light: 'good' | 'attention' | 'bad'
  note: string
  at: string
}

/** A placement: how it stands, what happened, what may be done, and what is asked before and after the start. */
export async function placementPage(ctx: Ctx<MemberActor>, placementId: string) {
  const placement = await requirePlacement(ctx, 'placements.read', placementId)
  const relation = await relationToPlacement(ctx, placement)
  const isPart = relation.assigned === true || relation.own === true
  const agreements = await listAgreementsOf(ctx.db, placement.id)
  const maySteer = isPart && can(ctx.actor, 'placements.steer', relation)
  // Why a client withdrew is not for the employer to read.
  const seesReasons = maySteer || ctx.actor.clientId === placement.clientId
  const fit = (placement.fit ?? {}) as Record<string, unknown>
  const checklist = StartChecklist.safeParse(placement.checklist)
  const followUps = await listFollowUps(ctx.db, placement.id)
  return {
    id: placement.id,
    state: placement.state as PlacementState,
    clientId: placement.clientId,
    employerId: placement.employerId,
    vacancyId: placement.vacancyId,
    names: await findPlacementNames(ctx.db, placement),
    today: await networkDay(ctx),
    proposedOn: dayOf(placement.proposedAt),
    clientAgreedOn: dayOf(placement.clientAgreedOn),
    startsOn: dayOf(placement.startsOn),
    endsOn: dayOf(placement.endsOn),
    hoursPerWeek: placement.hoursPerWeek,
    note: maySteer ? placement.proposalNote : null,
    reason:
      placement.reasonCode && (seesReasons || placement.state === 'withdrawn_by_employer')
        ? { code: placement.reasonCode, note: placement.reasonNote }
        : null,
    fit: maySteer
      ? { client: share(fit.client ?? fit.clientFit), employer: share(fit.employer ?? fit.employerFit) }
      : null,
    acts: isPart ? eventsFor(placementMachine, placement.state as PlacementState, placementRoleOf(ctx.actor)) : [],
    maySteer,
    checklist: checklist.success ? checklist.data : {},
    showsChecklist: maySteer && ['introduction', 'agreed', 'ready'].includes(placement.state),
    agreements,
    mayDraft:
      maySteer &&
      ['introduction', 'agreed'].includes(placement.state) &&
      !agreements.some(
        one => !['declined', 'expired', 'cancelled', 'superseded', 'terminated', 'ended'].includes(one.state),
      ),
    types: agreementTypes,
    followUps: followUps.map(({ id, moment, dueOn, state, answers }) => ({
      id,
      moment,
      dueOn: dueOn.toISOString().slice(0, 10),
      state,
      answers: maySteer ? answersOf(answers) : [],
    })),
    events: (await listPlacementEvents(ctx.db, placement.id, 60)).map(({ id, at, kind, actorName, after }) => ({
      id,
      at: at.toISOString(),
      kind,
      actorName,
      reason: seesReasons ? reasonOf(after) : null,
    })),
  }
}

export type PlacementPage = Awaited<ReturnType<typeof placementPage>>

function reasonOf(after: unknown): string | null {
  const reason = typeof after === 'object' && after !== null ? (after as { reason?: unknown }).reason : null
  return typeof reason === 'string' ? reason : null
}

function answersOf(answers: unknown): KeptAnswer[] {
  if (!Array.isArray(answers)) return []
  return (answers as KeptAnswer[]).map(({ light, note, at }) => ({ light, note, at }))
}
