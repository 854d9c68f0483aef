import type { Tx } from '~/platform/database.server'
import type { AskedIndicator, MetGroup } from './level-preview'

/**
 * How many employers meet which of these, in one statement over the network: what meets an indicator is what `findEvidence` finds for
 * one employer, and it counts for as long as `countsUntil` says. The rule of the levels decides what a group would be suggested.
 */
export function countMet(
  db: Tx,
  networkId: string,
  asks: readonly AskedIndicator[],
  today: string,
): Promise<MetGroup[]> {
  const longest = Math.max(...asks.map(ask => ask.months))
  const list = JSON.stringify(asks.map((ask, place) => ({ ...ask, place })))
  return db.$queryRaw<MetGroup[]>`
    with since as materialized (select (${today}::date - make_interval(months => ${longest}::int))::date as day),
    firm as materialized (
      select id from employer where network_id = ${networkId}::uuid and archived_at is null and merged_into_id is null
    ), ask as materialized (
      select * from jsonb_to_recordset(${list}::jsonb) as a (place int, indicator text, needed int, months int)
    ), said as (
      select distinct on (employer_id) employer_id, evidence, confirmed_on from level_change
      where network_id = ${networkId}::uuid order by employer_id, created_at desc, id desc
    ), used as materialized (select p.* from since, lateral ctx.placement_evidence_of_all(since.day) p),
    talk as (
      select m.employer_id, m.at::date as on_day, m.channel from contact_moment m, since
      where m.network_id = ${networkId}::uuid and m.withdrawn_at is null and m.at >= since.day
        and m.channel in ('call', 'visit', 'meeting')
    ), person as (
      select employer_id, created_at::date as on_day, roles from contact
      where network_id = ${networkId}::uuid and left_on is null
    ), piece as (
      select employer_id, 'two_way_contact' as indicator, on_day, false as stays from talk
      union all select employer_id, 'talk_or_visit', on_day, false from talk where channel <> 'call'
      union all select employer_id, 'named_person', on_day, true from person
      union all select employer_id, 'mentor_named', on_day, true from person where 'mentor' = any (roles)
      union all select employer_id, 'ambassador', on_day, true from person where 'ambassador' = any (roles)
      union all select i.employer_id, 'job_information', i.answered_at::date, false from since, survey_invitation i
        where i.network_id = ${networkId}::uuid and i.state = 'answered' and i.answered_at >= since.day
      union all select v.employer_id, 'job_information', v.created_at::date, false from since, vacancy v
        where v.network_id = ${networkId}::uuid and v.created_at >= since.day
          and exists (select from vacancy_competence c where c.vacancy_id = v.id)
      union all select employer_id, kind.indicator, begun_on, false
        from (values ('place_used'), ('second_place_used')) kind (indicator), used
      union all select employer_id, 'evaluation', begun_on, false from used where is_completed
      union all select employer_id, 'letter_of_intent', greatest(signed_on, reviewed_on), false from letter
        where network_id = ${networkId}::uuid and state in ('signed', 'reviewed')
      union all select said.employer_id, coalesce(one.value ->> 'indicator', one.value #>> '{}'),
          coalesce((one.value ->> 'on')::date, said.confirmed_on), false
        from said, jsonb_array_elements(case when jsonb_typeof(said.evidence -> 'declared') = 'array'
          then said.evidence -> 'declared' else '[]'::jsonb end) one
    ), reached as (
      select piece.employer_id, ask.place from piece join ask on ask.indicator = piece.indicator
      where piece.on_day <= ${today}::date
        and (piece.stays or (piece.on_day + make_interval(months => ask.months))::date >= ${today}::date)
      group by piece.employer_id, ask.place, ask.needed having count(*) >= ask.needed
    ), met as (
      select employer_id, array_agg(place order by place) as places from reached group by employer_id
    )
    select coalesce(met.places, '{}') as met, count(*)::int as n
    from firm left join met on met.employer_id = firm.id group by 1 order by 1`
}
