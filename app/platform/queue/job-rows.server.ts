import type { PrismaClient, Tx } from '../database.server'

type Db = Tx | PrismaClient

/** A job in hand. `attempt` fences: whoever lost the lease holds an older number and can change nothing any more. */
export interface ClaimedJob {
  id: string
  networkId: string | null
  name: string
  payload: unknown
  attempt: number
  requestedById: string | null
}

/** Thrown when a job in hand was cancelled, or handed to another worker after its lease had run out. */
export class JobLostError extends Error {
  constructor() {
    super('the job is no longer ours')
    this.name = 'JobLostError'
  }
}

/** Clocks of two machines differ a little; a wake may come before the row is due by ours. */
const graceMillis = 3_000

function inSeconds(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000)
}

/** Takes a job in hand when it is due and nobody holds it; null when it is not there to take. */
export async function claimJob(
  db: Db,
  id: string,
  names: readonly string[],
  now: Date,
  leaseSeconds: number,
): Promise<ClaimedJob | null> {
  const rows = await db.$queryRaw<
    {
      id: string
      network_id: string | null
      name: string
      payload: unknown
      attempts: number
      requested_by_id: string | null
    }[]
  >`
    update job set state = 'running', attempts = attempts + 1, started_at = ${now},
      lease_until = ${inSeconds(now, leaseSeconds)}, last_error = null, progress = null
    where id = (
      select id from job
      where id = ${id}::uuid and name = any (${[...names]})
        and ((state = 'waiting' and due_at <= ${new Date(now.getTime() + graceMillis)}) or (state = 'running' and lease_until < ${now}))
      for update skip locked)
    returning id, network_id, name, payload, attempts, requested_by_id`
  const row = rows[0]
  if (!row) return null
  const { network_id: networkId, requested_by_id: requestedById, attempts: attempt, name, payload } = row
  return { id: row.id, networkId, name, payload, attempt, requestedById }
}

/** Jobs that are due and that nobody holds, the urgent and the oldest first. */
export async function findDueJobs(db: Db, names: readonly string[], now: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from job
    where name = any (${[...names]})
      and ((state = 'waiting' and due_at <= ${now}) or (state = 'running' and lease_until < ${now}))
    order by priority, due_at limit ${limit}`
  return rows.map(row => row.id)
}

/** Keeps a job in hand for longer. False when it is no longer ours. */
export async function renewLease(db: Db, job: ClaimedJob, now: Date, leaseSeconds: number): Promise<boolean> {
  const count = await db.$executeRaw`
    update job set lease_until = ${inSeconds(now, leaseSeconds)}
    where id = ${job.id}::uuid and state = 'running' and attempts = ${job.attempt}`
  return count === 1
}

/** Writes how far a job is. Throws JobLostError when it was cancelled or is no longer ours. */
export async function saveProgress(db: Db, job: ClaimedJob, progress: Record<string, string | number>): Promise<void> {
  const count = await db.$executeRaw`
    update job set progress = ${JSON.stringify(progress)}::jsonb
    where id = ${job.id}::uuid and state = 'running' and attempts = ${job.attempt}`
  if (count === 0) throw new JobLostError()
}

/**
 * Closes a job, in the transaction of its effects: both are there or neither is. Throws JobLostError when it was cancelled or
 * is no longer ours, so that the effects are rolled back.
 */
export async function finishJob(db: Db, job: ClaimedJob, now: Date): Promise<void> {
  const count = await db.$executeRaw`
    update job set state = 'done', finished_at = ${now}, lease_until = null, last_error = null
    where id = ${job.id}::uuid and state = 'running' and attempts = ${job.attempt}`
  if (count === 0) throw new JobLostError()
}

/** Writes why an attempt failed, and when the next is due; null closes the job as failed. */
export async function failJob(db: Db, job: ClaimedJob, reason: string, retryAt: Date | null, now: Date): Promise<void> {
  await db.$executeRaw`
    update job set state = ${retryAt ? 'waiting' : 'failed'}, last_error = ${reason}, lease_until = null,
      due_at = coalesce(${retryAt}::timestamptz, due_at), finished_at = ${retryAt ? null : now}::timestamptz
    where id = ${job.id}::uuid and state = 'running' and attempts = ${job.attempt}`
}

/** Lays down a job that this process cannot finish because it stops; the attempt does not count. */
export async function releaseJob(db: Db, job: ClaimedJob): Promise<void> {
  await db.$executeRaw`
    update job set state = 'waiting', attempts = attempts - 1, lease_until = null
    where id = ${job.id}::uuid and state = 'running' and attempts = ${job.attempt}`
}
