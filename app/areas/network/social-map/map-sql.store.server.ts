import { addMonths } from '~/areas/engagement/days'
import { Prisma } from '~/platform/prisma/client'
import { placeSteps } from './place-steps'
import { mapMonths } from './strength'

/** Whose map, on which day there. */
export interface MapScope {
  networkId: string
  /** yyyy-mm-dd */
  today: string
  timeZone: string
}

const { sql, raw, join } = Prisma

/** Who stands on the map as a colleague: people who work on the network, never a client, a firm's people or a school's. */
export const colleagueRoles = ['casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin']

/**
 * Everybody and everything that can stand on the map, as `kind, id, name, organisation_id, sector_code, steps, level`: what is there
 * today. A merged or archived employer, a contact who left and a colleague whose membership ended are not.
 */
export function nodesSql({ networkId, today }: MapScope): Prisma.Sql {
  const here = (alias: string) => sql`${raw(alias)}.network_id = ${networkId}::uuid`
  return sql`
    select 'employer' as kind, e.id, e.name, o.organisation_id, e.sector_code,
      coalesce(w.steps, array[]::smallint[]) as steps, e.level
    from employer e left join membership o on o.network_id = e.network_id and o.id = e.owner_id
      left join (${employerStepsSql(networkId)}) w on w.employer_id = e.id
    where ${here('e')} and e.archived_at is null
    union all
    select 'organisation', g.id, g.name, null, null, array[]::smallint[], null from organisation g
    where ${here('g')} and g.kind <> 'employer' and g.employer_id is null
    union all
    select 'colleague', m.id, m.display_name, m.organisation_id, null, array[]::smallint[], null from membership m
    where ${here('m')} and m.role = any (${colleagueRoles}::text[])
      and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
    union all
    select 'contact', c.id, concat_ws(' ', c.first_name, c.last_name), null, null, array[]::smallint[], null
    from contact c join employer e on e.network_id = c.network_id and e.id = c.employer_id and e.archived_at is null
    where ${here('c')} and (c.left_on is null or c.left_on > ${today}::date)
    union all
    select 'service', s.id, s.name, s.organisation_id, null, s.steps, null from service s
    where ${here('s')} and s.withdrawn_at is null and (s.ends_on is null or s.ends_on >= ${today}::date)
      and (s.starts_on is null or s.starts_on <= ${today}::date)`
}

/** Which steps the places serve that an employer has free today, as `employer_id, steps`; low first. */
function employerStepsSql(networkId: string): Prisma.Sql {
  const known = join(placeSteps.map(([kind, step]) => sql`(${kind}, ${step}::smallint)`))
  return sql`select v.employer_id, array_agg(distinct k.step order by k.step) as steps
    from vacancy v join (values ${known}) k (kind, step) on k.kind = v.kind
    where v.network_id = ${networkId}::uuid and v.status in ('open', 'hard_to_fill') and v.seats > v.seats_taken
    group by v.employer_id`
}

/** The columns of a side of a tie or a link, and what stands there on the map. */
const sides = [
  ['employer', 'employer'],
  ['contact', 'contact'],
  ['organisation', 'organisation'],
  ['colleague', 'membership'],
  ['service', 'service'],
] as const

const kindOfSide = (alias: string, end: 'from' | 'to', known: typeof sides | readonly (typeof sides)[number][]) =>
  raw(
    `case ${known.map(([kind, column]) => `when ${alias}.${end}_${column}_id is not null then '${kind}'`).join(' ')} end`,
  )
const idOfSide = (alias: string, end: 'from' | 'to', known: typeof sides | readonly (typeof sides)[number][]) =>
  raw(`coalesce(${known.map(([, column]) => `${alias}.${end}_${column}_id`).join(', ')})`)

/**
 * Every single piece of evidence of the last `mapMonths` months, or that holds today, as `kind, from_kind, from_id, to_kind, to_id,
 * on_day, source, ref, who, judged`: `ref` is the row that it is, `who` the colleague behind it. Placements and agreements are
 * about people and are not here; see `placementsSql`.
 */
export function piecesSql(scope: MapScope): Prisma.Sql {
  const { networkId, today, timeZone } = scope
  const here = (alias: string) => sql`${raw(alias)}.network_id = ${networkId}::uuid`
  const day = (alias: string, column = 'at') => sql`(${raw(`${alias}.${column}`)} at time zone ${timeZone})::date`
  const since = sql`(${sinceOf(scope)}::date)::timestamp at time zone ${timeZone}`
  const ofTies = sides.slice(0, 4)
  return sql`
    select 'talk' as kind, 'colleague' as from_kind, m.membership_id as from_id, 'employer' as to_kind, m.employer_id as to_id,
      ${day('m')} as on_day, 'moment' as source, m.id as ref, m.membership_id as who, null::int as judged
    from contact_moment m
    where ${here('m')} and m.at >= ${since} and m.withdrawn_at is null and m.channel <> 'note'
    union all
    select 'talk', 'colleague', c.membership_id, 'employer', m.employer_id, ${day('m')}, 'moment', m.id, m.membership_id, null
    from contact_moment_colleague c join contact_moment m on m.network_id = c.network_id and m.id = c.contact_moment_id
    where ${here('c')} and m.at >= ${since} and m.withdrawn_at is null and m.channel <> 'note' and c.membership_id <> m.membership_id
    union all
    select 'talk', 'colleague', f.colleague_id, 'employer', f.employer_id, ${day('f')}, 'mail', f.id, f.colleague_id, null
    from filed_mail f where ${here('f')} and f.at >= ${since} and f.withdrawn_at is null
    union all
    select 'vacancy', 'employer', v.employer_id, 'organisation', o.organisation_id, ${day('v', 'created_at')}, 'vacancy', v.id, null, null
    from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
      join membership o on o.network_id = e.network_id and o.id = e.owner_id
    where ${here('v')} and v.created_at >= ${since}
    union all
    select 'tie', ${kindOfSide('t', 'from', ofTies)}, ${idOfSide('t', 'from', ofTies)}, ${kindOfSide('t', 'to', ofTies)},
      ${idOfSide('t', 'to', ofTies)}, t.started_on, 'tie', t.id, t.created_by_id, null
    from tie t where ${here('t')} and t.withdrawn_at is null and (t.started_on is null or t.started_on <= ${today}::date)
      and (t.ended_on is null or t.ended_on > ${today}::date)
    union all
    select 'member', 'colleague', m.id, 'organisation', m.organisation_id, m.starts_on, 'member', m.id, m.id, null
    from membership m where ${here('m')}
    union all
    select 'works_at', 'contact', c.id, 'employer', c.employer_id, null, 'contact', c.id, null, null from contact c where ${here('c')}
    union all
    select 'offers', 'service', s.id, 'organisation', s.organisation_id, s.starts_on, 'service', s.id, s.made_by_id, null
    from service s where ${here('s')} and s.organisation_id is not null
    union all
    select 'link', ${kindOfSide('l', 'from', sides)}, ${idOfSide('l', 'from', sides)}, ${kindOfSide('l', 'to', sides)},
      ${idOfSide('l', 'to', sides)}, l.since_on, 'link', l.id, l.added_by_id, l.strength
    from map_link l where ${here('l')} and l.withdrawn_at is null and (l.since_on is null or l.since_on <= ${today}::date)
      and (l.until_on is null or l.until_on >= ${today}::date)`
}

/**
 * Placements and sealed agreements between an organisation and an employer, as `kind, organisation_id, employer_id, pieces, first_on,
 * last_on`: the last three are null where they are about fewer than five people.
 */
export function placementsSql(scope: MapScope): Prisma.Sql {
  return sql`select * from ctx.map_placements(${sinceOf(scope)}::date)`
}

const sinceOf = ({ today }: MapScope) => addMonths(today, -mapMonths)
