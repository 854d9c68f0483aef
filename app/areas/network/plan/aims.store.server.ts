import type { Tx } from '~/platform/database.server'
import type { Strategy } from '../strategies'
import type { Aimed } from './aims'

interface Row {
  strategy: Strategy
  wasState: string
  wasStrength: number | null
  wasImportance: number | null
  isState: string | null
  isStrength: number | null
  isImportance: number | null
  count: number
}

/** The relations of a plan by strategy, how they stood in the audit and how they stand today. */
export async function aimsToday(db: Tx, networkId: string, auditId: string): Promise<Aimed[]> {
  const rows = await db.$queryRaw<Row[]>`
    select r.strategy, r.relation_state as "wasState", r.strength::int as "wasStrength", r.importance::int as "wasImportance",
      e.relation_state as "isState", e.strength::int as "isStrength", e.importance::int as "isImportance", count(*)::int as count
    from audited_relation r
      left join employer e on e.network_id = r.network_id and e.id = r.employer_id and e.archived_at is null
    where r.network_id = ${networkId}::uuid and r.audit_id = ${auditId}::uuid group by 1, 2, 3, 4, 5, 6, 7`
  return rows.map(row => ({
    strategy: row.strategy,
    before: { relationState: row.wasState, strength: row.wasStrength, importance: row.wasImportance },
    now:
      row.isState === null
        ? null
        : { relationState: row.isState, strength: row.isStrength, importance: row.isImportance },
    count: row.count,
  }))
}
