import type { Tx } from '~/platform/database.server'
import { keyset, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AuditFilter, Leaving } from './audit-filter'
import { auditedSql, inTouchSince, prioritySql, type AuditScope } from './audit-sql.store.server'
import { byPriority, chosenOrder, chosenRelations, relationColumns, type RelationRow } from './audit.store.server'
import type { Touched } from './without'

const { sql } = Prisma

const leaves = (one: Prisma.Sql, leaving: Leaving) =>
  leaving.membershipId
    ? sql`${one}.id = ${leaving.membershipId}::uuid`
    : sql`${one}.organisation_id = ${leaving.organisationId}::uuid`

/** `thought`: each going relation with how many of those in touch leave, and whether its owner leaves with nobody in reserve. */
function thoughtSql(scope: AuditScope, filter: AuditFilter, leaving: Leaving): Prisma.Sql {
  const touched = sql`t.network_id = ${scope.networkId}::uuid and t.last_at >= ${inTouchSince(scope)}`
  // Of one colleague the relations are looked up; an organisation was in touch with too many for that.
  const ofOne = leaving.membershipId
    ? sql`and t.employer_id = any (array(
        select t.employer_id from employer_touch t where ${touched} and t.membership_id = ${leaving.membershipId}::uuid))`
    : Prisma.empty
  return sql`${auditedSql(scope, filter)}, leaver as materialized (
      select s.id from staff s where ${leaves(sql`s`, leaving)}
    ), gone as materialized (
      select t.employer_id, count(*)::int as before, (count(*) filter (where ${leaves(sql`s`, leaving)}))::int as people
      from employer_touch t join staff s on s.id = t.membership_id where ${touched} ${ofOne}
      group by t.employer_id
    ), thought as (
      select a.*, coalesce(gone.before, a.touched) as before, coalesce(gone.people, 0) as gone,
        (not a.is_ownerless and a.owner_id in (select id from leaver)
          and coalesce(a.backup_owner_id in (select id from staff) and a.backup_owner_id not in (select id from leaver), false) is false) as loses_owner
      from audited a left join gone on gone.employer_id = a.id where a.relation_state = 'existing'
    )`
}

/** Going relations by how many were in touch, how many of those leave, and importance. Where nobody leaves, two stands for more. */
export async function touchedWithout(
  db: Tx,
  scope: AuditScope,
  filter: AuditFilter,
  leaving: Leaving,
): Promise<{ groups: Touched[]; ownerless: number }> {
  const rows = await db.$queryRaw<(Touched & { ownerless: number })[]>`
    with ${thoughtSql(scope, filter, leaving)}
    select a.before, a.gone, a.importance, count(*)::int as count, (count(*) filter (where a.loses_owner))::int as ownerless
    from thought a group by a.before, a.gone, a.importance`
  return {
    groups: rows.map(({ ownerless: _, ...group }) => group),
    ownerless: rows.reduce((sum, row) => sum + row.ownerless, 0),
  }
}

export interface LostRow extends RelationRow {
  gone: number
  losesOwner: boolean
}

/** Relations with which nobody or one colleague is left in touch, or that lose their owner, the most urgent first. */
export async function pageWithout(
  db: Tx,
  scope: AuditScope,
  ask: { filter: AuditFilter; leaving: Leaving; place: ListPlace },
  size = 50,
): Promise<ListPage<LostRow>> {
  const page = keyset(byPriority, 'down', sql`a.id`, ask.place)
  const inOrder = keyset(chosenOrder, 'down', sql`a.id`, ask.place).orderBy
  const found = await db.$queryRaw<(LostRow & { order: string })[]>`
    with ${thoughtSql(scope, ask.filter, ask.leaving)}, chosen as (
      select a.id, a.days_overdue, ${prioritySql} as priority, a.gone, a.loses_owner
      from thought a where ((a.gone > 0 and a.before - a.gone <= 1) or a.loses_owner) and ${page.from}
      order by ${page.orderBy} limit ${size + 1}
    )
    select ${relationColumns(scope)}, a.gone, a.loses_owner as "losesOwner", a.priority::text as "order"
    from ${chosenRelations(scope.networkId)} order by ${inOrder}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** Colleagues who are there on a day, for choosing who leaves. */
export function peopleToChoose(db: Tx, networkId: string, today: string) {
  const day = new Date(today)
  return db.membership.findMany({
    where: {
      networkId,
      role: { in: ['casemanager', 'coach', 'account_manager', 'network_coordinator'] },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
    select: { id: true, displayName: true, organisation: { select: { id: true, name: true } } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: 1_000,
  })
}
