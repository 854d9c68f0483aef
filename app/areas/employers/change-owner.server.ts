import { z } from 'zod'
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
export async function changeOwner(
  ctx: Ctx<MemberActor>,
  employerIds: readonly string[],
  ownerId: string | null,
): Promise<Result<OwnerChange>> {
  if (!can(ctx.actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  if (employerIds.length === 0 || employerIds.length > 500)
    return fail(problem('chosen', 'too-many', String(employerIds.length), '500'))
  if (ownerId && !(await findStaffMember(ctx.db, ownerId))) return fail(problem('ownerId', 'not-found'))
  const owners = (await findOwners(ctx.db, employerIds)).filter(row => row.ownerId !== ownerId)
  await saveOwner(
    ctx.db,
    owners.map(row => row.id),
    ownerId,
    ctx.now,
  )
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

/** The way back after a change of owner: `employer:owner,...` as the message kept it. What is not there is left out. */
export async function returnOwners(ctx: Ctx<MemberActor>, before: string): Promise<Result<{ count: number }>> {
  const pairs = before.split(',').map(pair => pair.split(':'))
  let count = 0
  for (const [employerId, ownerId] of pairs.slice(0, 100)) {
    const employer = z.uuid().safeParse(employerId)
    const owner = z.union([z.uuid(), z.literal('')]).safeParse(ownerId)
    if (!employer.success || !owner.success) continue
    const done = await changeOwner(ctx, [employer.data], owner.data === '' ? null : owner.data)
    if (done.ok) count += done.value.count
  }
  return ok({ count })
}
