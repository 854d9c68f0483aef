import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { grantsOf } from '../permissions'
import type { Role } from '../roles'
import { listOpenInvitations, type Invitation } from './invitations.store.server'
import { rolesToGive } from './invite-rules'
import { filterPeople, type PeopleFilter } from './people-filter'
import { listMembers, type Member } from './members.store.server'
import { listOrganisations, type OrganisationName } from './organisations.store.server'

export interface PeoplePage {
  members: (Member & { isSelf: boolean })[]
  invitations: (Invitation & { expired: boolean })[]
  roles: readonly Role[]
  /** Organisations to invite for; only one's own for an administrator of one. */
  organisations: OrganisationName[]
}

/** Who works here: the network for its administrator, otherwise one's own organisation. Clients are not in it. */
export async function peoplePage(
  ctx: Ctx<MemberActor>,
  filter: PeopleFilter = { words: null, role: null },
): Promise<PeoplePage> {
  const { actor } = ctx
  const wholeNetwork = grantsOf('people.read')[actor.role]?.includes('network') ?? false
  const where = wholeNetwork ? {} : { organisationId: actor.organisationId }
  const [members, invitations, organisations] = [
    await listMembers(ctx.db, ctx.now, where),
    await listOpenInvitations(ctx.db, where),
    await listOrganisations(ctx.db),
  ]
  return {
    members: filterPeople(members, filter).map(member => ({ ...member, isSelf: member.id === actor.membershipId })),
    invitations: invitations
      .filter(invitation => invitation.role !== 'trainee')
      .map(invitation => ({ ...invitation, expired: invitation.expiresAt <= ctx.now })),
    roles: rolesToGive(actor),
    organisations: wholeNetwork ? organisations : organisations.filter(one => one.id === actor.organisationId),
  }
}
