import type { Tx } from '~/platform/database.server'

/** What the matcher may know of many clients, as rows: each table is asked once. */
export async function rowsForMatching(db: Tx, clientIds: readonly string[]) {
  const where = { clientId: { in: [...clientIds] } }
  return {
    claims: await db.competenceClaim.findMany({
      where: { ...where, withdrawnAt: null },
      select: {
        id: true,
        clientId: true,
        conceptUri: true,
        level: true,
        source: true,
        experienceId: true,
        evidence: true,
        claimedOn: true,
      },
      orderBy: [{ claimedOn: 'desc' }, { id: 'asc' }],
    }),
    wishes: await db.clientWish.findMany({
      where,
      select: { clientId: true, kind: true, code: true, weight: true },
      orderBy: [{ kind: 'asc' }, { weight: 'desc' }, { code: 'asc' }],
    }),
    languages: await db.clientLanguage.findMany({
      where,
      select: { clientId: true, language: true, listening: true, reading: true, speaking: true, writing: true },
      orderBy: { language: 'asc' },
    }),
    cores: await db.clientCore.findMany({
      where: { id: { in: [...clientIds] } },
      select: { id: true, hoursMin: true, hoursMax: true, maxTravelKm: true, dayParts: true, postcode: true },
    }),
  }
}
