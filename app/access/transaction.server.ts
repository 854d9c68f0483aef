import { randomBytes } from 'node:crypto'
import type { PrismaClient, Tx } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { wakeWorkers } from '~/platform/queue/wake.server'
import type { Actor } from './actor'
import type { Ctx, NewEvent, NewJob } from './context'

export interface ContextOptions<A extends Actor> {
  client: PrismaClient
  /** Runs first in the transaction and says who acts. */
  enter(db: Tx): Promise<A>
  now: Date
  /** Longest time the work may take, in milliseconds. */
  timeout?: number
}

class Refused<T> extends Error {
  constructor(readonly value: T) {
    super('refused')
  }
}

/**
 * One transaction: enter, work, events, outbox, commit; then the queue is woken. Work that returns a failed Result is rolled
 * back and its value handed on.
 */
export async function inContext<A extends Actor, T>(
  options: ContextOptions<A>,
  work: (ctx: Ctx<A>) => Promise<T>,
): Promise<T> {
  const jobs: { id: string; name: string; dueAt: Date }[] = []
  try {
    const value = await options.client.$transaction(
      async db => {
        const actor = await options.enter(db)
        const events: NewEvent[] = []
        const planned: NewJob[] = []
        const ctx: Ctx<A> = {
          actor,
          db,
          now: options.now,
          newId,
          record: event => void events.push(event),
          enqueue: job => void planned.push(job),
        }
        const result = await work(ctx)
        if (isFailure(result)) throw new Refused(result)
        jobs.push(...(await saveJobs(ctx, planned)))
        await appendEvents(ctx, events)
        return result
      },
      { maxWait: 3_000, timeout: options.timeout ?? 15_000 },
    )
    if (jobs.length > 0) await wakeWorkers(jobs)
    return value
  } catch (error) {
    if (error instanceof Refused) return error.value as T
    throw error
  }
}

function isFailure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}

async function saveJobs(ctx: Ctx, planned: NewJob[]): Promise<{ id: string; name: string; dueAt: Date }[]> {
  if (planned.length === 0) return []
  const { actor } = ctx
  const rows = planned.map(job => ({
    id: ctx.newId(),
    networkId: actor.kind === 'sign-in' ? null : actor.networkId,
    name: job.name,
    payload: job.payload as object,
    dedupeKey: job.dedupeKey ?? null,
    dueAt: job.dueAt ?? ctx.now,
    priority: job.priority ?? 0,
    requestedById: actor.kind === 'member' ? actor.membershipId : null,
    createdAt: ctx.now,
  }))
  await ctx.db.job.createMany({ data: rows, skipDuplicates: true })
  return rows.filter(row => row.dueAt <= ctx.now).map(({ id, name, dueAt }) => ({ id, name, dueAt }))
}

/** Events go in last: the chain's head stays locked from here to the commit. */
async function appendEvents(ctx: Ctx, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(event => ({
    id: ctx.newId(),
    at: event.at ?? ctx.now,
    kind: event.kind,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    dataClass: event.dataClass,
    employerId: event.employerId ?? null,
    clientId: event.clientId ?? null,
    placementId: event.placementId ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    salt: randomBytes(12).toString('base64url'),
  }))
  await ctx.db.$queryRaw`select ctx.append_events(${ctx.now}::timestamptz, ${JSON.stringify(rows)}::jsonb)`
}
