import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findOwners, saveOwner } from './employers.store.server'
import { findStaffMember } from './staff.store.server'

export interface OwnerChange {
  /** Who owned each employer before: what an undo hands back. */
  before: { employerId: string; ownerId: string | null }[]
  count: number
}

/** Gives employers to another owner, at most 500 at once. Employers that are not there are left out. */
export async function changeOwner(ctx: Ctx<MemberActor>, employerIds: readonly string[], ownerId: string | null): Promise<Result<OwnerChange>> {
  if (!can(ctx.actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  if (employerIds.length === 0 || employerIds.length > 500) return fail(problem('chosen', 'too-many', String(employerIds.length), '500'))
  if (ownerId && !(await findStaffMember(ctx.db, ownerId))) return fail(problem('ownerId', 'not-found'))
  const owners = (await findOwners(ctx.db, employerIds)).filter(row => row.ownerId !== ownerId)
  await saveOwner(ctx.db, owners.map(row => row.id), ownerId, ctx.now)
  for (const row of owners) {
    ctx.record({
      kind: 'employers.owner-changed',
      subject: { type: 'employer', id: row.id },
      dataClass: 'business',
      employerId: row.id,
      before: { ownerId: row.ownerId },
      after: { ownerId },
    })
  }
  return ok({ before: owners.map(row => ({ employerId: row.id, ownerId: row.ownerId })), count: owners.length })
}
