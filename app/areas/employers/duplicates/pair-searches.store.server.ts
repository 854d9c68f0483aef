import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { CrowdKey } from './likeness'
import type { SearchState } from './pair'

export interface NewSearch {
  id: string
  networkId: string
  askedById: string | null
  jobKey: string
  createdAt: Date
}

/** Opens a search; false when one is at work in this network. */
export async function saveNewSearch(db: Tx, search: NewSearch): Promise<boolean> {
  const { count } = await db.employerPairSearch.createMany({ data: [search], skipDuplicates: true })
  return count === 1
}

const atWork: SearchState[] = ['waiting', 'running']

/** Ends searches that began before this moment and never ended: their worker was stopped. */
export async function endForgotten(db: Tx, networkId: string, before: Date, now: Date): Promise<void> {
  await db.employerPairSearch.updateMany({
    where: { networkId, state: { in: atWork }, createdAt: { lt: before } },
    data: { state: 'failed', finishedAt: now },
  })
}

export function findSearch(db: Tx, id: string) {
  return db.employerPairSearch.findUnique({ where: { id }, select: { id: true, state: true, jobKey: true } })
}

export function findSearchOfJob(db: Tx, networkId: string, jobKey: string) {
  return db.employerPairSearch.findFirst({ where: { networkId, jobKey }, select: { id: true } })
}

/** The newest search, and who asked for it. */
export async function findNewestSearch(db: Tx, networkId: string) {
  return db.employerPairSearch.findFirst({
    where: { networkId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { askedBy: { select: { displayName: true } } },
  })
}

/** The last search that went through to its end. */
export async function findLastDone(db: Tx, networkId: string) {
  return db.employerPairSearch.findFirst({
    where: { networkId, state: 'done' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { finishedAt: true, total: true, found: true, passedOver: true },
  })
}

/** Tells how far a search is; false when it was cancelled. */
export async function tellProgress(db: Tx, id: string, progress: { done: number; total: number }): Promise<boolean> {
  const told = await db.employerPairSearch.updateMany({
    where: { id, state: { in: atWork } },
    data: { state: 'running', ...progress },
  })
  return told.count === 1
}

/** Ends a search that is at work; false when it had ended. */
export async function endSearch(
  db: Tx,
  id: string,
  end: { state: SearchState; now: Date; found?: number; passedOver?: readonly CrowdKey[] },
): Promise<boolean> {
  const { state, now, found, passedOver } = end
  const ended = await db.employerPairSearch.updateMany({
    where: { id, state: { in: atWork } },
    data: { state, finishedAt: now, found, passedOver: passedOver as unknown as Prisma.InputJsonValue },
  })
  return ended.count === 1
}

/** Stops the job of a search, when the reader may see that job. */
export async function cancelSearchJob(db: Tx, dedupeKey: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
}
