import type { Tx } from '~/platform/database.server'
import { GroupCertificate } from './certificate'
import { readMethod, type GroupMethod } from './group'
import type { BatchState, RunState } from './run-states'

const shown = {
  id: true,
  groupId: true,
  number: true,
  method: true,
  state: true,
  jobKey: true,
  groupVersion: true,
  fingerprint: true,
  weightsVersion: true,
  clients: true,
  places: true,
  seats: true,
  pairs: true,
  placed: true,
  certificate: true,
  millis: true,
  batchState: true,
  batchJobKey: true,
  createdAt: true,
  finishedAt: true,
} as const

/** The newest reckonings of a group, the last first. */
export async function listRuns(db: Tx, groupId: string, take = 20) {
  const rows = await db.groupMatchRun.findMany({
    where: { groupId },
    select: shown,
    orderBy: { number: 'desc' },
    take,
  })
  return rows.map(readRun)
}

export async function findRun(db: Tx, groupId: string, id: string) {
  const row = await db.groupMatchRun.findFirst({ where: { groupId, id }, select: shown })
  return row && readRun(row)
}
export type GroupRun = NonNullable<Awaited<ReturnType<typeof findRun>>>

function readRun<R extends { method: string; certificate: unknown }>({ method, certificate, ...row }: R) {
  return {
    ...row,
    method: readMethod(method),
    certificate: certificate === null ? null : GroupCertificate.parse(certificate),
  }
}

export interface NewRun {
  id: string
  networkId: string
  groupId: string
  method: GroupMethod
  jobKey: string
  groupVersion: number
  askedById: string
}

/** Begins the next reckoning of a group, whose number follows the last one; false when one began at the same moment. */
export async function saveNewRun(db: Tx, row: NewRun, now: Date): Promise<boolean> {
  const last = await db.groupMatchRun.findFirst({
    where: { groupId: row.groupId },
    select: { number: true },
    orderBy: { number: 'desc' },
  })
  const data = [{ ...row, number: (last?.number ?? 0) + 1, createdAt: now }]
  return (await db.groupMatchRun.createMany({ data, skipDuplicates: true })).count === 1
}

export interface RunEnd {
  fingerprint: string
  weightsVersion: string
  clients: number
  places: number
  seats: number
  pairs: number
  placed: number
  certificate: GroupCertificate
  millis: number
}

/** Ends a reckoning that is running; false when it no longer is. */
export async function endRun(
  db: Tx,
  id: string,
  to: Exclude<RunState, 'running'>,
  end: Partial<RunEnd>,
  now: Date,
): Promise<boolean> {
  const { count } = await db.groupMatchRun.updateMany({
    where: { id, state: 'running' },
    data: { ...end, state: to, finishedAt: now },
  })
  return count === 1
}

/** Results of one version of a group count as those of another, which differs in nothing that is reckoned. */
export async function carryRunsOver(db: Tx, groupId: string, from: number, to: number): Promise<void> {
  await db.groupMatchRun.updateMany({ where: { groupId, groupVersion: from }, data: { groupVersion: to } })
}

/** Moves a batch of proposals on; false when it is no longer where it was thought to be. */
export async function moveBatch(
  db: Tx,
  id: string,
  from: string | null,
  to: BatchState,
  change: { batchJobKey?: string } = {},
): Promise<boolean> {
  const { count } = await db.groupMatchRun.updateMany({
    where: { id, batchState: from },
    data: { ...change, batchState: to },
  })
  return count === 1
}

export function findGroupJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true, lastError: true } })
}

export async function cancelGroupJob(db: Tx, dedupeKey: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
}
