import type { CadenceTable } from '~/areas/engagement/cadence'
import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { doubleApproachDays } from '~/areas/engagement/contact-moment'
import { codeRangeOf } from '~/areas/employers/sectors'
import { Prisma } from '~/platform/prisma/client'
import type { AuditFilter } from './audit-filter'
import { doubleSeenDays, inTouchDays, quietDays, type FindingKey } from './findings'
import { standingKey, standingsOf } from './strategies'

/** Whose network, on which day there, with which rhythm of contact. */
export interface AuditScope {
  networkId: string
  /** yyyy-mm-dd */
  today: string
  timeZone: string
  cadence: CadenceTable
}

const { sql, join } = Prisma

function conditions({ networkId }: AuditScope, filter: AuditFilter): Prisma.Sql {
  const parts = [sql`e.network_id = ${networkId}::uuid`, sql`e.archived_at is null`]
  if (filter.organisationId) parts.push(sql`o.organisation_id = ${filter.organisationId}::uuid`)
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(
      sql`(e.sector_code = ${filter.section} or (e.sector_code >= ${from} and e.sector_code < ${until})) is true`,
    )
  }
  if (filter.strength !== null) parts.push(sql`coalesce(e.strength, 0) = ${filter.strength}`)
  if (filter.importance !== null) parts.push(sql`coalesce(e.importance, 0) = ${filter.importance}`)
  if (filter.strategy) {
    const standings = standingsOf(filter.strategy).map(standingKey)
    parts.push(
      sql`(e.relation_state || ':' || coalesce(e.strength, 0) || ':' || coalesce(e.importance, 0)) = any (${standings}::text[])`,
    )
  }
  return join(parts, ' and ')
}

const isThere = (alias: Prisma.Sql, today: string) =>
  sql`(${alias}.starts_on <= ${today}::date and (${alias}.ends_on is null or ${alias}.ends_on >= ${today}::date))`

/**
 * The parts of a question about the network, to stand behind `with`. `touch`: which colleague who is still there had contact with
 * which employer in a year (a contact moment that is no note, of who recorded it and who was there, or a mail in the file).
 * `audited`: each relation with what the findings ask.
 */
export function auditedSql(scope: AuditScope, filter: AuditFilter): Prisma.Sql {
  const { networkId, today, timeZone } = scope
  const day = (alias: Prisma.Sql) => sql`(${alias}.at at time zone ${timeZone})::date`
  const since = (days: number) => sql`(${today}::date - ${days}::int)::timestamp at time zone ${timeZone}`
  return sql`
    staff as materialized (
      select m.id, m.organisation_id, dense_rank() over (order by m.organisation_id)::int as side from membership m
      where m.network_id = ${networkId}::uuid and ${isThere(sql`m`, today)}
    ), moment as materialized (
      select m.id, m.employer_id, m.membership_id, m.site_id, m.at, s.side
      from contact_moment m join staff s on s.id = m.membership_id
      where m.network_id = ${networkId}::uuid and m.at >= ${since(inTouchDays)} and m.withdrawn_at is null and m.channel <> 'note'
    ), touch as materialized (
      select distinct t.employer_id, t.membership_id, t.side from (
        select employer_id, membership_id, side from moment
        union all
        select m.employer_id, c.membership_id, s.side from moment m
          join contact_moment_colleague c on c.network_id = ${networkId}::uuid and c.contact_moment_id = m.id
          join staff s on s.id = c.membership_id
        union all
        select f.employer_id, f.colleague_id, s.side from filed_mail f join staff s on s.id = f.colleague_id
          where f.network_id = ${networkId}::uuid and f.at >= ${since(inTouchDays)} and f.withdrawn_at is null
      ) t
    ), in_touch as (
      select employer_id, count(*)::int as people, min(side) = max(side) as is_one_side from touch group by employer_id
    ), recent as materialized (
      select m.employer_id, m.site_id, m.side, m.at from moment m where m.at >= ${since(doubleSeenDays)}
    ), doubled as (
      select distinct a.employer_id from recent a
        join recent b on b.employer_id = a.employer_id and b.side <> a.side
          and (a.site_id is null or b.site_id is null or a.site_id = b.site_id)
      where ${day(sql`b`)} - ${day(sql`a`)} between 0 and ${doubleApproachDays}::int
    ), late as (
      select p.employer_id, count(*)::int as promises from promise p
      where p.network_id = ${networkId}::uuid and p.state = 'open' and p.due_on < ${today}::date group by p.employer_id
    ), person as (
      select c.employer_id, count(*)::int as people from contact c
      where c.network_id = ${networkId}::uuid and c.left_on is null group by c.employer_id
    ), audited as materialized (
      select e.id, e.name, e.relation_state, e.strength, e.importance, e.level, e.last_contact_on, e.owner_id, e.backup_owner_id,
        e.sector_code, o.display_name as owner_name, o.organisation_id as owner_organisation_id,
        (o.id is null or not ${isThere(sql`o`, today)}) as is_ownerless,
        case when e.relation_state <> 'ended' then greatest(${today}::date - (e.last_contact_on + ${cadenceDays(scope.cadence)}), 0) end as days_overdue,
        coalesce(l.promises, 0) as late_promises, coalesce(p.people, 0) as contacts,
        coalesce(t.people, 0) as in_touch, coalesce(t.is_one_side, false) as is_one_side, d.employer_id is not null as is_doubled
      from employer e
        left join membership o on o.network_id = e.network_id and o.id = e.owner_id
        left join late l on l.employer_id = e.id
        left join person p on p.employer_id = e.id
        left join in_touch t on t.employer_id = e.id
        left join doubled d on d.employer_id = e.id
      where ${conditions(scope, filter)}
    )`
}

/** Each finding as a condition on `audited a`. */
export function findingSql(key: FindingKey, { today }: AuditScope): Prisma.Sql {
  const goesOn = sql`a.relation_state = 'existing'`
  const rules: Record<FindingKey, Prisma.Sql> = {
    toMake: sql`a.relation_state = 'new'`,
    noOwner: sql`a.relation_state in ('new', 'existing') and a.is_ownerless`,
    overdue: sql`a.days_overdue > 0`,
    quiet: sql`${goesOn} and coalesce(a.last_contact_on, date '0001-01-01') < ${today}::date - ${quietDays}::int`,
    promiseLate: sql`a.late_promises > 0`,
    noContact: sql`${goesOn} and a.contacts = 0`,
    singleContact: sql`${goesOn} and a.contacts = 1`,
    leansOnOne: sql`${goesOn} and a.in_touch = 1`,
    doubleApproach: sql`a.is_doubled`,
  }
  return sql`(${rules[key]}) is true`
}

/** Priority of `audited a` (E2), as `priorityOf` says it. */
export const prioritySql = sql`(2 * coalesce(a.importance - a.strength, 0)
  + case when a.days_overdue > 0 then 2 else 0 end + case when a.late_promises > 0 then 3 else 0 end)`
