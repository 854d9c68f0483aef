import type { Tx } from '~/platform/database.server'

export interface Verdict {
  vacancyId: string
  verdict: string
  reasonCode: string | null
}

export function listVerdicts(db: Tx, clientId: string): Promise<Verdict[]> {
  return db.matchVerdict.findMany({ where: { clientId }, select: { vacancyId: true, verdict: true, reasonCode: true } })
}

export async function saveVerdict(
  db: Tx,
  row: {
    id: string
    networkId: string
    clientId: string
    vacancyId: string
    verdict: string
    reasonCode: string | null
    note: string | null
    decidedById: string
    at: Date
  },
): Promise<void> {
  const { id, networkId, clientId, vacancyId, ...decision } = row
  const changed = await db.matchVerdict.updateMany({ where: { clientId, vacancyId }, data: decision })
  if (changed.count === 0)
    await db.matchVerdict.createMany({ data: [{ id, networkId, clientId, vacancyId, ...decision }] })
}

export async function vacancyExists(db: Tx, vacancyId: string): Promise<boolean> {
  return (await db.vacancy.count({ where: { id: vacancyId } })) === 1
}

/** The places that people said not to suit these clients. */
export function listNotSuitable(
  db: Tx,
  clientIds: readonly string[],
): Promise<{ clientId: string; vacancyId: string }[]> {
  return db.matchVerdict.findMany({
    where: { clientId: { in: [...clientIds] }, verdict: 'not_suitable' },
    select: { clientId: true, vacancyId: true },
    orderBy: [{ clientId: 'asc' }, { vacancyId: 'asc' }],
  })
}
