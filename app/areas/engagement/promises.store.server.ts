import type { Tx } from '~/platform/database.server'

const shown = {
  id: true,
  employerId: true,
  by: true,
  what: true,
  dueOn: true,
  state: true,
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
