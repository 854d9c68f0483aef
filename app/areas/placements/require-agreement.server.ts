import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { findAgreement, type AgreementRow } from './agreements.store.server'
import type { PlainPlacement } from './placements.store.server'
import { requirePlacement } from './require-placement.server'

/** The agreement and its placement when the actor may change it; otherwise the one not-found. */
export async function requireAgreement(
  ctx: Ctx,
  agreementId: string,
): Promise<{ agreement: AgreementRow; placement: PlainPlacement }> {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement) throw new NotFoundError()
  return { agreement, placement: await requirePlacement(ctx, 'agreements.write', agreement.placementId) }
}
