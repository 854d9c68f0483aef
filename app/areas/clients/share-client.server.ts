import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { allowsBasis, legalBases } from './legal-basis'
import { approveShareRow, findShare, revokeShareRow, saveShare } from './shares.store.server'

export const ShareInput = z.object({
  toOrganisationId: z.uuid(),
  purpose: z.string().trim().min(1).max(500),
  legalBasis: z.enum(legalBases),
  legalSource: z.string().trim().min(1).max(300),
  fieldGroups: z.array(z.enum(['core', 'profile', 'guidance', 'special', 'agreement'])).min(1),
  clientInformed: z.string().trim().min(1).max(500),
  validUntil: z.iso.date(),
})
export type ShareInput = z.infer<typeof ShareInput>

/** Opens parts of a file to another organisation: for a purpose, on a legal basis, at most twelve months. */
export async function shareClient(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: ShareInput,
): Promise<Result<{ shareId: string }>> {
  await requireClient(ctx, 'client.share', clientId)
  const today = ctx.now.toISOString().slice(0, 10)
  const latest = new Date(today)
  latest.setUTCMonth(latest.getUTCMonth() + 12)
  if (!allowsBasis(ctx.actor.organisationKind, input.legalBasis))
    return fail(problem('legalBasis', 'basis-not-allowed', input.legalBasis))
  if (input.toOrganisationId === ctx.actor.organisationId) return fail(problem('toOrganisationId', 'own-organisation'))
  if (input.validUntil < today || new Date(input.validUntil) > latest)
    return fail(problem('validUntil', 'within-a-year', input.validUntil))
  const id = ctx.newId()
  await saveShare(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    clientId,
    fromOrganisationId: ctx.actor.organisationId,
    requestedById: ctx.actor.membershipId,
    validFrom: new Date(today),
    createdAt: ctx.now,
    ...input,
    validUntil: new Date(input.validUntil),
  })
  ctx.record({
    kind: 'clients.file-shared',
    subject: { type: 'share', id },
    dataClass: 'client',
    clientId,
    after: input,
  })
  return ok({ shareId: id })
}

/** The second person's approval, needed before special data are seen through a share. */
export async function approveShare(ctx: Ctx<MemberActor>, clientId: string, shareId: string): Promise<Result<null>> {
  await requireClient(ctx, 'client.read-name', clientId)
  const share = await findShare(ctx.db, shareId)
  if (!share || share.clientId !== clientId || share.fromOrganisationId !== ctx.actor.organisationId)
    throw new NotFoundError()
  if (ctx.actor.role !== 'casemanager') throw new NotFoundError()
  if (share.requestedById === ctx.actor.membershipId) return fail(problem('', 'second-person'))
  await approveShareRow(ctx.db, shareId, ctx.actor.membershipId, ctx.now)
  ctx.record({ kind: 'clients.share-approved', subject: { type: 'share', id: shareId }, dataClass: 'client', clientId })
  return ok(null)
}

/** Ends a share at once: it works on the receiver's next request. */
export async function revokeShare(ctx: Ctx<MemberActor>, clientId: string, shareId: string): Promise<Result<null>> {
  await requireClient(ctx, 'client.share', clientId)
  const share = await findShare(ctx.db, shareId)
  if (!share || share.clientId !== clientId) throw new NotFoundError()
  await revokeShareRow(ctx.db, shareId, ctx.now)
  ctx.record({ kind: 'clients.share-revoked', subject: { type: 'share', id: shareId }, dataClass: 'client', clientId })
  return ok(null)
}
