import type { CadenceTable } from '~/areas/engagement/cadence'
import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { doubleApproachDays as keptDoubleDays } from '~/areas/engagement/contact-moment'
import { codeRangeOf } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { AuditFilter } from './audit-filter'
import type { Reckoned } from './audits/thresholds'
import type { FindingKey } from './findings'
import { standingsOf, type Standing } from './strategies'

/** Whose network, on which day there, with which rhythm of contact and which limits. */
export interface AuditScope {
  networkId: string
  /** yyyy-mm-dd */
  today: string
  timeZone: string
  cadence: CadenceTable
  thresholds: Reckoned
}

const { sql, join, empty } = Prisma

/**
 * An audit reads an index of narrow rows whole. The database takes an index for pages strewn over a disk and would rather read the
 * employers themselves, four times as wide; said for the length of the transaction.
 */
export async function readIndexes(db: Tx): Promise<void> {
  await db.$executeRaw`select set_config('random_page_cost', '1.1', true)`
}

function conditions({ networkId }: AuditScope, filter: AuditFilter): Prisma.Sql {
  const parts = [sql`e.network_id = ${networkId}::uuid`, sql`e.archived_at is null`]
  if (filter.organisationId)
    parts.push(
      sql`e.owner_id in (select m.id from membership m where m.network_id = ${networkId}::uuid and m.organisation_id = ${filter.organisationId}::uuid)`,
    )
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(
      sql`(e.sector_code = ${filter.section} or (e.sector_code >= ${from} and e.sector_code < ${until})) is true`,
    )
  }
  if (filter.strength !== null) parts.push(sql`coalesce(e.strength, 0) = ${filter.strength}`)
  if (filter.importance !== null) parts.push(sql`coalesce(e.importance, 0) = ${filter.importance}`)
  if (filter.strategy) parts.push(standingIn(standingsOf(filter.strategy)))
  return join(parts, ' and ')
}

/** Whether `employer e` has one of these standings: for each state, strength and importance as one number. */
function standingIn(standings: readonly Standing[]): Prisma.Sql {
  const states = [...new Set(standings.map(one => one.relationState))]
  const each = states.map(state => {
    const scores = standings
      .filter(one => one.relationState === state)
      .map(one => 6 * (one.strength ?? 0) + (one.importance ?? 0))
    return sql`(e.relation_state = ${state} and 6 * coalesce(e.strength, 0) + coalesce(e.importance, 0) in (${join(scores)}))`
  })
  return sql`(${join(each, ' or ')})`
}

/** Relations with an id after one and up to another; null where they begin or end. */
export interface RelationPart {
  after: string | null
  upTo: string | null
}
const whole: RelationPart = { after: null, upTo: null }

const inPart = ({ after, upTo }: RelationPart) =>
  sql`${after === null ? empty : sql` and e.id > ${after}::uuid`}${
    upTo === null ? empty : sql` and e.id <= ${upTo}::uuid`
  }`

const isThere = (alias: Prisma.Sql, today: string) =>
  sql`(${alias}.starts_on <= ${today}::date and (${alias}.ends_on is null or ${alias}.ends_on >= ${today}::date))`

const since = ({ today, timeZone }: AuditScope, days: number) =>
  sql`(${today}::date - ${days}::int)::timestamp at time zone ${timeZone}`

/** Since when contact brings a colleague in touch. */
export const inTouchSince = (scope: AuditScope): Prisma.Sql => since(scope, scope.thresholds.inTouchDays)

/**
 * The parts of a question about the network, to stand behind `with`. `staff`: the colleagues who are there. `audited`: each relation
 * with what the findings ask. Who was in touch is read in brief from what is kept beside the employer (decision 048). Where somebody
 * who is no longer there was in touch, it is counted anew: `recounted` and `redoubled`; the latter for all that were approached doubly when
 * the network looks closer than is kept. Of all relations, or of a part.
 */
export function auditedSql(scope: AuditScope, filter: AuditFilter, part: RelationPart = whole): Prisma.Sql {
  const { networkId, today, timeZone, thresholds } = scope
  const network = (alias: string) => sql`${Prisma.raw(alias)}.network_id = ${networkId}::uuid`
  const day = (alias: string) => sql`(${Prisma.raw(alias)}.at at time zone ${timeZone})::date`
  const meant = (alias: string) => {
    const moment = Prisma.raw(alias)
    return sql`${network(alias)} and ${moment}.employer_id = a.id and ${moment}.at >= ${doubleSeen}
      and ${moment}.withdrawn_at is null and ${moment}.channel <> 'note'`
  }
  const [inTouch, doubleSeen] = [inTouchSince(scope), since(scope, scope.thresholds.doubleSeenDays)]
  const isCloser = thresholds.doubleApproachDays < keptDoubleDays
  return sql`
    staff as materialized (
      select m.id, m.organisation_id from membership m where ${network('m')} and ${isThere(sql`m`, today)}
    ), astray as materialized (
      select distinct t.employer_id from employer_touch t
      where ${network('t')} and t.last_at >= ${inTouch} and t.membership_id = any (array(
        select m.id from membership m where ${network('m')} and not ${isThere(sql`m`, today)}))
    ), recounted as (
      select t.employer_id, least(count(s.id), 2)::int as touched, (array_agg(s.id) filter (where s.id is not null))[1] as by_id,
        count(distinct s.organisation_id) = 1 as is_one_side
      from employer_touch t left join staff s on s.id = t.membership_id
      where ${network('t')} and t.employer_id = any (array(select employer_id from astray)) and t.last_at >= ${inTouch}
      group by t.employer_id
    ), redoubled as (
      select distinct a.id
      from employer a
      where ${network('a')} and a.archived_at is null ${isCloser ? empty : sql`and a.id = any (array(select employer_id from astray))`}
        and a.doubled_at >= ${doubleSeen} and (
          select true
          from contact_moment x join staff sx on sx.id = x.membership_id, contact_moment y join staff sy on sy.id = y.membership_id
          where ${meant('x')} and ${meant('y')} and sy.organisation_id <> sx.organisation_id
            and (x.site_id is null or y.site_id is null or x.site_id = y.site_id)
            and ${day('y')} - ${day('x')} between 0 and ${thresholds.doubleApproachDays}::int limit 1
        ) is true
    ), audited as not materialized (
      select f.*, case f.touched when 1 then f.by_id end as alone_id, case when f.is_one_side then f.by_id end as one_side_id
      from (
        select e.id, e.relation_state, e.strength, e.importance, e.last_contact_on, e.owner_id, e.backup_owner_id,
          o.id is null as is_ownerless,
          case when e.relation_state <> 'ended' then greatest(${today}::date - (e.last_contact_on + ${cadenceDays(scope.cadence)}), 0) end as days_overdue,
          coalesce(e.promise_due_on < ${today}::date, false) as is_late, coalesce(p.people, 0) as contacts,
          case when r.employer_id is not null then r.touched
            when e.touched_also_at >= ${inTouch} then 2 when e.touched_at >= ${inTouch} then 1 else 0 end as touched,
          case when r.employer_id is not null then r.by_id else e.touched_by_id end as by_id,
          case when r.employer_id is not null then r.is_one_side
            else e.touched_at >= ${inTouch} and coalesce(e.touched_elsewhere_at < ${inTouch}, true) end as is_one_side,
          (e.doubled_at >= ${doubleSeen}) is true
            and (${isCloser ? empty : sql`(e.id in (select employer_id from astray)) is not true or`} (e.id in (select id from redoubled)) is true) as is_doubled
        from employer e
          left join membership o on o.network_id = e.network_id and o.id = e.owner_id and ${isThere(sql`o`, today)}
          left join employer_people p on p.network_id = e.network_id and p.employer_id = e.id
          left join recounted r on r.employer_id = e.id
        where ${conditions(scope, filter)}${inPart(part)}
      ) f
    )`
}

/** Each finding as a condition on `audited a`. `touched` is how many colleagues were in touch: none, one, or two for more. */
export function findingSql(key: FindingKey, { today, thresholds }: AuditScope): Prisma.Sql {
  const goesOn = sql`a.relation_state = 'existing'`
  const rules: Record<FindingKey, Prisma.Sql> = {
    toMake: sql`a.relation_state = 'new'`,
    noOwner: sql`a.relation_state in ('new', 'existing') and a.is_ownerless`,
    overdue: sql`a.days_overdue > 0`,
    quiet: sql`${goesOn} and coalesce(a.last_contact_on, date '0001-01-01') < ${today}::date - ${thresholds.quietDays}::int`,
    promiseLate: sql`a.is_late`,
    noContact: sql`${goesOn} and a.contacts = 0`,
    singleContact: sql`${goesOn} and a.contacts = 1`,
    leansOnOne: sql`${goesOn} and a.touched = 1`,
    doubleApproach: sql`a.is_doubled`,
  }
  return sql`(${rules[key]}) is true`
}

/** Priority of `audited a` (E2), as `priorityOf` says it. */
export const prioritySql = sql`(2 * coalesce(a.importance - a.strength, 0)
  + case when a.days_overdue > 0 then 2 else 0 end + case when a.is_late then 3 else 0 end)`
