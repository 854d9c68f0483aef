import type { Tx } from '~/platform/database.server'
import { promiseTaskKey } from './promise'

export interface NewTask {
  id: string
  networkId: string
  title: string
  titleKey?: string | null
  params?: object
  kind: string
  dueOn: Date
  ownerId: string
  employerId?: string | null
  clientId?: string | null
  placementId?: string | null
  agreementId?: string | null
  createdById?: string | null
  dedupeKey?: string | null
  now: Date
}

/** Saves a task; one with a dedupe key that is there already is left as it is. Returns whether it was saved. */
export async function saveNewTask(db: Tx, task: NewTask): Promise<boolean> {
  const { now, ...fields } = task
  const { count } = await db.task.createMany({ data: [{ ...fields, createdAt: now }], skipDuplicates: true })
  return count === 1
}

const shown = {
  id: true,
  title: true,
  titleKey: true,
  params: true,
  kind: true,
  state: true,
  dueOn: true,
  ownerId: true,
  employerId: true,
  clientId: true,
  placementId: true,
  agreementId: true,
  doneAt: true,
  doneBecause: true,
  doneByName: true,
  dedupeKey: true,
  firstDueOn: true,
  snoozed: true,
  handedFromId: true,
  handedById: true,
  handedAt: true,
  handOverNote: true,
  handedBy: { select: { displayName: true } },
  employer: { select: { id: true, name: true } },
  client: { select: { id: true, firstName: true, lastName: true } },
} as const

export function findTask(db: Tx, id: string) {
  return db.task.findUnique({ where: { id }, select: shown })
}
export type Task = NonNullable<Awaited<ReturnType<typeof findTask>>>

export function listOpenTasks(db: Tx, ownerId: string, take = 200): Promise<Task[]> {
  return db.task.findMany({
    where: { ownerId, state: 'open' },
    select: shown,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** Tasks with their owners, in the order of the ids; one that the reader may not see is left out. */
export async function listTasksByIds(db: Tx, ids: readonly string[]) {
  const tasks = await db.task.findMany({
    where: { id: { in: [...ids] } },
    select: { ...shown, owner: { select: { displayName: true } } },
  })
  const byId = new Map(tasks.map(task => [task.id, task]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
export type OwnedTask = Awaited<ReturnType<typeof listTasksByIds>>[number]

/** What the owner finished since a moment, newest first. */
export function listDoneTasks(db: Tx, ownerId: string, since: Date, take = 20): Promise<Task[]> {
  return db.task.findMany({
    where: { ownerId, state: 'done', doneAt: { gte: since } },
    select: shown,
    orderBy: [{ doneAt: 'desc' }],
    take,
  })
}

/** Open tasks about an employer; those that guard a promise stand with the promises. */
export function listEmployerTasks(db: Tx, employerId: string) {
  return db.task.findMany({
    where: { employerId, state: 'open', clientId: null, NOT: { dedupeKey: { startsWith: promiseTaskKey('') } } },
    select: { ...shown, owner: { select: { displayName: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 10,
  })
}

export async function saveTaskState(
  db: Tx,
  id: string,
  from: string,
  change: { state: string; doneAt: Date | null; doneById: string | null; doneBecause: null; doneByName: null },
): Promise<boolean> {
  const saved = await db.task.updateMany({ where: { id, state: from }, data: change })
  return saved.count === 1
}

/** Gives an open task another day; false when it is no longer as it was seen. */
export async function saveDueDay(
  db: Tx,
  task: { id: string; dueOn: Date },
  change: { dueOn: Date; firstDueOn: Date | null; snoozed: number },
): Promise<boolean> {
  const { count } = await db.task.updateMany({
    where: { id: task.id, state: 'open', dueOn: task.dueOn },
    data: { ...change, revision: { increment: 1 } },
  })
  return count === 1
}

export interface HandOver {
  ownerId: string
  handedFromId: string | null
  handedById: string | null
  handedAt: Date | null
  handOverNote: string | null
}

/** Gives an open task another owner; false when it is no longer whose it was. */
export async function saveHandOver(db: Tx, task: { id: string; ownerId: string }, change: HandOver): Promise<boolean> {
  const { count } = await db.task.updateMany({
    where: { id: task.id, state: 'open', ownerId: task.ownerId },
    data: { ...change, revision: { increment: 1 } },
  })
  return count === 1
}

/** Who works with a client on a day: they may see a task about the client. */
export async function listAssignedTo(db: Tx, clientId: string, day: Date): Promise<string[]> {
  const rows = await db.assignment.findMany({
    where: { clientId, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    select: { membershipId: true },
    distinct: ['membershipId'],
  })
  return rows.map(row => row.membershipId)
}

export async function cancelTaskByKey(db: Tx, dedupeKey: string): Promise<void> {
  await db.task.updateMany({ where: { dedupeKey, state: 'open' }, data: { state: 'cancelled' } })
}

/** Gives the task with this key other words and another day, and opens it when it was cancelled; false when there is none. */
export async function changeTaskByKey(
  db: Tx,
  dedupeKey: string,
  change: { title: string; dueOn: Date },
): Promise<boolean> {
  const changed = await db.task.updateMany({ where: { dedupeKey, state: 'open' }, data: change })
  if (changed.count > 0) return true
  const opened = await db.task.updateMany({
    where: { dedupeKey, state: 'cancelled' },
    data: { ...change, state: 'open' },
  })
  return opened.count > 0 || (await db.task.count({ where: { dedupeKey } })) > 0
}

/** Sets the state of the task with this key, if it is there and not so already. */
export async function saveTaskStateByKey(
  db: Tx,
  dedupeKey: string,
  change: { state: string; doneAt: Date | null; doneById: string | null },
): Promise<void> {
  await db.task.updateMany({ where: { dedupeKey, state: { not: change.state } }, data: change })
}

export interface TaskSettling {
  placementId: string
  titleKeys: readonly string[]
  /** Start of the dedupe key; empty for every task of these kinds in the placement. */
  key: string
  to: 'done' | 'cancelled' | 'open'
  because: string
  at: Date
}

/** Settles tasks by what they waited for, or opens them again; also for an actor who may not read them. */
export function settleTasks(db: Tx, { placementId, titleKeys, key, to, because, at }: TaskSettling) {
  return db.$queryRaw<{ id: string; titleKey: string }[]>`
    select id, title_key as "titleKey" from ctx.settle_tasks(
      ${placementId}::uuid, ${[...titleKeys]}::text[], ${key}, ${to}, ${because}, ${at}::timestamptz)`
}

export async function findOwnerName(db: Tx, membershipId: string): Promise<string | null> {
  const owner = await db.membership.findUnique({ where: { id: membershipId }, select: { displayName: true } })
  return owner?.displayName ?? null
}

/** How many open tasks of a colleague are due by a day: the count beside the menu. */
export function countDueTasks(db: Tx, ownerId: string, day: Date): Promise<number> {
  return db.task.count({ where: { ownerId, state: 'open', dueOn: { lte: day } } })
}

/** Those of the clients for whom such a task is open already. */
export async function withOpenTask(db: Tx, clientIds: readonly string[], titleKey: string): Promise<Set<string>> {
  const rows = await db.task.findMany({
    where: { clientId: { in: [...clientIds] }, titleKey, state: 'open' },
    select: { clientId: true },
  })
  return new Set(rows.flatMap(row => row.clientId ?? []))
}
