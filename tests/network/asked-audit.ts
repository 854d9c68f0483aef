import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import type { AuditScope } from '~/areas/network/audit-sql.store.server'
import { Prisma } from '~/platform/prisma/client'
import type { TestDatabase } from '../setup/db'

const { sql } = Prisma

export interface AskedRelation {
  id: string
  relationState: string
  importance: number | null
  /** Findings that the relation has. */
  findings: string[]
  /** Colleagues who are there and were in touch, with their organisations. */
  people: { id: string; organisationId: string }[]
  ownerId: string | null
  isOwnerless: boolean
  latePromises: number
  contacts: number
}

/** The audit as it is defined: asked of every contact moment, mail, promise and contact, with nothing kept beside the employer. */
export async function askedAudit(db: TestDatabase, scope: AuditScope): Promise<AskedRelation[]> {
  const { networkId, today, timeZone, thresholds } = scope
  const { quietDays, inTouchDays, doubleApproachDays, doubleSeenDays } = thresholds
  const day = (alias: Prisma.Sql) => sql`(${alias}.at at time zone ${timeZone})::date`
  const since = (days: number) => sql`(${today}::date - ${days}::int)::timestamp at time zone ${timeZone}`
  return db.superuser.$queryRaw<AskedRelation[]>`
    with staff as (
      select m.id, m.organisation_id from membership m
      where m.network_id = ${networkId}::uuid and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
    ), moment as (
      select m.* from contact_moment m
      where m.network_id = ${networkId}::uuid and m.at >= ${since(inTouchDays)} and m.withdrawn_at is null and m.channel <> 'note'
    ), touch as (
      select distinct t.employer_id, s.id, s.organisation_id from (
        select employer_id, membership_id from moment
        union all
        select m.employer_id, c.membership_id from moment m
          join contact_moment_colleague c on c.network_id = ${networkId}::uuid and c.contact_moment_id = m.id
        union all
        select f.employer_id, f.colleague_id from filed_mail f
          where f.network_id = ${networkId}::uuid and f.at >= ${since(inTouchDays)} and f.withdrawn_at is null
        union all
        select x.employer_id, h.membership_id from gathering g
          join gathering_guest x on x.network_id = g.network_id and x.gathering_id = g.id and x.attendance = 'attended'
          join gathering_host h on h.network_id = g.network_id and h.gathering_id = g.id
          where g.network_id = ${networkId}::uuid and g.starts_at >= ${since(inTouchDays)} and g.state <> 'cancelled'
      ) t join staff s on s.id = t.membership_id
    ), recent as (
      select m.employer_id, m.site_id, m.at, s.organisation_id from moment m join staff s on s.id = m.membership_id
      where m.at >= ${since(doubleSeenDays)}
    ), doubled as (
      select distinct a.employer_id from recent a
        join recent b on b.employer_id = a.employer_id and b.organisation_id <> a.organisation_id
          and (a.site_id is null or b.site_id is null or a.site_id = b.site_id)
      where ${day(sql`b`)} - ${day(sql`a`)} between 0 and ${doubleApproachDays}::int
    ), asked as (
      select e.id, e.relation_state, e.importance, e.owner_id, e.last_contact_on, o.id is null as is_ownerless,
        case when e.relation_state <> 'ended' then greatest(${today}::date - (e.last_contact_on + ${cadenceDays(scope.cadence)}), 0) end as overdue,
        (select count(*)::int from promise p where p.employer_id = e.id and p.state = 'open' and p.due_on < ${today}::date) as late,
        (select count(*)::int from contact c where c.employer_id = e.id and c.left_on is null) as contacts,
        coalesce((select json_agg(json_build_object('id', t.id, 'organisationId', t.organisation_id)) from touch t where t.employer_id = e.id), '[]') as people,
        (select count(*)::int from touch t where t.employer_id = e.id) as touched,
        e.id in (select d.employer_id from doubled d) as is_doubled
      from employer e left join staff o on o.id = e.owner_id
      where e.network_id = ${networkId}::uuid and e.archived_at is null
    )
    select id, relation_state as "relationState", importance, people, owner_id as "ownerId", is_ownerless as "isOwnerless",
      late as "latePromises", contacts,
      array_remove(array[
        case when relation_state = 'new' then 'toMake' end,
        case when relation_state in ('new', 'existing') and is_ownerless then 'noOwner' end,
        case when overdue > 0 then 'overdue' end,
        case when relation_state = 'existing' and coalesce(last_contact_on, date '0001-01-01') < ${today}::date - ${quietDays}::int then 'quiet' end,
        case when late > 0 then 'promiseLate' end,
        case when relation_state = 'existing' and contacts = 0 then 'noContact' end,
        case when relation_state = 'existing' and contacts = 1 then 'singleContact' end,
        case when relation_state = 'existing' and touched = 1 then 'leansOnOne' end,
        case when is_doubled then 'doubleApproach' end
      ], null) as findings
    from asked order by id`
}
