import type { Tx } from '~/platform/database.server'
import type { Ctx } from '../context'
import { hashToken, newToken } from '../token.server'
import type { Visit } from './visit.server'

/** Longest time that one is signed in. */
const absoluteHours = 12
/** Longest time on the way in: for the code, the choice. */
const waitingMinutes = 20
/** How long after a step the same form may still arrive a second time. */
const doubledMillis = 30_000

export interface NewSession {
  accountId: string
  /** Null as long as something is still to be done: then the session opens nothing. */
  membershipId: string | null
  secondFactorAt: Date | null
  accessLinkId: string | null
  visit: Visit
}

/** Writes a session and returns its token, which is stored nowhere. */
export async function startSession(ctx: Ctx, session: NewSession): Promise<string> {
  const token = newToken()
  const { visit, ...rest } = session
  const lasts = session.membershipId ? absoluteHours * 60 : waitingMinutes
  await ctx.db.session.createMany({
    data: [
      {
        id: ctx.newId(),
        tokenHash: hashToken(token),
        ...rest,
        ...visit,
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + lasts * 60_000),
      },
    ],
  })
  return token
}

export interface KnownSession {
  id: string
  accountId: string
  membershipId: string | null
  secondFactorAt: Date | null
  accessLinkId: string | null
}

const known = { id: true, accountId: true, membershipId: true, secondFactorAt: true, accessLinkId: true } as const

/** The living session of a token, whether or not it opens something yet; only in the sign-in realm. */
export async function findSession(db: Tx, token: string | null, now: Date): Promise<KnownSession | null> {
  if (!token) return null
  const row = await db.session.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now } },
    select: known,
  })
  return row?.accountId ? { ...row, accountId: row.accountId } : null
}

/**
 * The session that a step on the way in put in the place of this token's, a moment ago and on the same device. It is how a
 * form that was sent twice is recognised: the second one still carries the former token.
 */
export async function findSuccessor(
  db: Tx,
  token: string | null,
  visit: Visit,
  now: Date,
): Promise<KnownSession | null> {
  if (!token) return null
  const former = await db.session.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: { gt: new Date(now.getTime() - doubledMillis) } },
    select: { accountId: true, revokedAt: true },
  })
  if (!former?.accountId || !former.revokedAt) return null
  const row = await db.session.findFirst({
    where: { accountId: former.accountId, createdAt: former.revokedAt, revokedAt: null, ...visit },
    select: known,
  })
  return row?.accountId ? { ...row, accountId: row.accountId } : null
}

/** Whether a link let this visitor in a moment ago: its button was pressed twice. */
export async function hasJustComeBy(db: Tx, accessLinkId: string, visit: Visit, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - doubledMillis)
  return (await db.session.count({ where: { accessLinkId, createdAt: { gt: since }, ...visit } })) > 0
}

export async function revokeSession(db: Tx, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
}

/** Ends the sessions of an account; all, or all but one. Returns how many. */
export async function revokeSessions(db: Tx, accountId: string, now: Date, exceptId?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: now },
  })
  return count
}

/** Ends the session of a token, whatever its state. */
export async function revokeByToken(db: Tx, token: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { tokenHash: hashToken(token), revokedAt: null }, data: { revokedAt: now } })
}
