import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { decideValues } from './custom-fields/change-values.server'
import type { TypedFields } from './custom-fields/field-value'
import type { NewEmployerInput } from './employer'
import { findEmployerByKvk, saveNewEmployer } from './employers.store.server'
import { saveNewSite } from './sites.store.server'
import { whyNotStaff } from './why-not-staff.server'

/**
 * Adds an employer with its main site; the author is the owner unless another is named. `typed` are the texts of the network's
 * own fields.
 */
export async function addEmployer(
  ctx: Ctx<MemberActor>,
  input: NewEmployerInput,
  typed?: TypedFields,
): Promise<Result<{ employerId: string }>> {
  const { actor } = ctx
  if (!can(actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  if (input.kvkNumber) {
    const twin = await findEmployerByKvk(ctx.db, input.kvkNumber)
    if (twin) return fail(problem('kvkNumber', 'kvk-number-taken', twin.name))
  }
  const wrongOwner = input.ownerId ? await whyNotStaff(ctx, 'ownerId', input.ownerId, [actor.membershipId]) : null
  if (wrongOwner) return fail(wrongOwner)
  const employerId = ctx.newId()
  const own = typed ? await decideValues(ctx, employerId, typed) : ok(null)
  if (!own.ok) return own
  const fields = {
    name: input.name,
    kvkNumber: input.kvkNumber ?? null,
    sectorCode: input.sectorCode ?? null,
    phone: input.phone ?? null,
    email: input.email ?? null,
    website: input.website ?? null,
    headcount: input.headcount ?? null,
    noMailing: input.noMailing,
    ownerId: input.ownerId ?? actor.membershipId,
  }
  const site = {
    establishmentNumber: input.establishmentNumber ?? null,
    street: input.street ?? null,
    houseNumber: input.houseNumber ?? null,
    postcode: input.postcode ?? null,
    city: input.city ?? null,
    isMain: true,
  }
  await saveNewEmployer(ctx.db, { id: employerId, networkId: actor.networkId, ...fields, now: ctx.now })
  await saveNewSite(ctx.db, { id: ctx.newId(), networkId: actor.networkId, employerId, ...site, now: ctx.now })
  await own.value?.save()
  ctx.record({
    kind: 'employers.employer-added',
    subject: { type: 'employer', id: employerId },
    dataClass: 'business',
    employerId,
    after: { ...fields, ...site, ...own.value?.after },
  })
  return ok({ employerId })
}
