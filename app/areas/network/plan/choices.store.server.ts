import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Strategy } from '../strategies'
import type { ChoiceMade } from './choose'

const { sql } = Prisma

export interface Batch {
  networkId: string
  auditId: string
  batchId: string
  chosenById: string
}

/** Gives relations their chosen strategy and keeps what it was, as one act. */
export async function saveChoices(db: Tx, batch: Batch, made: readonly ChoiceMade[], now: Date): Promise<void> {
  if (made.length === 0) return
  const rows = sql`(select (x ->> 'id')::uuid as id, x #>> '{from,strategy}' as former, x #>> '{from,reason}' as former_reason,
    x #>> '{to,strategy}' as strategy, x #>> '{to,reason}' as reason from jsonb_array_elements(${JSON.stringify(made)}::jsonb) x) c`
  await db.$executeRaw`
    insert into strategy_choice (network_id, audit_id, relation_id, batch_id, former, former_reason, strategy, reason, chosen_by_id, chosen_at)
    select ${batch.networkId}::uuid, ${batch.auditId}::uuid, c.id, ${batch.batchId}::uuid, c.former, c.former_reason, c.strategy, c.reason,
      ${batch.chosenById}::uuid, ${now}::timestamptz from ${rows}`
  await db.$executeRaw`
    update audited_relation r set strategy = c.strategy, reason = c.reason from ${rows}
    where r.audit_id = ${batch.auditId}::uuid and r.id = c.id`
}

/**
 * Takes one act back: each relation gets what it had, unless somebody chose for it again since. Tells how many got theirs back and how
 * many were left; both 0 when the act is not there or was taken back already.
 */
export async function undoChoices(
  db: Tx,
  { auditId, batchId }: { auditId: string; batchId: string },
  now: Date,
): Promise<{ returned: number; kept: number }> {
  const rows = await db.$queryRaw<{ relationId: string; isLast: boolean }[]>`
    select c.relation_id as "relationId", not exists (
      select from strategy_choice later where later.network_id = c.network_id and later.relation_id = c.relation_id
        and later.id <> c.id and later.undone_at is null and (later.chosen_at, later.id) > (c.chosen_at, c.id)) as "isLast"
    from strategy_choice c where c.audit_id = ${auditId}::uuid and c.batch_id = ${batchId}::uuid and c.undone_at is null`
  const last = rows.filter(row => row.isLast).map(row => row.relationId)
  await db.$executeRaw`
    update audited_relation r set strategy = c.former, reason = c.former_reason from strategy_choice c
    where c.audit_id = ${auditId}::uuid and c.batch_id = ${batchId}::uuid and c.undone_at is null
      and r.id = c.relation_id and r.id = any (${last}::uuid[])`
  await db.strategyChoice.updateMany({
    where: { auditId, batchId, undoneAt: null, relationId: { in: last } },
    data: { undoneAt: now },
  })
  return { returned: last.length, kept: rows.length - last.length }
}

/** What was chosen for a relation, the newest first. */
export function listChoices(db: Tx, auditId: string, relationId: string) {
  return db.strategyChoice.findMany({
    where: { auditId, relationId },
    select: {
      id: true,
      former: true,
      strategy: true,
      reason: true,
      chosenAt: true,
      undoneAt: true,
      chosenBy: { select: { displayName: true } },
    },
    orderBy: [{ chosenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
}

/** For how many relations each strategy is chosen now, and how many of those differ from the proposed one. */
export function countChosen(db: Tx, auditId: string) {
  return db.$queryRaw<{ strategy: Strategy; count: number; other: number }[]>`
    select r.strategy, count(*)::int as count, (count(*) filter (where r.strategy <> r.proposed))::int as other
    from audited_relation r where r.audit_id = ${auditId}::uuid group by r.strategy`
}
