import type { MemberActor, SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { listAgreementsOf } from './agreements.store.server'
import { placementMachine, seatHolding, type PlacementEvent, type PlacementState } from './placement-machine'
import { placementRoleOf } from './placement-roles'
import { followChange } from './follow-change.server'
import { giveSeatBack, movePlacementRow, takeSeat, type PlainPlacement } from './placements.store.server'
import { requirePart } from './require-placement.server'
import { settle } from './settle-tasks.server'
import { settledByPlacement } from './settled-tasks'
import type { StepInput } from './step-input'
import { openGates, StartChecklist } from './start-checklist'
import { transition, type Guards } from './state-machine'
import type { PlacementGuard } from './placement-machine'

/** Takes a step in the life of a placement, by the table. Seats follow: accepting takes one, an end gives it back. */
export async function movePlacement(
  ctx: Ctx<MemberActor> | Ctx<SystemActor>,
  placementId: string,
  event: PlacementEvent,
  input: StepInput = {},
): Promise<Result<{ state: PlacementState }>> {
  const placement = await requirePart(ctx, placementId)
  const from = placement.state as PlacementState
  const today = await networkDay(ctx)
  const move = transition(
    placementMachine,
    from,
    event,
    placementRoleOf(ctx.actor),
    factsOf(today, await listAgreementsOf(ctx.db, placement.id), placement, input),
    input,
  )
  if (!move.ok) return move
  const { to } = move.value
  if (event === 'end_early' && input.on && placement.startsOn && new Date(input.on) < placement.startsOn)
    return fail(problem('on', 'agreement-end-before-start', input.on))

  if (seatHolding.includes(to) && !seatHolding.includes(from) && !(await takeSeat(ctx.db, placement.vacancyId)))
    return fail(problem('', 'placement-full'))
  if (seatHolding.includes(from) && !seatHolding.includes(to)) await giveSeatBack(ctx.db, placement.id)

  const moved = await movePlacementRow(
    ctx.db,
    placement,
    {
      state: to,
      ...(event === 'client_agrees'
        ? {
            clientAgreedOn: new Date(today),
            clientAgreedHow:
              ctx.actor.kind === 'member' && ctx.actor.role === 'trainee' ? 'by_client' : 'told_by_staff',
          }
        : {}),
      ...(event === 'employer_accepts' || event === 'employer_declines' ? { employerAnsweredAt: ctx.now } : {}),
      ...(input.reason ? { reasonCode: input.reason, reasonNote: input.note ?? null } : {}),
      ...(event === 'end_early' && input.on ? { endsOn: new Date(input.on) } : {}),
    },
    ctx.now,
  )
  if (!moved) return fail(problem('', 'changed-meanwhile'))
  await followChange(ctx, placement, event, input.on)
  await settle(ctx, { placementId }, settledByPlacement[event])
  ctx.record({
    kind: `placements.${event.replaceAll('_', '-')}`,
    subject: { type: 'placement', id: placementId },
    dataClass: 'placement',
    clientId: placement.clientId,
    employerId: placement.employerId,
    placementId,
    before: { state: from },
    after: { state: to, reason: input.reason, on: input.on },
  })
  for (const notice of move.value.notify) {
    ctx.enqueue({
      name: 'placements.tell-people',
      payload: { placementId, message: notice.message },
      dedupeKey: `placements.tell-people:${placementId}:${notice.message}:${placement.version}`,
    })
  }
  return ok({ state: to })
}

function factsOf(
  today: string,
  agreements: readonly { state: string }[],
  placement: PlainPlacement,
  input: StepInput,
): Guards<PlacementGuard> {
  const sealed = agreements.some(agreement => ['sealed', 'in_force'].includes(agreement.state))
  const checklist = StartChecklist.safeParse(placement.checklist)
  return {
    snapshotApproved: placement.snapshotId !== null,
    introductionHeld: input.introducedOn !== undefined && input.introducedOn <= today,
    checklistComplete: checklist.success && openGates(checklist.data).length === 0,
    agreementSealed: sealed,
    startDateReached: placement.startsOn !== null && placement.startsOn.toISOString().slice(0, 10) <= today,
    endDateReached: placement.endsOn !== null && placement.endsOn.toISOString().slice(0, 10) <= today,
  }
}
