import type { Tx } from '~/platform/database.server'

export function findFeed(db: Tx, networkId: string, membershipId: string) {
  return db.calendarFeed.findFirst({
    where: { networkId, membershipId, revokedAt: null },
    select: { createdAt: true, lastUsedAt: true },
  })
}

/** The one address of a person; a former one stops working. */
export async function saveFeed(
  db: Tx,
  feed: { networkId: string; membershipId: string; tokenHash: string },
  now: Date,
): Promise<void> {
  const { networkId, membershipId, tokenHash } = feed
  await db.calendarFeed.createMany({ data: [{ ...feed, createdAt: now }], skipDuplicates: true })
  await db.calendarFeed.updateMany({
    where: { networkId, membershipId },
    data: { tokenHash, createdAt: now, lastUsedAt: null, revokedAt: null },
  })
}

/** Ends the address; false when there was none. */
export async function revokeFeed(db: Tx, networkId: string, membershipId: string, now: Date): Promise<boolean> {
  const { count } = await db.calendarFeed.updateMany({
    where: { networkId, membershipId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Whose calendar a token opens, noted as used; null when it opens nothing. */
export async function noteFeedUsed(db: Tx, tokenHash: string, now: Date): Promise<string | null> {
  const { count } = await db.calendarFeed.updateMany({
    where: { tokenHash, revokedAt: null },
    data: { lastUsedAt: now },
  })
  if (count === 0) return null
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash }, select: { membershipId: true } })
  return feed?.membershipId ?? null
}

/** One's own open tasks that are not long past, as far as one may see them now. */
export function listCalendarTasks(db: Tx, ownerId: string, since: Date) {
  return db.task.findMany({
    where: { ownerId, state: 'open', dueOn: { gte: since } },
    select: { id: true, title: true, titleKey: true, params: true, dueOn: true, revision: true, clientId: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
}
