import type { Tx } from '~/platform/database.server'
import { activeFrom } from './what-follows'

/** How many active employers the network has, by the sector code of their register. */
export async function countActiveEmployers(db: Tx): Promise<{ sectorCode: string; count: number }[]> {
  const rows = await db.employer.groupBy({
    by: ['sectorCode'],
    where: { level: { gte: activeFrom }, archivedAt: null, mergedIntoId: null, sectorCode: { not: null } },
    _count: true,
  })
  return rows.flatMap(row => (row.sectorCode ? [{ sectorCode: row.sectorCode, count: row._count }] : []))
}
