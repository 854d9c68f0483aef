import type { Tx } from '~/platform/database.server'

export interface NewLevelChange {
  id: string
  networkId: string
  employerId: string
  fromLevel: number
  toLevel: number
  evidence: object
  confirmedById: string
  confirmedOn: Date
  note: string | null
  now: Date
}

export async function saveLevelChange(db: Tx, change: NewLevelChange): Promise<void> {
  const { now, ...fields } = change
  await db.levelChange.createMany({ data: [{ ...fields, createdAt: now }] })
}

/** The level changes of an employer, the newest first, with who confirmed them. */
export function listLevelChanges(db: Tx, employerId: string, take: number) {
  return db.levelChange.findMany({
    where: { employerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      fromLevel: true,
      toLevel: true,
      confirmedOn: true,
      note: true,
      evidence: true,
      confirmedBy: { select: { displayName: true, organisation: { select: { name: true } } } },
    },
  })
}
export type LevelChangeRow = Awaited<ReturnType<typeof listLevelChanges>>[number]
