import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { familyOf } from '~/access/roles'
import { tellKeeperOfChange } from '~/areas/engagement/tell-keeper.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { changedFields } from './changed-fields'
import { decideValues } from './custom-fields/change-values.server'
import type { TypedFields } from './custom-fields/field-value'
import { ownEmployerFields, type EmployerInput } from './employer'
import { listOtherSectors, saveOtherSectors } from './employer-sectors.store.server'
import { fieldsOf, findEmployerByKvk, saveEmployer, type EmployerFields } from './employers.store.server'
import { requireEmployer } from './require-employer.server'
import { whyNotStaff } from './why-not-staff.server'

/**
 * Changes an employer. Somebody who edits an older version gets the problem `changed-meanwhile`; the page then shows both
 * texts. The employer's own people change the register facts only. `typed` are the texts of the network's own fields, all of
 * them; without it those fields stay as they are.
 */
export async function changeEmployer(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: EmployerInput,
  typed?: TypedFields,
): Promise<Result<{ employerId: string }>> {
  const employer = await requireEmployer(ctx, 'employers.write', employerId)
  if (employer.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const before = fieldsOf(employer)
  const isOfFirm = familyOf(ctx.actor.role) === 'employer'
  const after = isOfFirm ? ownPart(before, wanted(input)) : wanted(input)
  if (after.kvkNumber && after.kvkNumber !== before.kvkNumber) {
    const twin = await findEmployerByKvk(ctx.db, after.kvkNumber, employerId)
    if (twin) return fail(problem('kvkNumber', 'kvk-number-taken', twin.name))
  }
  for (const name of ['ownerId', 'backupOwnerId'] as const) {
    const id = after[name]
    const wrong = id ? await whyNotStaff(ctx, name, id, [before.ownerId, before.backupOwnerId]) : null
    if (wrong && id !== before[name]) return fail(wrong)
  }
  const own = typed && !isOfFirm ? await decideValues(ctx, employerId, typed) : ok(null)
  if (!own.ok) return own
  const sectors = sectorsOf(input.otherSectors, after.sectorCode)
  const change = changedFields(
    { ...before, otherSectors: await listOtherSectors(ctx.db, employerId), ...own.value?.before },
    { ...after, otherSectors: sectors, ...own.value?.after },
  )
  if (!change) return ok({ employerId })
  const saved = await saveEmployer(ctx.db, employerId, input.version, after, ctx.now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  if (change.after.otherSectors) await saveOtherSectors(ctx.db, { networkId: ctx.actor.networkId, employerId }, sectors)
  await own.value?.save()
  ctx.record({
    kind: 'employers.employer-changed',
    subject: { type: 'employer', id: employerId },
    dataClass: 'business',
    employerId,
    ...change,
  })
  await tellKeeperOfChange(ctx, employerId)
  return ok({ employerId })
}

/** The main sector is not named twice. */
function sectorsOf(text: string, main: string | null): string[] {
  return text.split(', ').filter(code => code !== '' && code !== main)
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
