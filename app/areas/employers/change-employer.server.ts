import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { familyOf } from '~/access/roles'
import { fail, ok, problem, type Result } from '~/platform/result'
import { changedFields } from './changed-fields'
import { ownEmployerFields, type EmployerInput } from './employer'
import { fieldsOf, findEmployerByKvk, saveEmployer, type EmployerFields } from './employers.store.server'
import { requireEmployer } from './require-employer.server'

/**
 * Changes an employer. Somebody who edits an older version gets the problem `changed-meanwhile`; the page then shows both
 * texts. The employer's own people change the register facts only.
 */
export async function changeEmployer(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: EmployerInput,
): Promise<Result<{ employerId: string }>> {
  const employer = await requireEmployer(ctx, 'employers.write', employerId)
  if (employer.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const before = fieldsOf(employer)
  const after = familyOf(ctx.actor.role) === 'employer' ? ownPart(before, wanted(input)) : wanted(input)
  if (after.kvkNumber && after.kvkNumber !== before.kvkNumber) {
    const twin = await findEmployerByKvk(ctx.db, after.kvkNumber, employerId)
    if (twin) return fail(problem('kvkNumber', 'kvk-number-taken', twin.name))
  }
  const change = changedFields({ ...before }, { ...after })
  if (!change) return ok({ employerId })
  const saved = await saveEmployer(ctx.db, employerId, input.version, after, ctx.now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'employers.employer-changed',
    subject: { type: 'employer', id: employerId },
    dataClass: 'business',
    employerId,
    ...change,
  })
  return ok({ employerId })
}

function wanted(input: EmployerInput): EmployerFields {
  return {
    name: input.name,
    kvkNumber: input.kvkNumber ?? null,
    sectorCode: input.sectorCode ?? null,
    phone: input.phone ?? null,
    email: input.email ?? null,
    website: input.website ?? null,
    headcount: input.headcount ?? null,
    noMailing: input.noMailing,
    ownerId: input.ownerId ?? null,
    backupOwnerId: input.backupOwnerId ?? null,
    relationState: input.relationState,
    strength: input.strength ?? null,
    importance: input.importance ?? null,
    cadenceDays: input.cadenceDays ?? null,
  }
}

function ownPart(before: EmployerFields, after: EmployerFields): EmployerFields {
  return { ...before, ...Object.fromEntries(ownEmployerFields.map(name => [name, after[name]])) }
}
