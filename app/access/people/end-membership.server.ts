import { fail, ok, problem, type Result } from '~/platform/result'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { can } from '../policy'
import type { Role } from '../roles'
import { dayOf } from '../sign-in/memberships.store.server'
import { countMembersWithRole, endMembershipOn, findMember, type Member } from './members.store.server'

/** Roles of which one must remain: in the network, or in the organisation. */
const mustRemain: Partial<Record<Role, 'network' | 'organisation'>> = {
  platform_admin: 'network',
  org_admin: 'organisation',
}

const dayMillis = 86_400_000

/** Ends a membership now. Its sessions open nothing from this moment on. */
export async function endMembership(ctx: Ctx<MemberActor>, membershipId: string): Promise<Result<Member>> {
  const { actor } = ctx
  const member = await findMember(ctx.db, membershipId, ctx.now)
  const relation = { sameNetwork: true, sameOrganisation: member?.organisationId === actor.organisationId }
  if (!member || !can(actor, 'people.end-membership', relation)) throw new NotFoundError()
  const within = mustRemain[member.role]
  if (within) {
    const left = await countMembersWithRole(
      ctx.db,
      member.role,
      ctx.now,
      within === 'organisation' ? member.organisationId : undefined,
    )
    if (left <= 1) return fail(problem('', 'access.last-admin'))
  }
  const endsOn = new Date(dayOf(ctx.now).getTime() - dayMillis)
  if (!(await endMembershipOn(ctx.db, member.id, endsOn))) throw new NotFoundError()
  ctx.record({
    kind: 'access.membership-ended',
    subject: { type: 'membership', id: member.id },
    dataClass: 'system',
    before: { role: member.role, endsOn: member.endsOn?.toISOString().slice(0, 10) ?? null },
    after: { endsOn: endsOn.toISOString().slice(0, 10) },
  })
  return ok(member)
}
