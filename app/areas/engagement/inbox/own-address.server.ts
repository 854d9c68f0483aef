import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Tx } from '~/platform/database.server'
import { env } from '~/platform/env.server'
import { deriveKey } from '~/platform/secret-key.server'
import { networkBySlug } from './network.store.server'
import { readInboundAddress, tokenOf, writeInboundAddress, type InboundKind } from './inbound-address'

/** The secret part of a network's address: it follows from SECRET_KEY and is kept nowhere. Who knows the one knows nothing of the other. */
function tokenFor(networkId: string, kind: InboundKind): string {
  const key = deriveKey(kind === 'dossier' ? 'inbound-address' : 'bounce-address')
  return tokenOf(createHmac('sha256', key).update(networkId).digest())
}

/** The address for mail into the files of a network; null when this installation takes no mail. */
export function inboundAddressOf(network: { id: string; slug: string }): string | null {
  const { INBOUND_DOMAIN } = env()
  return INBOUND_DOMAIN
    ? writeInboundAddress('dossier', network.slug, tokenFor(network.id, 'dossier'), INBOUND_DOMAIN)
    : null
}

/** Where mail servers tell that a mail of a mailing did not arrive; null when this installation does not ask for that. */
export function bounceAddressOf(network: { id: string; slug: string }): string | null {
  const { INBOUND_DOMAIN, MAIL_BOUNCES } = env()
  return INBOUND_DOMAIN && MAIL_BOUNCES
    ? writeInboundAddress('bounce', network.slug, tokenFor(network.id, 'bounce'), INBOUND_DOMAIN)
    : null
}

/** The key of the network that an address says it is of; null when it is no address of ours. Says nothing about the secret part. */
export function slugOfAddress(address: string): string | null {
  const { INBOUND_DOMAIN } = env()
  return INBOUND_DOMAIN ? (readInboundAddress(address, INBOUND_DOMAIN)?.slug ?? null) : null
}

/** Whether an address is one for reports of mails that came back. Says nothing about the secret part. */
export function takesReports(address: string): boolean {
  const { INBOUND_DOMAIN } = env()
  return INBOUND_DOMAIN ? readInboundAddress(address, INBOUND_DOMAIN)?.kind === 'bounce' : false
}

/**
 * The network whose own address this is, its secret part included; null for any other. The address for bounces stands in every mail
 * of a mailing and takes reports of mail servers only.
 */
export async function networkAddressedBy(
  db: Tx,
  address: string,
  isReport: boolean,
): Promise<{ id: string; slug: string } | null> {
  const slug = slugOfAddress(address)
  const network = slug === null ? null : await networkBySlug(db, slug)
  return network && isAddressOf(address, network, isReport) ? network : null
}

function isAddressOf(address: string, network: { id: string; slug: string }, isReport: boolean): boolean {
  const { INBOUND_DOMAIN } = env()
  const asked = INBOUND_DOMAIN ? readInboundAddress(address, INBOUND_DOMAIN) : null
  if (!asked || asked.slug !== network.slug || (asked.kind === 'bounce' && !isReport)) return false
  return timingSafeEqual(Buffer.from(asked.token), Buffer.from(tokenFor(network.id, asked.kind)))
}
