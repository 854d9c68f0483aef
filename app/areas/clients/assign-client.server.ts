import { accessDay } from '~/access/access-day'
import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveAssignment } from './clients.store.server'
import { findColleague } from './colleagues.store.server'

export const AssignInput = z.object({
  membershipId: z.uuid(),
  function: z.enum(['casemanager', 'coach']),
  specialGranted: z.boolean().default(false),
})
export type AssignInput = z.infer<typeof AssignInput>

/** Gives a colleague of the own organisation a function in the file, from today. */
export async function assignClient(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: AssignInput,
): Promise<Result<{ name: string }>> {
  await requireClient(ctx, 'clients.assign', clientId)
  const colleague = await findColleague(ctx.db, input.membershipId)
  if (
    !colleague ||
    colleague.organisationId !== ctx.actor.organisationId ||
    !['casemanager', 'coach'].includes(colleague.role)
  ) {
    return fail(problem('membershipId', 'not-a-colleague'))
  }
  const id = ctx.newId()
  await saveAssignment(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    clientId,
    membershipId: input.membershipId,
    organisationId: ctx.actor.organisationId,
    function: input.function,
    specialGranted: input.function === 'casemanager' || input.specialGranted,
    startsOn: accessDay(ctx.now),
    now: ctx.now,
  })
  ctx.record({
    kind: 'clients.client-assigned',
    subject: { type: 'assignment', id },
    dataClass: 'client',
    clientId,
    after: { membershipId: input.membershipId, name: colleague.displayName, function: input.function },
  })
  return ok({ name: colleague.displayName })
}
