import type { Tx } from '~/platform/database.server'
import type { FileProblem } from '~/platform/tabular/file-problem'
import type { ImportCounts } from './import-kind'

export interface NewRun {
  id: string
  networkId: string
  kind: string
  fileName: string
  createdById: string | null
  now: Date
}

export async function saveNewRun(db: Tx, run: NewRun): Promise<void> {
  const { now, ...fields } = run
  await db.importRun.createMany({ data: [{ ...fields, state: 'preview', counts: {}, problems: [], createdAt: now }] })
}

const shown = {
  id: true,
  networkId: true,
  kind: true,
  fileName: true,
  state: true,
  counts: true,
  problems: true,
  createdById: true,
  createdAt: true,
  committedAt: true,
} as const

export function findRun(db: Tx, id: string) {
  return db.importRun.findUnique({ where: { id }, select: shown })
}
export type ImportRun = NonNullable<Awaited<ReturnType<typeof findRun>>>

export function listRuns(db: Tx, createdById: string) {
  return db.importRun.findMany({ where: { createdById }, select: shown, orderBy: { createdAt: 'desc' }, take: 50 })
}

export async function saveOutcome(
  db: Tx,
  id: string,
  outcome: { state: string; counts: ImportCounts; problems: FileProblem[]; notes?: object; committedAt?: Date },
): Promise<void> {
  const { notes, counts, problems, ...rest } = outcome
  await db.importRun.updateMany({
    where: { id },
    data: { ...rest, counts: { ...counts, ...notes }, problems: problems.slice(0, 1_000) as unknown as object[] },
  })
}

/** Moves a run on when it is where it is thought to be; false when somebody else was first. */
export async function moveRun(db: Tx, id: string, from: readonly string[], to: string): Promise<boolean> {
  const moved = await db.importRun.updateMany({ where: { id, state: { in: [...from] } }, data: { state: to } })
  return moved.count === 1
}

/** Cancels the background work of a run, unless it is done. */
export async function cancelJob(db: Tx, dedupeKey: string, now: Date): Promise<boolean> {
  const stopped = await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
  return stopped.count === 1
}

export function findJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true, lastError: true } })
}
