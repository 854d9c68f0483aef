import type { Tx } from '~/platform/database.server'

export function findPitch(db: Tx, employerId: string) {
  return db.pitch.findFirst({
    where: { employerId },
    select: {
      id: true,
      siteId: true,
      argumentIds: true,
      opening: true,
      script: true,
      reflection: true,
      reflectedAt: true,
      version: true,
      updatedAt: true,
      savedBy: { select: { displayName: true } },
    },
  })
}
export type PitchRow = NonNullable<Awaited<ReturnType<typeof findPitch>>>

export interface PitchFields {
  siteId: string | null
  argumentIds: string[]
  opening: string
  script: string
  savedById: string
}

/** Keeps the first pitch for an employer; false when somebody else just did. */
export async function saveNewPitch(
  db: Tx,
  pitch: PitchFields & { id: string; networkId: string; employerId: string },
  now: Date,
): Promise<boolean> {
  const data = [{ ...pitch, createdAt: now, updatedAt: now }]
  return (await db.pitch.createMany({ data, skipDuplicates: true })).count === 1
}

/** Saves when nobody else did in between; false when somebody did. */
export async function savePitchFields(
  db: Tx,
  id: string,
  version: number,
  change: Partial<PitchFields> & { reflection?: string | null; reflectedAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const data = { ...change, version: version + 1, updatedAt: now }
  return (await db.pitch.updateMany({ where: { id, version }, data })).count === 1
}
