import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { listAgreementsOutForSigning } from './advance.store.server'
import { findAgreement } from './agreements.store.server'
import { nextReminder } from './signing-link'
import { askToSign } from './tell-signers.server'

/** Reminds those whose turn it is: after five days, then every two, at most five times. */
export async function remindSigners(ctx: Ctx<SystemActor>): Promise<Result<{ reminded: number }>> {
  let reminded = 0
  for (const { id } of await listAgreementsOutForSigning(ctx.db)) {
    const agreement = await findAgreement(ctx.db, id)
    if (!agreement?.expiresAt) continue
    for (const signer of agreement.agreementSigners) {
      if (signer.state !== 'invited' || !signer.invitedAt) continue
      const next = nextReminder(signer.invitedAt, signer.remindedCount, agreement.expiresAt)
      if (!next || next.dueAt > ctx.now) continue
      await askToSign(ctx, agreement, { reminder: { signerId: signer.id, number: next.number } })
      reminded += 1
    }
  }
  return ok({ reminded })
}
