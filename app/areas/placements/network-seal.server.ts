import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { createNetworkSeal, type NetworkSeal } from '~/platform/seal/network-certificate.server'
import { deriveKey } from '~/platform/secret-key.server'
import { findSeal, networkNameOf, saveSeal } from './certificates.store.server'

/** The network's certificate; made on the first agreement that is sealed. */
export async function networkSeal(ctx: Ctx<SystemActor>): Promise<NetworkSeal | null> {
  const kept = await findSeal(ctx.db)
  if (kept) return kept
  const networkName = await networkNameOf(ctx.db, ctx.actor.networkId)
  const seal = await createNetworkSeal({ networkName, product: 'Werkbrug', now: ctx.now }, deriveKey('network-seal'))
  const id = ctx.newId()
  await saveSeal(ctx.db, { id, networkId: ctx.actor.networkId }, seal)
  ctx.record({
    kind: 'placements.certificate-made',
    subject: { type: 'certificate', id },
    dataClass: 'system',
    after: { fingerprint: seal.fingerprint },
  })
  return seal
}
