import type { SignInActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { verifySealed, type SealCheck } from '~/platform/seal/verify-sealed.server'
import { findSealedBySha, listSealCertificates, type SealedKept } from './certificates.store.server'

/** Says to anybody who holds a file whether it is as it was sealed here: unchanged, changed or unknown. */
export async function verifyFile(
  ctx: Ctx<SignInActor>,
  bytes: Uint8Array,
): Promise<SealCheck & { kept: SealedKept | null }> {
  const certificates = await listSealCertificates(ctx.db)
  const check = await verifySealed(
    bytes,
    certificates,
    async sha256 => (await findSealedBySha(ctx.db, sha256)) !== null,
  )
  return { ...check, kept: check.verdict === 'unchanged' ? await findSealedBySha(ctx.db, check.sha256) : null }
}
