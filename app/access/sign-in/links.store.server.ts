import type { Tx } from '~/platform/database.server'
import type { LinkPurpose } from '../actor'
import { hashShortCode, hashToken, sameHash } from '../token.server'

/** A link from a mail that still works. */
export interface LivingLink {
  id: string
  accountId: string | null
  invitationId: string | null
  email: string
}

const fields = { id: true, accountId: true, invitationId: true, email: true } as const

/** The link of a token; null when it is unknown, altered, used, revoked, too old or for something else: no difference is told. */
export function findLivingLink(db: Tx, token: string, purpose: LinkPurpose, now: Date): Promise<LivingLink | null> {
  return db.accessLink.findFirst({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: fields,
  })
}

/** The sign-in link of a token that was used; null for any other. */
export function findSpentLink(db: Tx, token: string): Promise<{ id: string; accountId: string | null } | null> {
  return db.accessLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'sign-in', usedAt: { not: null } },
    select: { id: true, accountId: true },
  })
}

/** The sign-in link of an account whose short code this is. */
export async function findLinkByCode(db: Tx, accountId: string, code: string, now: Date): Promise<LivingLink | null> {
  const links = await db.accessLink.findMany({
    where: {
      accountId,
      purpose: 'sign-in',
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      codeHash: { not: null },
    },
    select: { ...fields, codeHash: true, tokenHash: true },
    orderBy: { createdAt: 'desc' },
    take: 3,
  })
  return (
    links.find(link => link.codeHash !== null && sameHash(link.codeHash, hashShortCode(link.tokenHash, code))) ?? null
  )
}

/** Uses a link up; false when somebody was just before. */
export async function spendLink(db: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await db.accessLink.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

/** Links of an account for one purpose no longer work: after a reset, or when the person asks again. */
export async function revokeLinks(
  db: Tx,
  where: { accountId?: string; invitationId?: string },
  purpose: LinkPurpose,
  now: Date,
): Promise<void> {
  await db.accessLink.updateMany({
    where: { ...where, purpose, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}
