import type { Tx } from '~/platform/database.server'
import type { IntroStep } from './intro-path'

type Row = { from: string; to: string; kind: IntroStep['kind']; on: string | null }

/**
 * The steps around an employer: who spoke whom there and at related firms, who worked where, and who is tied to whom. Ids are those
 * of memberships, contacts and employers. At most 400, the newest contacts first.
 */
export async function stepsAround(db: Tx, employerId: string, organisationId: string): Promise<IntroStep[]> {
  const rows = await db.$queryRaw<Row[]>`
    with related as (
      select case when t.from_employer_id = ${employerId}::uuid then t.to_employer_id else t.from_employer_id end as id
      from tie t where ${employerId}::uuid in (t.from_employer_id, t.to_employer_id) and t.from_employer_id is not null
        and t.to_employer_id is not null and t.withdrawn_at is null and t.ended_on is null limit 50),
    here as (select c.id, c.earlier_id from contact c where c.employer_id = ${employerId}::uuid and c.left_on is null limit 200),
    known as (
      select id from here union select earlier_id from here where earlier_id is not null
      union select case when t.from_contact_id = h.id then t.to_contact_id else t.from_contact_id end
        from here h join tie t on h.id in (t.from_contact_id, t.to_contact_id)
        where t.from_contact_id is not null and t.to_contact_id is not null and t.withdrawn_at is null),
    spoken as (
      select m.membership_id, m.contact_id, m.employer_id, max(m.at) as at from contact_moment m
      where m.withdrawn_at is null and m.channel <> 'note'
        and (m.employer_id = ${employerId}::uuid or m.employer_id in (select id from related) or m.contact_id in (select id from known))
      group by 1, 2, 3 order by 4 desc limit 200)
    select s.membership_id::text as "from", coalesce(k.id, s.employer_id)::text as "to", 'spoke' as kind, to_char(s.at, 'YYYY-MM-DD') as "on"
      from spoken s left join known k on k.id = s.contact_id
    union all select h.id::text, ${employerId}, 'works', null from here h
    union all select h.earlier_id::text, ${employerId}, 'worked', null from here h where h.earlier_id is not null
    union all select r.id::text, ${employerId}, 'related', null from related r
    union all select x.a, x.b, x.kind, null from (
      select coalesce(t.from_contact_id, t.from_membership_id)::text as a,
        coalesce(t.to_contact_id, t.to_membership_id, t.to_employer_id)::text as b, t.kind
      from tie t where t.kind in ('former_colleague', 'introduced') and t.withdrawn_at is null
        and (t.to_employer_id = ${employerId}::uuid or t.to_contact_id in (select id from known) or t.from_contact_id in (select id from known))
      union all select coalesce(t.to_contact_id, t.to_membership_id)::text, coalesce(t.from_contact_id, t.from_membership_id)::text, t.kind
      from tie t where t.kind = 'former_colleague' and t.withdrawn_at is null
        and (t.to_contact_id in (select id from known) or t.from_contact_id in (select id from known))) x
    limit 400`
  const steps: IntroStep[] = rows.map(({ on, ...row }) => (on === null ? row : { ...row, on }))
  const colleagues = [...new Set(steps.map(step => step.from))]
  const members = await db.membership.findMany({
    where: { id: { in: colleagues } },
    select: { id: true, organisationId: true },
  })
  const near = (one: { organisationId: string }) => (one.organisationId === organisationId ? 0 : 1)
  const ordered = [...members].sort((a, b) => near(a) - near(b))
  return [...steps, ...ordered.map(one => ({ from: 'me', to: one.id, kind: 'colleague' as const }))]
}

/** Names of the parties of some steps, with where they work. */
export async function namesOfParties(db: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const among = { id: { in: ids.filter(id => id !== 'me') } }
  const employers = await db.employer.findMany({ where: among, select: { id: true, name: true } })
  const contacts = await db.contact.findMany({
    where: among,
    select: { id: true, firstName: true, lastName: true, employer: { select: { name: true } } },
  })
  const members = await db.membership.findMany({
    where: among,
    select: { id: true, displayName: true, organisation: { select: { name: true } } },
  })
  return Object.fromEntries([
    ...employers.map(one => [one.id, one.name]),
    ...contacts.map(one => [
      one.id,
      `${[one.firstName, one.lastName].filter(Boolean).join(' ')} (${one.employer.name})`,
    ]),
    ...members.map(one => [one.id, `${one.displayName} (${one.organisation.name})`]),
  ]) as Record<string, string>
}
