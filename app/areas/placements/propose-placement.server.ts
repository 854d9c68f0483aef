import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { latestSnapshot } from '~/areas/clients/snapshots.store.server'
import { fitOfPair } from '~/areas/matching/fit-of-pair.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findVacancyForProposal, hasRunningPlacement, savePlacement } from './placements.store.server'

export const ProposalInput = z.object({
  vacancyId: z.uuid(),
  note: z.string().trim().max(2_000).optional(),
  /** The day on which the client said yes; without it the client is asked first. */
  clientAgreedOn: z.iso.date().optional(),
})
export type ProposalInput = z.infer<typeof ProposalInput>

/** How a client said yes: to staff, or with an own sign-in. */
export type AgreedHow = 'told_by_staff' | 'by_client'

/**
 * Proposes a place for a client with the published profile. When the client agreed already, the employer is asked at once;
 * otherwise the proposal waits for the client. Both fits are kept with the versions they were worked out with.
 */
export async function proposePlacement(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: ProposalInput,
  agreedHow: AgreedHow = 'told_by_staff',
): Promise<Result<{ placementId: string }>> {
  await requireClient(ctx, 'placements.propose', clientId)
  const vacancy = await findVacancyForProposal(ctx.db, input.vacancyId)
  if (!vacancy) throw new NotFoundError()
  if (!['open', 'hard_to_fill', 'expected'].includes(vacancy.status))
    return fail(problem('vacancyId', 'placement-closed'))
  if (vacancy.seatsTaken >= vacancy.seats) return fail(problem('vacancyId', 'placement-full'))
  if (await hasRunningPlacement(ctx.db, clientId, vacancy.id)) return fail(problem('vacancyId', 'placement-running'))
  const snapshot = await latestSnapshot(ctx.db, clientId)
  if (!snapshot) return fail(problem('', 'placement-needs-snapshot'))
  const agreedOn = input.clientAgreedOn ? new Date(input.clientAgreedOn) : null
  if (agreedOn && agreedOn > ctx.now) return fail(problem('clientAgreedOn', 'in-future', input.clientAgreedOn))

  const placementId = ctx.newId()
  const state = agreedOn ? 'matched' : 'proposed'
  const facts = await clientFactsForMatching(ctx.db, clientId)
  await savePlacement(ctx.db, {
    id: placementId,
    networkId: ctx.actor.networkId,
    clientId,
    vacancyId: vacancy.id,
    employerId: vacancy.employerId,
    siteId: vacancy.siteId ?? vacancy.employer.sites[0]?.id ?? null,
    mentorId: vacancy.mentorId,
    coachId: ctx.actor.membershipId,
    accountManagerId: vacancy.employer.ownerId,
    organisationId: ctx.actor.organisationId,
    snapshotId: snapshot.id,
    state,
    proposedById: ctx.actor.membershipId,
    proposedAt: ctx.now,
    proposalNote: input.note ?? null,
    clientAgreedOn: agreedOn,
    clientAgreedHow: agreedOn ? agreedHow : null,
    startsOn: vacancy.startDate,
    endsOn: vacancy.endDate,
    hoursPerWeek: vacancy.hoursMax ?? vacancy.hoursMin,
    fit: { ...(await fitOfPair(ctx.db, clientId, facts, vacancy.id)), snapshotVersion: snapshot.version },
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  ctx.record({
    kind: 'placements.placement-proposed',
    subject: { type: 'placement', id: placementId },
    dataClass: 'placement',
    clientId,
    employerId: vacancy.employerId,
    placementId,
    after: { state, vacancyId: vacancy.id },
  })
  const message = state === 'matched' ? 'placement-asks-employer' : 'placement-asks-client'
  ctx.enqueue({
    name: 'placements.tell-people',
    payload: { placementId, message },
    dedupeKey: `placements.tell-people:${placementId}:${state}`,
  })
  return ok({ placementId })
}
