import type { Tx } from '~/platform/database.server'

/** Codes of the sectors beside the main one, in order. */
export async function listOtherSectors(db: Tx, employerId: string): Promise<string[]> {
  const rows = await db.employerSector.findMany({
    where: { employerId },
    select: { sectorCode: true },
    orderBy: { sectorCode: 'asc' },
  })
  return rows.map(row => row.sectorCode)
}

/** Makes these the sectors beside the main one. */
export async function saveOtherSectors(
  db: Tx,
  employer: { networkId: string; employerId: string },
  codes: readonly string[],
): Promise<void> {
  await db.employerSector.deleteMany({ where: { employerId: employer.employerId, sectorCode: { notIn: [...codes] } } })
  await db.employerSector.createMany({
    data: codes.map(sectorCode => ({ ...employer, sectorCode })),
    skipDuplicates: true,
  })
}
