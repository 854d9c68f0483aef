import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { auditedSql, findingSql, prioritySql, type AuditScope, type RelationPart } from '../audit-sql.store.server'
import type { AuditFilter } from '../audit-filter'
import { findingKeys, type FindingKey } from '../findings'
import type { GridCount } from '../relation-grid'
import { standingKey, standingsOf, strategies, type Strategy } from '../strategies'
import type { AuditSums } from './audit-sums'

const { sql, join } = Prisma

/** An audit that is kept is of the whole network. */
const everything: AuditFilter = {
  organisationId: null,
  section: null,
  strength: null,
  importance: null,
  strategy: null,
}

/** How many relations the network has: says whether an audit is taken at once. */
export function countRelations(db: Tx, networkId: string): Promise<number> {
  return db.employer.count({ where: { networkId, archivedAt: null } })
}

const proposals = () =>
  join(
    strategies.flatMap(strategy => standingsOf(strategy).map(one => sql`(${standingKey(one)}, ${strategy})`)),
    ', ',
  )

/** All relations of a network in parts of so many, the last one open, so that each is written with a statement of its own. */
export async function relationParts(db: Tx, networkId: string, size: number): Promise<RelationPart[]> {
  const bounds = await db.$queryRaw<{ id: string }[]>`
    select n.id::text as id from (
      select e.id, row_number() over (order by e.id) as at from employer e
      where e.network_id = ${networkId}::uuid and e.archived_at is null
    ) n where n.at % ${size}::int = 0 order by n.id`
  const ids = bounds.map(one => one.id)
  return [null, ...ids].map((after, at) => ({ after, upTo: ids[at] ?? null }))
}

/**
 * Keeps each relation of a part as the audit of today sees it, with its findings and the strategy that is proposed; tells how many.
 */
export function keepRelations(
  db: Tx,
  scope: AuditScope,
  { auditId, takenAt, part }: { auditId: string; takenAt: Date; part: RelationPart },
): Promise<number> {
  const found = join(
    findingKeys.map(key => sql`case when ${findingSql(key, scope)} then ${key}::text end`),
    ', ',
  )
  return db.$executeRaw`
    with ${auditedSql(scope, everything, part)}, proposal (standing, strategy) as (values ${proposals()})
    insert into audited_relation (network_id, audit_id, employer_id, name, relation_state, strength, importance, sector_code, owner_id,
      owner_organisation_id, last_contact_on, days_overdue, contacts, priority, findings, proposed, strategy)
    select ${scope.networkId}::uuid, ${auditId}::uuid, a.id, e.name, a.relation_state, a.strength, a.importance, e.sector_code,
      a.owner_id, m.organisation_id, a.last_contact_on, a.days_overdue, a.contacts, ${prioritySql}, array_remove(array[${found}], null),
      p.strategy, p.strategy
    from audited a
      join employer e on e.network_id = ${scope.networkId}::uuid and e.id = a.id and e.created_at <= ${takenAt}::timestamptz
      left join membership m on m.network_id = ${scope.networkId}::uuid and m.id = a.owner_id
      join proposal p on p.standing = a.relation_state || ':' || coalesce(a.strength, 0) || ':' || coalesce(a.importance, 0)`
}

/** What the kept relations of an audit come to: its numbers are those of its lists, because they are counted from the same rows. */
export async function sumRelations(db: Tx, auditId: string): Promise<AuditSums> {
  const grid = await db.$queryRaw<GridCount[]>`
    select r.strength::int as strength, r.importance::int as importance, count(*)::int as count,
      (count(*) filter (where r.days_overdue > 0))::int as overdue
    from audited_relation r where r.audit_id = ${auditId}::uuid group by r.strength, r.importance order by 1, 2`
  const findings = await db.$queryRaw<{ key: FindingKey; count: number }[]>`
    select f as key, count(*)::int as count from audited_relation r, unnest(r.findings) f
    where r.audit_id = ${auditId}::uuid group by f`
  const proposed = await db.$queryRaw<{ key: Strategy; count: number }[]>`
    select r.proposed as key, count(*)::int as count from audited_relation r where r.audit_id = ${auditId}::uuid group by 1`
  const organisations = await db.$queryRaw<AuditSums['organisations']>`
    select o.id::text as id, o.name, count(*)::int as owned from audited_relation r
      join organisation o on o.network_id = r.network_id and o.id = r.owner_organisation_id
    where r.audit_id = ${auditId}::uuid and r.relation_state = 'existing' and not ('noOwner' = any (r.findings))
    group by o.id, o.name order by owned desc, o.name`
  const counts = <K extends string>(keys: readonly K[], rows: readonly { key: K; count: number }[]) =>
    Object.fromEntries(keys.map(key => [key, rows.find(row => row.key === key)?.count ?? 0])) as Record<K, number>
  return {
    relations: grid.reduce((sum, row) => sum + row.count, 0),
    findings: counts(findingKeys, findings),
    proposed: counts(strategies, proposed),
    grid,
    organisations,
  }
}
