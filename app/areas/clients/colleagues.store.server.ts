import type { Tx } from '~/platform/database.server'

export interface Colleague {
  membershipId: string
  organisationId: string
  role: string
  displayName: string
}

export async function findColleague(db: Tx, membershipId: string): Promise<Colleague | null> {
  const row = await db.membership.findUnique({
    where: { id: membershipId },
    select: { id: true, organisationId: true, role: true, displayName: true },
  })
  return (
    row && { membershipId: row.id, organisationId: row.organisationId, role: row.role, displayName: row.displayName }
  )
}

/** Case managers and coaches of an organisation whose membership is in force. */
export async function listColleagues(db: Tx, organisationId: string, today: Date): Promise<Colleague[]> {
  const rows = await db.membership.findMany({
    where: {
      organisationId,
      role: { in: ['casemanager', 'coach'] },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { id: true, organisationId: true, role: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(row => ({
    membershipId: row.id,
    organisationId: row.organisationId,
    role: row.role,
    displayName: row.displayName,
  }))
}
