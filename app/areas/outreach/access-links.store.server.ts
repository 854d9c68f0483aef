import type { Tx } from '~/platform/database.server'

export interface LinkAbout {
  accountId: string | null
  agreementId: string | null
  signerId: string | null
  invitationId: string | null
  followUpId: string | null
  surveyInvitationId: string | null
  gatheringGuestId: string | null
  letterSignerId: string | null
  email: string
}

export interface NewAccessLink extends LinkAbout {
  id: string
  networkId: string | null
  purpose: string
  tokenHash: string
  codeHash: string | null
  placementId: string | null
  createdAt: Date
  expiresAt: Date
}

/** Takes back the links that still open this thing. */
export async function revokeLinks(
  db: Tx,
  about: Partial<LinkAbout> & { networkId: string | null; purpose: string },
  now: Date,
): Promise<void> {
  await db.accessLink.updateMany({ where: { ...about, revokedAt: null }, data: { revokedAt: now } })
}

/** Keeps a link by its hashes. Written without asking it back: who mints a link need not be allowed to read links. */
export async function saveLink(db: Tx, link: NewAccessLink): Promise<void> {
  await db.accessLink.createMany({ data: link })
}
