import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Result } from '~/platform/result'
import { addEmployer } from '../add-employer.server'
import type { TypedFields } from '../custom-fields/field-value'
import type { NewEmployerInput } from '../employer'
import { duplicatesOfEntered, type LikelyDuplicate } from './find-duplicates.page.server'
import { pairOf } from './pair'
import { addSettled } from './pairs.store.server'

/**
 * Adds an employer, unless one that looks like it is there and nobody said that it is another. `added` is null when that has
 * to be said first. A register number that is taken stays a problem, whatever was said.
 */
export async function addUnlessKnown(
  ctx: Ctx<MemberActor>,
  input: NewEmployerInput,
  { isAnother, typed }: { isAnother: boolean; typed?: TypedFields },
): Promise<{ added: Result<{ employerId: string }> | null; found: LikelyDuplicate[] }> {
  const found = await duplicatesOfEntered(ctx, {
    name: input.name,
    kvkNumber: input.kvkNumber ?? null,
    establishmentNumber: input.establishmentNumber ?? null,
    phone: input.phone ?? null,
    email: input.email ?? null,
    website: input.website ?? null,
    postcode: input.postcode ?? null,
    city: input.city ?? null,
  })
  const isTaken = found.some(one => one.reasons.includes('kvk'))
  if (found.length > 0 && !isAnother && !isTaken) return { added: null, found }
  const added = await addEmployer(ctx, input, typed)
  if (added.ok) await keepApart(ctx, added.value.employerId, found)
  return { added, found }
}

/** Whoever added it anyway said that it is another one than these: that is not asked again. */
async function keepApart(ctx: Ctx<MemberActor>, employerId: string, found: readonly LikelyDuplicate[]): Promise<void> {
  const settling = { networkId: ctx.actor.networkId, settledById: ctx.actor.membershipId, note: null }
  for (const { id, score, reasons } of found)
    await addSettled(ctx.db, { ...pairOf(employerId, id), score, reasons, ...settling }, ctx.now)
}
