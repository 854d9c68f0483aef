import type { Tx } from '~/platform/database.server'
import { levelTemplate, type Evidence, type Indicator } from './levels'

interface Counts {
  two_way: number
  visits: number
  people: number
  mentors: number
  ambassadors: number
  described: number
  surveyed: number
  used: number
  completed: number
  newest: Date | null
  declared: { declared?: unknown } | null
}

/** What the tables tell about an employer's engagement in the last two years, and what was declared with the last level. */
export async function findEvidence(db: Tx, employerId: string, today: string): Promise<Evidence> {
  const rows = await db.$queryRaw<Counts[]>`
    with since as (select (${today}::date - make_interval(months => ${levelTemplate.months}::int))::date as day),
    moment as (
      select count(*) filter (where channel in ('call', 'visit', 'meeting'))::int as two_way,
        count(*) filter (where channel in ('visit', 'meeting'))::int as visits, max(at)::date as newest
      from contact_moment, since where employer_id = ${employerId}::uuid and withdrawn_at is null and at >= since.day
    ), person as (
      select count(*)::int as people, count(*) filter (where 'mentor' = any (roles))::int as mentors,
        count(*) filter (where 'ambassador' = any (roles))::int as ambassadors
      from contact where employer_id = ${employerId}::uuid and left_on is null
    ), answer as (
      select count(*)::int as surveyed, max(answered_at)::date as newest
      from survey_invitation, since where employer_id = ${employerId}::uuid and state = 'answered' and answered_at >= since.day
    )
    select moment.two_way, moment.visits, greatest(moment.newest, answer.newest) as newest,
      answer.surveyed, person.people, person.mentors, person.ambassadors, p.used, p.completed,
      (select count(*)::int from vacancy v, since where v.employer_id = ${employerId}::uuid and v.created_at >= since.day
        and exists (select from vacancy_competence c where c.vacancy_id = v.id)) as described,
      (select l.evidence from level_change l where l.employer_id = ${employerId}::uuid order by l.created_at desc limit 1) as declared
    from moment, person, answer, since, lateral ctx.count_placements(${employerId}::uuid, since.day) p`
  const row = rows[0]
  if (!row) return { met: new Set(), newestOn: null }
  return { met: metBy(row), newestOn: row.newest?.toISOString().slice(0, 10) ?? null }
}

function metBy(row: Counts): Set<Indicator> {
  const declared: unknown[] = Array.isArray(row.declared?.declared) ? row.declared.declared : []
  const facts: Record<Indicator, boolean> = {
    two_way_contact: row.two_way >= 1,
    named_person: row.people >= 1,
    talk_or_visit: row.visits >= 1,
    job_information: row.described >= 1 || row.surveyed >= 1,
    place_used: row.used >= 1,
    mentor_named: row.mentors >= 1,
    second_place_used: row.used >= 2,
    letter_of_intent: declared.includes('letter_of_intent'),
    evaluation: row.completed >= 1,
    ambassador: row.ambassadors >= 1,
    shares_lead: declared.includes('shares_lead'),
  }
  return new Set((Object.keys(facts) as Indicator[]).filter(key => facts[key]))
}
