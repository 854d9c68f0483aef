import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { Strategy } from '../strategies'
import type { RelationFilter } from './relation-filter'

const { sql, join } = Prisma

export interface AuditedRow {
  id: string
  employerId: string
  name: string
  relationState: string
  strength: number | null
  importance: number | null
  ownerName: string | null
  organisation: string | null
  lastContactOn: Date | null
  daysOverdue: number | null
  contacts: number
  priority: number
  findings: string[]
  proposed: Strategy
  strategy: Strategy
  reason: string | null
  /** Actions of the plan about it, and how many of those are done. */
  actions: number
  actionsDone: number
}

/** What a filter asks of the relations `r` of an audit. */
export function auditedConditions(auditId: string, filter: RelationFilter): Prisma.Sql {
  const parts = [sql`r.audit_id = ${auditId}::uuid`]
  if (filter.words) parts.push(sql`strpos(r.search_text, public.norm(${filter.words})) > 0`)
  if (filter.strategy) parts.push(sql`r.strategy = ${filter.strategy}`)
  if (filter.finding) parts.push(sql`${filter.finding} = any (r.findings)`)
  if (filter.strength !== null) parts.push(sql`coalesce(r.strength, 0) = ${filter.strength}`)
  if (filter.importance !== null) parts.push(sql`coalesce(r.importance, 0) = ${filter.importance}`)
  if (filter.organisationId) parts.push(sql`r.owner_organisation_id = ${filter.organisationId}::uuid`)
  if (filter.isOther) parts.push(sql`r.strategy <> r.proposed`)
  return join(parts, ' and ')
}

const columns = sql`r.id, r.employer_id as "employerId", r.name, r.relation_state as "relationState", r.strength::int as strength,
  r.importance::int as importance, m.display_name as "ownerName", o.name as organisation, r.last_contact_on as "lastContactOn",
  r.days_overdue as "daysOverdue", r.contacts, r.priority, r.findings,
  r.proposed, r.strategy, r.reason,
  (select count(*)::int from plan_action p join task t on t.network_id = p.network_id and t.id = p.task_id
    where p.network_id = r.network_id and p.relation_id = r.id) as actions,
  (select count(*)::int from plan_action p join task t on t.network_id = p.network_id and t.id = p.task_id
    where p.network_id = r.network_id and p.relation_id = r.id and t.state = 'done') as "actionsDone"`
const beside = sql`left join membership m on m.network_id = r.network_id and m.id = r.owner_id
  left join organisation o on o.network_id = r.network_id and o.id = r.owner_organisation_id`

const byPriority: ListOrder = { by: sql`r.priority`, type: 'int' }

/** One page of the relations of an audit, the most urgent first. */
export async function pageOfAudited(
  db: Tx,
  networkId: string,
  auditId: string,
  filter: RelationFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<AuditedRow>> {
  const page = keyset(byPriority, 'down', sql`r.id`, place)
  const found = await db.$queryRaw<(AuditedRow & { order: string })[]>`
    select ${columns}, ${page.order} from (
      select * from audited_relation r
      where r.network_id = ${networkId}::uuid and ${auditedConditions(auditId, filter)} and ${page.from}
      order by ${page.orderBy} limit ${size + 1}
    ) r ${beside} order by ${page.orderBy}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** One relation of an audit. */
export async function findAudited(db: Tx, auditId: string, relationId: string): Promise<AuditedRow | null> {
  const rows = await db.$queryRaw<AuditedRow[]>`
    select ${columns} from audited_relation r ${beside} where r.audit_id = ${auditId}::uuid and r.id = ${relationId}::uuid`
  return rows[0] ?? null
}

/** How many relations fit a filter. */
export async function countAudited(db: Tx, auditId: string, filter: RelationFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from audited_relation r where ${auditedConditions(auditId, filter)}`
  return row?.count ?? 0
}

/** These relations of an audit as far as choosing a strategy is concerned, held until the end of the act. */
export function heldForChoosing(db: Tx, auditId: string, ids: readonly string[]) {
  return db.$queryRaw<{ id: string; name: string; proposed: Strategy; strategy: Strategy; reason: string | null }[]>`
    select r.id, r.name, r.proposed, r.strategy, r.reason from audited_relation r
    where r.audit_id = ${auditId}::uuid and r.id = any (${[...ids]}::uuid[]) order by r.id for update`
}

/** Employers behind these relations of an audit, with the owner they have now. */
export function employersOf(db: Tx, auditId: string, ids: readonly string[]) {
  return db.auditedRelation.findMany({
    where: { auditId, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      employerId: true,
      employer: {
        select: { archivedAt: true, owner: { select: { id: true, startsOn: true, endsOn: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
