import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { SnapshotContent } from '~/areas/clients/snapshot'
import { networkDay } from '~/areas/engagement/network-day.server'
import { firstNameOf, placementsOfEmployer } from './list-placements.page.server'
import { placementMachine, type PlacementState } from './placement-machine'
import { placementRoleOf } from './placement-roles'
import { listMentors } from './mentors.store.server'
import { findProposal, listOpenAgreements, listOwnPlaces } from './proposal.store.server'
import { eventsFor } from './state-machine'

/** What is asked of a firm, its places and its trainees. */
export async function myOrganisationPage(ctx: Ctx<MemberActor>) {
  const { employerId, organisationName } = ctx.actor
  if (!employerId) throw new NotFoundError()
  const lines = await placementsOfEmployer(ctx, employerId)
  const of = (...states: PlacementState[]) => lines.filter(line => states.some(one => one === line.state))
  const agreements = await listOpenAgreements(ctx.db, { employerId })
  return {
    employerId,
    name: organisationName,
    mayAnswer: ctx.actor.role === 'employer_contact',
    proposals: of('matched'),
    trainees: of('introduction', 'agreed', 'ready', 'active', 'interrupted'),
    former: of('completed', 'ended_early').slice(0, 10),
    agreements: agreements.map(({ agreementSigners, ...agreement }) => ({
      ...agreement,
      waitsForUs:
        ['sent', 'partly_signed', 'party_check'].includes(agreement.state) &&
        agreementSigners.some(one => ['mentor', 'host'].includes(one.party) && one.state !== 'signed'),
    })),
    places: await listOwnPlaces(ctx.db, employerId),
    mentors: await listMentors(ctx.db, employerId),
  }
}

/** A proposal with the published profile. No more of a person than was published. */
export async function proposalPage(ctx: Ctx<MemberActor>, placementId: string) {
  const proposal = await findProposal(ctx.db, placementId)
  if (!proposal || !ctx.actor.employerId || proposal.employerId !== ctx.actor.employerId) throw new NotFoundError()
  const { snapshot, vacancy, coach, agreements, startsOn, endsOn, ...rest } = proposal
  const state = rest.state as PlacementState
  const acts = eventsFor(placementMachine, state, placementRoleOf(ctx.actor))
  const shown = snapshot && snapshot.withdrawnAt === null ? (snapshot.content as unknown as SnapshotContent) : null
  return {
    id: rest.id,
    state,
    firstName: firstNameOf(shown),
    content: shown,
    vacancy: { id: vacancy.id, title: vacancy.title, free: vacancy.seats - vacancy.seatsTaken },
    startsOn: startsOn?.toISOString().slice(0, 10) ?? null,
    endsOn: endsOn?.toISOString().slice(0, 10) ?? null,
    hoursPerWeek: rest.hoursPerWeek,
    coach,
    agreements: agreements.filter(one => !['draft', 'internal_review'].includes(one.state)),
    mayAccept: acts.includes('employer_accepts'),
    mayDecline: acts.includes('employer_declines'),
    mayWithdraw: acts.includes('employer_withdraws'),
    today: await networkDay(ctx),
  }
}
