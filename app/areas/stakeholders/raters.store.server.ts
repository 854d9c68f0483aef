import type { Tx } from '~/platform/database.server'

/** Who takes part, with their organisation as it was when they joined, and how many stakeholders they gave scores. */
export async function listRaters(db: Tx, analysisId: string) {
  const raters = await db.stakeholderRater.findMany({
    where: { analysisId },
    select: {
      membershipId: true,
      organisationId: true,
      membership: { select: { displayName: true } },
      organisation: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const scores = await db.stakeholderScore.groupBy({ by: ['membershipId'], where: { analysisId }, _count: true })
  const counts = new Map(scores.map(one => [one.membershipId, one._count]))
  return raters.map(({ membership, organisation, ...rater }) => ({
    ...rater,
    name: membership.displayName,
    organisation: organisation.name,
    scored: counts.get(rater.membershipId) ?? 0,
  }))
}
export type Rater = Awaited<ReturnType<typeof listRaters>>[number]

/** Somebody's organisation, when they are staff of the network. */
export function findOrganisationOf(db: Tx, membershipId: string) {
  return db.membership.findFirst({ where: { id: membershipId }, select: { organisationId: true } })
}

/** Adds people; those who take part already stay as they are. Returns how many were added. */
export async function saveRaters(
  db: Tx,
  rows: readonly { id: string; networkId: string; analysisId: string; membershipId: string; organisationId: string }[],
  now: Date,
): Promise<number> {
  const { count } = await db.stakeholderRater.createMany({
    data: rows.map(row => ({ ...row, createdAt: now })),
    skipDuplicates: true,
  })
  return count
}

/** Takes somebody out who gave no scores; false when they did, or did not take part. */
export async function dropRater(db: Tx, analysisId: string, membershipId: string): Promise<boolean> {
  if ((await db.stakeholderScore.count({ where: { analysisId, membershipId } })) > 0) return false
  const { count } = await db.stakeholderRater.deleteMany({ where: { analysisId, membershipId } })
  return count === 1
}
