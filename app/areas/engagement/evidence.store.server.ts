import type { Tx } from '~/platform/database.server'
import { declaredIn, itemOfDeclared } from './declared'
import type { EvidenceItem } from './evidence'
import { indicatorsOfAttendance } from './gatherings/attendance-evidence'
import { indicators, type LevelTemplate } from './levels'

/** Of each indicator only the newest pieces are told, and as many as are asked for. */
const fewestPieces = 3

/**
 * What the tables tell about an employer's engagement in the months that count, piece by piece (of each indicator as many as are
 * asked for, at least three), and what was declared with the last level.
 */
export async function findEvidence(
  db: Tx,
  employerId: string,
  today: string,
  template: LevelTemplate,
): Promise<EvidenceItem[]> {
  const asks = Object.values(template.asks)
  const mostPieces = Math.max(fewestPieces, ...asks.map(ask => ask.needed))
  const longest = Math.max(...asks.map(ask => ask.months))
  const found = await db.$queryRaw<EvidenceItem[]>`
    with since as (select (${today}::date - make_interval(months => ${longest}::int))::date as day),
    talk as (
      select m.id, m.at, m.channel from contact_moment m, since
      where m.employer_id = ${employerId}::uuid and m.withdrawn_at is null and m.at >= since.day
        and m.channel in ('call', 'visit', 'meeting')
    ), person as (
      select c.id, c.created_at::date as on_day, concat_ws(' ', c.first_name, c.last_name) as name, c.roles
      from contact c where c.employer_id = ${employerId}::uuid and c.left_on is null
    ), used as (select p.* from since, lateral ctx.placement_evidence(${employerId}::uuid, since.day) p)
    select indicator, source, id, on_day::text as "on", what from (
      (select 'two_way_contact' as indicator, 'contact_moment' as source, id, at::date as on_day, channel as what
        from talk order by at desc, id limit ${mostPieces})
      union all (select 'talk_or_visit', 'contact_moment', id, at::date, channel
        from talk where channel <> 'call' order by at desc, id limit ${mostPieces})
      union all (select 'named_person', 'contact', id, on_day, name from person order by on_day desc, id limit ${mostPieces})
      union all (select 'mentor_named', 'contact', id, on_day, name
        from person where 'mentor' = any (roles) order by on_day desc, id limit ${mostPieces})
      union all (select 'ambassador', 'contact', id, on_day, name
        from person where 'ambassador' = any (roles) order by on_day desc, id limit ${mostPieces})
      union all (select 'job_information', 'survey', r.id, i.answered_at::date, r.name
        from since, survey_invitation i join survey_round r on r.id = i.round_id
        where i.employer_id = ${employerId}::uuid and i.state = 'answered' and i.answered_at >= since.day
        order by i.answered_at desc, i.id limit ${mostPieces})
      union all (select 'job_information', 'vacancy', v.id, v.created_at::date, v.title
        from since, vacancy v where v.employer_id = ${employerId}::uuid and v.created_at >= since.day
          and exists (select from vacancy_competence c where c.vacancy_id = v.id)
        order by v.created_at desc, v.id limit ${mostPieces})
      union all (select kind.indicator, 'placement', used.vacancy_id, used.begun_on, used.title
        from (values ('place_used'), ('second_place_used')) kind (indicator),
          (select * from used order by begun_on desc, vacancy_id limit ${mostPieces}) used)
      union all (select 'letter_of_intent', 'letter', id, greatest(signed_on, reviewed_on), number
        from letter, since where employer_id = ${employerId}::uuid and state in ('signed', 'reviewed')
          and greatest(signed_on, reviewed_on) >= since.day
        order by greatest(signed_on, reviewed_on) desc, id limit ${mostPieces})
      union all (select 'evaluation', 'placement', vacancy_id, begun_on, title
        from used where is_completed order by begun_on desc, vacancy_id limit ${mostPieces})
    ) piece`
  const attended = await findAttended(db, employerId, { today, months: longest, most: mostPieces })
  return [...found, ...attended, ...(await findDeclared(db, employerId)).map(itemOfDeclared)]
}

/** Events at which somebody of the employer was, by the indicators that this meets. */
async function findAttended(
  db: Tx,
  employerId: string,
  { today, months, most }: { today: string; months: number; most: number },
): Promise<EvidenceItem[]> {
  const found = await db.$queryRaw<{ id: string; on: string; what: string; key: string; level: number }[]>`
    select g.id, (g.starts_at at time zone g.time_zone)::date::text as "on", g.title as what, g.activity_key as key,
      g.activity_level::int as level
    from gathering g
    where g.starts_at >= ${today}::date - make_interval(months => ${months}::int) and g.state <> 'cancelled'
      and exists (select from gathering_guest x where x.network_id = g.network_id and x.gathering_id = g.id
        and x.employer_id = ${employerId}::uuid and x.attendance = 'attended')
    order by g.starts_at desc, g.id limit 50`
  return indicators.flatMap(indicator =>
    found
      .filter(one => indicatorsOfAttendance(one).includes(indicator))
      .slice(0, most)
      .map(({ id, on, what }) => ({ indicator, source: 'gathering' as const, id, on, what })),
  )
}

/** What was declared with the last confirmed level. */
async function findDeclared(db: Tx, employerId: string) {
  const last = await db.levelChange.findFirst({
    where: { employerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { evidence: true, confirmedOn: true },
  })
  return last ? declaredIn(last.evidence, last.confirmedOn.toISOString().slice(0, 10)) : []
}
