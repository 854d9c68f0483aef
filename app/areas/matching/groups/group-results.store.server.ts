import type { Tx } from '~/platform/database.server'
import type { GroupResult } from './solve-group'

const sixDecimals = (fit: number | null) => (fit === null ? null : Number(fit.toFixed(6)))

/** Keeps what a reckoning gives each client. */
export async function saveResults(
  db: Tx,
  run: { id: string; networkId: string },
  newId: () => string,
  results: readonly GroupResult[],
): Promise<void> {
  await db.groupMatchPair.createMany({
    data: results.map(({ ruledOut, ...result }) => ({
      ...result,
      id: newId(),
      networkId: run.networkId,
      runId: run.id,
      clientFit: sixDecimals(result.clientFit),
      employerFit: sixDecimals(result.employerFit),
      ruledOut: { ...ruledOut },
    })),
  })
}

/** The result for each client that this reader may see, by name. */
export async function listResults(db: Tx, runId: string) {
  const rows = await db.groupMatchPair.findMany({
    where: { runId },
    select: {
      id: true,
      clientId: true,
      vacancyId: true,
      kind: true,
      clientFit: true,
      employerFit: true,
      choice: true,
      acceptable: true,
      ruledOut: true,
      pinRefused: true,
      proposal: true,
      problem: true,
      placementId: true,
      client: { select: { number: true, firstName: true, lastName: true } },
    },
    orderBy: [{ client: { lastName: 'asc' } }, { client: { firstName: 'asc' } }, { clientId: 'asc' }],
  })
  return rows.map(({ client, clientFit, employerFit, ...row }) => ({
    ...row,
    clientFit: clientFit === null ? null : Number(clientFit),
    employerFit: employerFit === null ? null : Number(employerFit),
    number: client.number,
    name: [client.firstName, client.lastName].filter(Boolean).join(' '),
  }))
}
export type ResultRow = Awaited<ReturnType<typeof listResults>>[number]

/** Which place each client had in a reckoning, for those that this reader may see. */
export async function placesInRun(db: Tx, runId: string): Promise<Map<string, string | null>> {
  const rows = await db.groupMatchPair.findMany({ where: { runId }, select: { clientId: true, vacancyId: true } })
  return new Map(rows.map(row => [row.clientId, row.vacancyId]))
}

/** The pairs of a reckoning that can be proposed: with a place, and not proposed by it already. */
export async function pairsToPropose(db: Tx, runId: string, clientIds: readonly string[]) {
  const rows = await db.groupMatchPair.findMany({
    where: {
      runId,
      clientId: { in: [...clientIds] },
      vacancyId: { not: null },
      OR: [{ proposal: null }, { proposal: { in: ['refused', 'returned'] } }],
    },
    select: { id: true, clientId: true, vacancyId: true },
    orderBy: { clientId: 'asc' },
  })
  return rows.flatMap(({ vacancyId, ...row }) => (vacancyId ? [{ ...row, vacancyId }] : []))
}

/** The proposals that a reckoning made and that were not taken back. */
export async function proposalsOfRun(db: Tx, runId: string, clientIds: readonly string[]) {
  const rows = await db.groupMatchPair.findMany({
    where: { runId, clientId: { in: [...clientIds] }, proposal: { in: ['proposed', 'kept'] } },
    select: { id: true, placementId: true },
    orderBy: { clientId: 'asc' },
  })
  return rows.flatMap(({ id, placementId }) => (placementId ? [{ id, placementId }] : []))
}

/** What became of the proposal of a pair. */
export async function markProposal(
  db: Tx,
  id: string,
  mark: { proposal: 'proposed' | 'refused' | 'returned' | 'kept'; problem: string | null; placementId?: string | null },
): Promise<void> {
  await db.groupMatchPair.updateMany({ where: { id }, data: mark })
}
