import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { MovedError, NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { findEmployer, type Employer } from './employers.store.server'

/** How the actor stands to an employer. */
export function relationToEmployer(actor: MemberActor, employerId: string) {
  return { sameNetwork: true, own: actor.employerId === employerId }
}

/**
 * The employer, when the actor may do this to it. Throws NotFoundError otherwise, as for one that does not exist, and MovedError
 * for one that became part of another, unless that is what one comes for.
 */
export async function requireEmployer(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  employerId: string,
  options: { mayBeMerged?: boolean } = {},
): Promise<Employer> {
  const employer = await findEmployer(ctx.db, employerId)
  if (!employer || !can(ctx.actor, permission, relationToEmployer(ctx.actor, employerId))) throw new NotFoundError()
  if (employer.mergedIntoId && !options.mayBeMerged)
    throw new MovedError(employerId, employer.mergedIntoId, `/employers/${employer.mergedIntoId}`)
  return employer
}
