import { serialize } from 'cookie'
import { hashToken, newToken } from '~/access/token.server'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'

/** A living session of a membership, second step done: the value of a Cookie header. */
export async function signInAs(
  superuser: PrismaClient,
  membershipId: string,
  options: { lastSeenAt?: Date; expiresAt?: Date } = {},
): Promise<string> {
  const token = newToken()
  const now = new Date()
  const { accountId } = await superuser.membership.findUniqueOrThrow({
    where: { id: membershipId },
    select: { accountId: true },
  })
  await superuser.session.createMany({
    data: [
      {
        id: newId(),
        tokenHash: hashToken(token),
        accountId,
        membershipId,
        secondFactorAt: now,
        createdAt: now,
        lastSeenAt: options.lastSeenAt ?? now,
        expiresAt: options.expiresAt ?? new Date(now.getTime() + 12 * 3_600_000),
        userAgent: 'test',
        address: '127.0.0.1',
      },
    ],
  })
  return serialize('werkbrug', token)
}
