import type { Tx } from '~/platform/database.server'
import type { MeasureMethod, MeasureStep, MeasuringRunState } from './measuring'

export interface NewRun {
  id: string
  networkId: string
  askedById: string | null
  jobKey: string
  seed: number
  createdAt: Date
}

const atWork: MeasuringRunState[] = ['waiting', 'running']

/** Opens a run; false when one is at work in this network. */
export async function saveNewRun(db: Tx, run: NewRun): Promise<boolean> {
  const { count } = await db.mapRun.createMany({ data: [run], skipDuplicates: true })
  return count === 1
}

/** Ends runs that began before this moment and never ended: their worker was stopped. */
export async function endForgottenRuns(db: Tx, networkId: string, before: Date, now: Date): Promise<void> {
  await db.mapRun.updateMany({
    where: { networkId, state: { in: atWork }, createdAt: { lt: before } },
    data: { state: 'failed', finishedAt: now },
  })
}

export function findRun(db: Tx, id: string) {
  return db.mapRun.findUnique({ where: { id }, select: { id: true, state: true, jobKey: true, seed: true } })
}

export function findRunOfJob(db: Tx, networkId: string, jobKey: string) {
  return db.mapRun.findFirst({ where: { networkId, jobKey }, select: { id: true } })
}

/** The newest run, and who asked for it. */
export function findNewestRun(db: Tx, networkId: string) {
  return db.mapRun.findFirst({
    where: { networkId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { askedBy: { select: { displayName: true } } },
  })
}

/** The run whose measures are kept. */
export function findMeasuredRun(db: Tx, networkId: string) {
  return db.mapRun.findFirst({
    where: { networkId, measuredAt: { not: null } },
    orderBy: [{ measuredAt: 'desc' }, { id: 'desc' }],
  })
}
export type MeasuredRun = NonNullable<Awaited<ReturnType<typeof findMeasuredRun>>>

/** Tells how far a run is; false when it was stopped. */
export async function tellRun(
  db: Tx,
  id: string,
  told: { step: MeasureStep; done: number; nodes?: number; edges?: number },
): Promise<boolean> {
  const { count } = await db.mapRun.updateMany({
    where: { id, state: { in: atWork } },
    data: { state: 'running', ...told },
  })
  return count === 1
}

/** Ends a run that is at work; false when it had ended. */
export async function endRun(
  db: Tx,
  id: string,
  end: { state: MeasuringRunState; now: Date; millis?: number },
): Promise<boolean> {
  const { state, now, millis } = end
  const { count } = await db.mapRun.updateMany({
    where: { id, state: { in: atWork } },
    data: { state, finishedAt: now, millis, ...(state === 'done' ? { done: 100 } : {}) },
  })
  return count === 1
}

/** What a run reckoned, beside the measures themselves. */
export interface RunFacts {
  nodes: number
  edges: number
  fingerprint: string
  method: MeasureMethod
  samples: number | null
  error: number | null
  scale: number
  measuredAt: Date
  millis: number
}

export async function saveRunFacts(db: Tx, id: string, facts: RunFacts): Promise<void> {
  await db.mapRun.updateMany({ where: { id }, data: facts })
}

/** Stops the job of a run, when the reader may see that job. */
export async function cancelRunJob(db: Tx, dedupeKey: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
}
