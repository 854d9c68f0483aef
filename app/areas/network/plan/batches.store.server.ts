import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { auditedConditions } from '../audits/relations.store.server'
import type { RelationFilter } from '../audits/relation-filter'
import type { Strategy } from '../strategies'
import type { BatchChange, BatchState } from './batch'

/** Ids of the relations that a filter keeps, at most so many. */
export async function idsOfFilter(
  db: Tx,
  networkId: string,
  auditId: string,
  filter: RelationFilter,
  most: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id from audited_relation r where r.network_id = ${networkId}::uuid and ${auditedConditions(auditId, filter)}
    order by r.id limit ${most}`
  return rows.map(row => row.id)
}

/** Names of relations for which another strategy is proposed than this one, at most so many. */
export async function namesProposedOtherwise(
  db: Tx,
  auditId: string,
  ids: readonly string[],
  strategy: Strategy,
  most = 3,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select r.name from audited_relation r where r.audit_id = ${auditId}::uuid and r.id = any (${[...ids]}::uuid[])
      and r.proposed <> ${strategy} order by r.name, r.id limit ${most}`
  return rows.map(row => row.name)
}

export interface NewBatch {
  id: string
  networkId: string
  auditId: string
  change: BatchChange
  relationIds: readonly string[]
  jobKey: string | null
  madeById: string
}

export async function saveNewBatch(db: Tx, { change, relationIds, ...row }: NewBatch, now: Date): Promise<void> {
  const data = { ...row, kind: change.kind, change: { ...change }, relationIds: [...relationIds], createdAt: now }
  await db.planBatch.createMany({ data: [data] })
}

export function findBatch(db: Tx, auditId: string, id: string) {
  return db.planBatch.findFirst({ where: { auditId, id }, include: { madeBy: { select: { displayName: true } } } })
}

export interface BatchCounts {
  changed?: number
  same?: number
  gone?: number
  returned?: number
  jobKey?: string | null
}

/** Moves an act on; false when it is no longer where it was thought to be. */
export async function moveBatch(
  db: Tx,
  id: string,
  from: string,
  to: BatchState,
  counts: BatchCounts = {},
): Promise<boolean> {
  return (await db.planBatch.updateMany({ where: { id, state: from }, data: { state: to, ...counts } })).count === 1
}

/** The newest acts on many relations of an audit. */
export async function listBatches(db: Tx, auditId: string, take = 5) {
  const rows = await db.$queryRaw<
    { id: string; kind: string; state: string; chosen: number; createdAt: Date; who: string }[]
  >(
    Prisma.sql`select b.id, b.kind, b.state, cardinality(b.relation_ids) as chosen, b.created_at as "createdAt", m.display_name as who
    from plan_batch b join membership m on m.network_id = b.network_id and m.id = b.made_by_id
    where b.audit_id = ${auditId}::uuid order by b.created_at desc, b.id desc limit ${take}`,
  )
  return rows
}

/** The tasks that an act made and that are open still. */
export async function openTasksOfBatch(db: Tx, batchId: string): Promise<string[]> {
  const rows = await db.planAction.findMany({
    where: { batchId, task: { state: 'open' } },
    select: { taskId: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(row => row.taskId)
}

export function findBatchJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true } })
}

export async function cancelBatchJob(db: Tx, dedupeKey: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
}
