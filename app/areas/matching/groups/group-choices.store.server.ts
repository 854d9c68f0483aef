import type { Tx } from '~/platform/database.server'

export interface GroupChoice {
  clientId: string
  vacancyId: string
  kind: string
}

/** What was decided by hand, for the clients that this reader may see. */
export function listChoices(db: Tx, groupId: string): Promise<GroupChoice[]> {
  return db.groupMatchChoice.findMany({
    where: { groupId },
    select: { clientId: true, vacancyId: true, kind: true },
    orderBy: [{ clientId: 'asc' }, { vacancyId: 'asc' }],
  })
}

/** Keeps one choice for a pair; a pin takes the place of the client's earlier pin. */
export async function saveChoice(
  db: Tx,
  row: { id: string; networkId: string; groupId: string; chosenAt: Date } & GroupChoice,
): Promise<void> {
  const { groupId, clientId, vacancyId, kind } = row
  if (kind === 'pinned') await db.groupMatchChoice.deleteMany({ where: { groupId, clientId, kind } })
  await removeChoice(db, { groupId, clientId, vacancyId })
  await db.groupMatchChoice.createMany({ data: [row] })
}

export async function removeChoice(
  db: Tx,
  pair: { groupId: string; clientId: string; vacancyId: string },
): Promise<number> {
  return (await db.groupMatchChoice.deleteMany({ where: pair })).count
}
