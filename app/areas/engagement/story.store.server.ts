import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { agreementPrefix, eventsOfKinds } from './story'
import type { StoryAsk } from './story-ask'

export interface StoryEvent {
  id: string
  at: Date
  kind: string
  subjectId: string
  actorName: string | null
  before: unknown
  after: unknown
}

const byMoment: ListOrder = { by: Prisma.sql`e.at`, type: 'timestamptz' }

/**
 * One page of the changes of an employer, newest first, by keyset. Contact moments, mails and ties that were taken back are left
 * out, and so is an attendance; a link by hand is told with all that became of it; a mail that was filed again, and an answer that was given again, is told as it is last. Days are days in the reader's time zone. What a line is
 * about is looked up line by line (`limit 1`): joined freely, a planner behind row-level security reads the whole table.
 */
export async function pageOfStory(
  db: Tx,
  place: { networkId: string; employerId: string; timeZone: string },
  ask: StoryAsk,
  size: number,
): Promise<ListPage<StoryEvent>> {
  const page = keyset(byMoment, 'down', Prisma.sql`e.id`, ask)
  const found = await db.$queryRaw<(StoryEvent & { order: string })[]>`
    select e.id, e.at, e.kind, e.subject_id as "subjectId", e.actor_name as "actorName", e.before, e.after, ${page.order}
    from event e
    left join lateral (select m.* from contact_moment m
      where e.subject_type = 'contact_moment' and m.network_id = e.network_id and m.id = e.subject_id limit 1) m on true
    left join lateral (select f.* from filed_mail f
      where e.subject_type = 'filed_mail' and f.network_id = e.network_id and f.id = e.subject_id limit 1) f on true
    left join lateral (select t.* from tie t
      where e.subject_type = 'tie' and t.network_id = e.network_id and t.id = e.subject_id limit 1) t on true
    left join lateral (select k.* from map_link k
      where e.subject_type = 'map_link' and k.network_id = e.network_id and k.id = e.subject_id limit 1) k on true
    left join lateral (select r.* from mailing_recipient r
      where e.subject_type = 'mailing_recipient' and r.network_id = e.network_id and r.id = e.subject_id limit 1) r on true
    left join lateral (select g.* from gathering_guest g
      where e.subject_type = 'gathering_guest' and g.network_id = e.network_id and g.id = e.subject_id limit 1) g on true
    where e.network_id = ${place.networkId}::uuid and e.employer_id = any (${andMerged(place)})
      and m.withdrawn_at is null and f.withdrawn_at is null and t.withdrawn_at is null
      and (e.kind <> 'engagement.gathering-attended' or g.attendance = 'attended')
      and (e.kind <> 'engagement.gathering-missed' or g.attendance = 'no_show')
      and (coalesce(f.id, g.id) is null or not exists (
        select from event l where l.network_id = e.network_id and l.subject_id = e.subject_id and l.kind = e.kind and (l.at, l.id) > (e.at, e.id)))
      and ${Prisma.join(conditions(ask, place), ' and ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** An employer, and those that were merged into it. */
function andMerged({ networkId, employerId }: { networkId: string; employerId: string }): Prisma.Sql {
  return Prisma.sql`array(select ${employerId}::uuid union all
    select x.id from employer x where x.network_id = ${networkId}::uuid and x.merged_into_id = ${employerId}::uuid)`
}

function conditions(ask: StoryAsk, { employerId, timeZone }: { employerId: string; timeZone: string }): Prisma.Sql[] {
  const { events, channels, placements, agreements } = eventsOfKinds(ask.kinds)
  const kinds = [
    Prisma.sql`e.kind = any (${events}::text[])`,
    Prisma.sql`(e.kind = 'engagement.contact-recorded' and m.channel = any (${channels}::text[]))`,
  ]
  const isAgreement = Prisma.sql`starts_with(e.kind, ${agreementPrefix})`
  if (placements) kinds.push(Prisma.sql`(e.data_class = 'placement' and not ${isAgreement})`)
  if (agreements) kinds.push(Prisma.sql`(e.data_class = 'placement' and ${isAgreement})`)
  const parts = [Prisma.sql`(${Prisma.join(kinds, ' or ')})`]
  if (ask.membershipId) parts.push(Prisma.sql`e.actor_membership_id = ${ask.membershipId}::uuid`)
  if (ask.organisationId)
    parts.push(
      Prisma.sql`e.actor_membership_id = any (array(select x.id from membership x where x.organisation_id = ${ask.organisationId}::uuid))`,
    )
  if (ask.contactId) parts.push(aboutContact(ask.contactId))
  if (ask.siteId) parts.push(aboutSite(ask.siteId))
  if (ask.from) parts.push(Prisma.sql`e.at >= ${ask.from}::timestamp at time zone ${timeZone}`)
  if (ask.to) parts.push(Prisma.sql`e.at < (${ask.to}::timestamp + interval '1 day') at time zone ${timeZone}`)
  for (const word of ask.words?.split(/\s+/) ?? []) parts.push(says(word, employerId))
  return parts
}

/** What of a line can be searched: what people typed, and who did it. */
const spoken = Prisma.sql`concat_ws(' ', e.actor_name, m.need_heard, m.note, m.next_step, f.subject, f.from_line, f.body, r.subject, r.to_name, r.body,
  e.after ->> 'title', e.before ->> 'title', e.after ->> 'what', e.after ->> 'note', e.after ->> 'firstName', e.after ->> 'lastName')`

/** A line that says the word, was with a contact who is named so or mentions a colleague who is; accents and capitals do not matter. */
function says(word: string, employerId: string): Prisma.Sql {
  return Prisma.sql`(public.norm(${spoken}) like public.norm(${anywhere(word)})
    or coalesce(m.contact_id, f.contact_id, r.contact_id, g.contact_id) = any (array(select c.id from contact c where c.employer_id = ${employerId}::uuid
      and public.norm(concat_ws(' ', c.first_name, c.last_name)) like public.norm(${anywhere(word)})))
    or exists (select from contact_moment_mention n join membership p on p.network_id = n.network_id and p.id = n.membership_id
      where n.network_id = m.network_id and n.contact_moment_id = m.id
        and public.norm(p.display_name) like public.norm(${anywhere(word)})))`
}

function aboutContact(contactId: string): Prisma.Sql {
  return Prisma.sql`(${contactId}::uuid in (m.contact_id, f.contact_id, r.contact_id, g.contact_id, e.subject_id, t.from_contact_id, t.to_contact_id,
      k.from_contact_id, k.to_contact_id)
    or m.id = any (array(select a.contact_moment_id from contact_moment_contact a where a.contact_id = ${contactId}::uuid)))`
}

function aboutSite(siteId: string): Prisma.Sql {
  return Prisma.sql`(${siteId}::uuid in (m.site_id, e.subject_id)
    or coalesce(f.contact_id, r.contact_id, g.contact_id) = any (array(select c.id from contact c where c.site_id = ${siteId}::uuid))
    or e.subject_id = any (array(select v.id from vacancy v where v.site_id = ${siteId}::uuid))
    or e.placement_id = any (array(select p.id from placement p where p.site_id = ${siteId}::uuid)))`
}

/** Colleagues of all organisations who did something in the story of an employer. */
export function peopleInStory(db: Tx, networkId: string, employerId: string) {
  return db.$queryRaw<{ id: string; name: string; organisationId: string; organisation: string }[]>`
    select m.id, m.display_name as name, o.id as "organisationId", o.name as organisation
    from membership m join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
    where m.id = any (array(select distinct e.actor_membership_id from event e
      where e.network_id = ${networkId}::uuid and e.employer_id = ${employerId}::uuid))
    order by o.name, m.display_name, m.id`
}

/** Files in which this employer came or changed. */
export function importsOfEmployer(db: Tx, employerId: string) {
  return db.$queryRaw<{ id: string; at: Date; fileName: string; state: string }[]>`
    select r.run_id as id, i.committed_at as at, i.file_name as "fileName", r.state
    from import_row r join import_run i on i.id = r.run_id
    where r.employer_id = ${employerId}::uuid and r.kind = 'employers' and r.state in ('new', 'changed') and i.committed_at is not null
    order by i.committed_at desc limit 5`
}
