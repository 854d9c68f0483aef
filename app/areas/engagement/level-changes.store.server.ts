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
