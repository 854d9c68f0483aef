import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { grantsOf } from '../permissions'
import { canEver } from '../policy'
import type { Role } from '../roles'
import { listOpenInvitations, type Invitation } from './invitations.store.server'
import { rolesToGive } from './invite-rules'
import {
  filterPeople,
  readPeopleFilter,
  readPeopleSort,
  sortPeople,
  type PeopleFilter,
  type PeopleSort,
} from './people-filter'
import { listMembers, type Member } from './members.store.server'
import { listOrganisations, type OrganisationName } from './organisations.store.server'

export interface PeoplePage {
  members: (Member & { isSelf: boolean })[]
  invitations: (Invitation & { expired: boolean })[]
  roles: readonly Role[]
  /** Organisations to invite for; only one's own for an administrator of one. */
  organisations: OrganisationName[]
}

function scopeOf(actor: MemberActor) {
  const wholeNetwork = grantsOf('people.read')[actor.role]?.includes('network') ?? false
  return { wholeNetwork, where: wholeNetwork ? {} : { organisationId: actor.organisationId } }
}

/** Who works here: the network for its administrator, otherwise one's own organisation. Clients are not in it. */
export async function peoplePage(
  ctx: Ctx<MemberActor>,
  filter: PeopleFilter = { words: null, role: null },
  sort: PeopleSort = { key: 'name', direction: 'up' },
): Promise<PeoplePage> {
  const { actor } = ctx
  const { wholeNetwork, where } = scopeOf(actor)
  const [members, invitations, organisations] = [
    await listMembers(ctx.db, ctx.now, where),
    await listOpenInvitations(ctx.db, where),
    await listOrganisations(ctx.db),
  ]
  return {
    members: sortPeople(filterPeople(members, filter), sort).map(member => ({
      ...member,
      isSelf: member.id === actor.membershipId,
    })),
    invitations: invitations
      .filter(invitation => invitation.role !== 'trainee')
      .map(invitation => ({ ...invitation, expired: invitation.expiresAt <= ctx.now })),
    roles: rolesToGive(actor),
    organisations: wholeNetwork ? organisations : organisations.filter(one => one.id === actor.organisationId),
  }
}

/** The people of the same filters and order for a file. */
export async function exportPeople(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<Member[]> {
  const { actor } = ctx
  if (!canEver(actor, 'people.read')) throw new NotFoundError()
  const members = await listMembers(ctx.db, ctx.now, scopeOf(actor).where)
  const rows = sortPeople(filterPeople(members, readPeopleFilter(search)), readPeopleSort(search))
  ctx.record({
    kind: 'access.people-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, role: readPeopleFilter(search).role },
  })
  return rows
}
