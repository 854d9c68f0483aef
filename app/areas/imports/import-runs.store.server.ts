import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FileProblem } from '~/platform/tabular/file-problem'
import type { ImportCounts } from './import-kind'
import { runMoves, type RunEvent } from './run-states'

export interface NewRun {
  id: string
  networkId: string
  kind: string
  fileName: string
  fileId?: string
  createdById: string | null
  now: Date
}

export async function saveNewRun(db: Tx, run: NewRun): Promise<void> {
  const { now, ...fields } = run
  await db.importRun.createMany({ data: [{ ...fields, state: 'reading', counts: {}, problems: [], createdAt: now }] })
}

const shown = {
  id: true,
  networkId: true,
  kind: true,
  fileName: true,
  state: true,
  reads: true,
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

export interface Outcome {
  counts: ImportCounts
  problems: FileProblem[]
  notes?: object
  committedAt?: Date
}

/** Writes down how a run stands; `notes` stand beside the counts. */
export async function saveOutcome(db: Tx, id: string, outcome: Outcome): Promise<void> {
  const { notes, counts, problems, ...rest } = outcome
  await db.importRun.updateMany({
    where: { id },
    data: { ...rest, counts: { ...counts, ...notes }, problems: problems.slice(0, 1_000) as unknown as object[] },
  })
}

/** Moves a run on when it is where the event starts; false when somebody else was first. A file that is done forgets its header. */
export async function moveRun(db: Tx, id: string, event: RunEvent): Promise<boolean> {
  const { from, to } = runMoves[event]
  const header = ['committed', 'cancelled', 'expired'].includes(to) ? Prisma.DbNull : undefined
  const moved = await db.importRun.updateMany({ where: { id, state: { in: [...from] } }, data: { state: to, header } })
  return moved.count === 1
}

/** The number of the next job of a run. */
export async function nextReading(db: Tx, id: string): Promise<number> {
  await db.importRun.updateMany({ where: { id }, data: { reads: { increment: 1 } } })
  return (await db.importRun.findUnique({ where: { id }, select: { reads: true } }))?.reads ?? 0
}

/** Holds a run that is being read, so that it cannot be put away in the middle of a piece; false when it was. */
export async function holdReading(db: Tx, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from import_run where id = ${id}::uuid and state = 'reading' for update`
  return rows.length === 1
}

/** The file that a run was made of. */
export async function findUpload(db: Tx, id: string) {
  const run = await db.importRun.findUnique({
    where: { id },
    select: { kind: true, fileName: true, state: true, file: { select: { storageKey: true, bytes: true } } },
  })
  return run
}

/** Runs that nobody touched in time. */
export async function listRunsBefore(db: Tx, moment: Date): Promise<{ id: string }[]> {
  return db.importRun.findMany({
    where: { createdAt: { lt: moment }, state: { in: [...runMoves.expire.from] } },
    select: { id: true },
  })
}

/** Lets go of the files of runs that no longer need them. The bytes go with the upkeep of files. */
export async function dropUploads(db: Tx): Promise<number> {
  const runs = await db.importRun.findMany({
    where: { state: { in: ['committed', 'cancelled', 'expired', 'undoing', 'undone'] }, fileId: { not: null } },
    select: { id: true, fileId: true },
  })
  await db.importRun.updateMany({ where: { id: { in: runs.map(run => run.id) } }, data: { fileId: null } })
  await db.storedFile.deleteMany({ where: { id: { in: runs.flatMap(run => run.fileId ?? []) } } })
  return runs.length
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
