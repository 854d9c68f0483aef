import { hashShortCode, hashToken, newShortCode, newToken } from '~/access/token.server'
import { appOrigin } from '~/platform/app-origin.server'
import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { linkKinds, linkPath, type MailLink } from '~/platform/mail/link-kinds'
import { revokeLinks, saveLink } from './access-links.store.server'

export interface MintedLink {
  id: string
  url: string
  /** Six digits that open the same, for links that have them. */
  code: string | null
}

/**
 * Makes the link of a mail that is about to be sent: revokes the former ones for the same thing, and stores the new token and
 * code as hashes only. The url is in the mail and nowhere else.
 */
export async function mintLink(
  db: Tx,
  link: MailLink,
  to: { networkId: string | null; address: string },
  now: Date,
): Promise<MintedLink> {
  const kind = linkKinds[link.purpose]
  const about = {
    accountId: link.accountId ?? null,
    agreementId: link.agreementId ?? null,
    signerId: link.signerId ?? null,
    invitationId: link.invitationId ?? null,
    followUpId: link.followUpId ?? null,
    surveyInvitationId: link.surveyInvitationId ?? null,
    gatheringGuestId: link.gatheringGuestId ?? null,
    letterSignerId: link.letterSignerId ?? null,
    email: to.address,
  }
  const key = Object.fromEntries(kind.about.map(name => [name, about[name]]))
  await revokeLinks(db, { networkId: to.networkId, purpose: link.purpose, ...key }, now)
  const id = newId()
  const token = newToken()
  const tokenHash = hashToken(token)
  const code = kind.withCode ? newShortCode() : null
  await saveLink(db, {
    id,
    networkId: to.networkId,
    purpose: link.purpose,
    tokenHash,
    codeHash: code && hashShortCode(tokenHash, code),
    ...about,
    placementId: link.placementId ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + (link.validHours ?? kind.validHours) * 3_600_000),
  })
  return { id, url: appOrigin() + linkPath(link.purpose, token), code }
}
