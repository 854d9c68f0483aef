import type { Tx } from '~/platform/database.server'

/** Who agreed with an audit and its plan, in the order of their agreeing. */
export async function listAgreements(db: Tx, auditId: string) {
  const rows = await db.auditAgreement.findMany({
    where: { auditId },
    select: {
      membershipId: true,
      organisationId: true,
      revision: true,
      agreedAt: true,
      membership: { select: { displayName: true } },
      organisation: { select: { name: true } },
    },
    orderBy: [{ agreedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(({ membership, organisation, ...row }) => ({
    ...row,
    name: membership.displayName,
    organisation: organisation.name,
  }))
}

export interface NewAgreement {
  id: string
  networkId: string
  auditId: string
  membershipId: string
  organisationId: string
  revision: number
}

/** Keeps that somebody agrees with the plan as it is now, instead of what they agreed with before. */
export async function saveAgreement(db: Tx, row: NewAgreement, now: Date): Promise<void> {
  const { auditId, membershipId } = row
  await db.auditAgreement.deleteMany({ where: { auditId, membershipId } })
  await db.auditAgreement.createMany({ data: [{ ...row, agreedAt: now }] })
}

/** Takes back that somebody agrees; false when they did not. */
export async function dropAgreement(db: Tx, auditId: string, membershipId: string): Promise<boolean> {
  return (await db.auditAgreement.deleteMany({ where: { auditId, membershipId } })).count > 0
}
