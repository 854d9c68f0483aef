import type { Tx } from '~/platform/database.server'

const staffRoles = ['casemanager', 'coach', 'account_manager', 'network_coordinator']

const inForce = (today: Date) => ({ startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] })

/** Colleagues of all organisations in the network who can own a relation or a task. */
export async function listStaff(db: Tx, today: Date, most = 500) {
  const rows = await db.membership.findMany({
    where: { role: { in: staffRoles }, ...inForce(today) },
    select: { id: true, displayName: true, role: true, organisation: { select: { name: true } } },
    orderBy: [{ displayName: 'asc' }],
    take: most,
  })
  return rows.map(row => ({ id: row.id, name: row.displayName, role: row.role, organisation: row.organisation.name }))
}
export type StaffMember = Awaited<ReturnType<typeof listStaff>>[number]

/** A colleague by id, also one whose membership is over: for names of what was. Whether work may be given: `whyNotStaff`. */
export function findStaffMember(db: Tx, id: string) {
  return db.membership.findFirst({ where: { id, role: { in: staffRoles } }, select: { id: true, displayName: true } })
}

/** Whether somebody is a colleague on a day. */
export async function isStaffOn(db: Tx, id: string, today: Date): Promise<boolean> {
  return (await db.membership.count({ where: { id, role: { in: staffRoles }, ...inForce(today) } })) > 0
}

/** Organisations whose people work with employers: everybody's but the employers' own. */
export function listOrganisations(db: Tx) {
  return db.organisation.findMany({
    where: { employerId: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 500,
  })
}
