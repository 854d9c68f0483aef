import type { Tx } from '~/platform/database.server'

const shown = {
  id: true,
  employerId: true,
  by: true,
  what: true,
  dueOn: true,
  state: true,
  shared: true,
  toldDoneAt: true,
  toldDoneBy: true,
  ownerId: true,
  owner: { select: { displayName: true, organisation: { select: { name: true } } } },
  employer: { select: { name: true } },
} as const

export interface NewPromise {
  id: string
  networkId: string
  employerId: string
  by: string
  what: string
  dueOn: Date
  ownerId: string
  madeById: string
  shared: boolean
}

export async function saveNewPromise(db: Tx, promise: NewPromise, now: Date): Promise<void> {
  await db.promise.createMany({ data: [{ ...promise, createdAt: now }] })
}

export function findPromise(db: Tx, id: string) {
  return db.promise.findUnique({ where: { id }, select: shown })
}
export type PromiseRow = NonNullable<Awaited<ReturnType<typeof findPromise>>>

/** What is open with an employer, the first due first. */
export function listOpenPromises(db: Tx, employerId: string, take = 50): Promise<PromiseRow[]> {
  return db.promise.findMany({
    where: { employerId, state: 'open' },
    select: shown,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** What the firm's own people may read of what is promised: all that is open, and what ended since a day. */
export function listSharedPromises(db: Tx, employerId: string, endedSince: Date, take = 50): Promise<PromiseRow[]> {
  return db.promise.findMany({
    where: { employerId, shared: true, OR: [{ state: 'open' }, { state: 'kept', settledAt: { gte: endedSince } }] },
    select: shown,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** Notes that the firm says that it did what it promised; false when that is not the firm's to say, or no longer. */
export async function savePromiseTold(db: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<
    { told: boolean }[]
  >`select ctx.tell_promise_done(${id}::uuid, ${at}::timestamptz) as told`
  return row?.told === true
}

/** How the promises of each side ended with an employer. */
export function countEndedPromises(db: Tx, employerId: string) {
  return db.promise.groupBy({
    by: ['by', 'state'],
    where: { employerId, state: { in: ['kept', 'broken'] } },
    _count: { _all: true },
  })
}

/** Ends or reopens a promise; false when somebody was first. */
export async function savePromiseState(
  db: Tx,
  id: string,
  from: string,
  change: { state: string; settledAt: Date | null; settledById: string | null },
): Promise<boolean> {
  const saved = await db.promise.updateMany({ where: { id, state: from }, data: change })
  return saved.count === 1
}

/** Another colleague sees to a promise. */
export async function savePromiseOwner(db: Tx, id: string, ownerId: string): Promise<void> {
  await db.promise.updateMany({ where: { id, state: 'open' }, data: { ownerId } })
}
