import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { Prisma } from '~/platform/prisma/client'
import { isOurColumn, type ListColumn, type OurColumnKey } from './columns'
import type { FilterContext } from './filter-context'

const { sql, raw, join, empty } = Prisma

/** Rows beside an employer that some columns look at; each is joined once, and only when a column needs it. */
type Beside = 'site' | 'contact' | 'step'

interface ColumnSql {
  /** The value for `employer e`, as something that jsonb can hold. */
  value: (context: FilterContext) => Prisma.Sql
  needs?: Beside
}

const column = (name: string): ColumnSql => ({ value: () => raw(`e.${name}`) })
const of = (needs: Beside, words: string): ColumnSql => ({ value: () => raw(words), needs })
const inNetwork = ({ networkId }: FilterContext) => sql`x.network_id = ${networkId}::uuid and x.employer_id = e.id`
const member = (name: string): ColumnSql => ({
  value: ({ networkId }) =>
    sql`(select x.display_name from membership x where x.network_id = ${networkId}::uuid and x.id = ${raw(`e.${name}`)})`,
})

const columns: Record<OurColumnKey, ColumnSql> = {
  city: of('site', 's.city'),
  sector: column('sector_code'),
  state: column('relation_state'),
  level: { value: () => sql`jsonb_build_array(e.level, e.target_level)` },
  owner: member('owner_id'),
  lastContact: column('last_contact_on'),
  nextStep: of(
    'step',
    'case when t.id is not null then jsonb_build_array(t.due_on, t.title, t.title_key, t.params) end',
  ),
  nextContact: {
    value: ({ cadence }) =>
      sql`case when e.relation_state <> 'ended' then e.last_contact_on + ${cadenceDays(cadence)} end`,
  },
  nextVisit: {
    value: context => sql`(select min((x.starts_at at time zone x.time_zone)::date) from visit x
      where ${inNetwork(context)} and x.state = 'planned' and x.starts_at >= ${context.today}::date)`,
  },
  // Kept by the database beside the day: contact moments but notes, filed mails, and the hosts of an event that they attended.
  lastContactBy: member('touched_by_id'),
  openTasks: {
    value: context =>
      sql`(select count(*) from task x where ${inNetwork(context)} and x.state = 'open' and x.client_id is null)`,
  },
  openPromises: {
    value: context => sql`(select count(*) from promise x where ${inNetwork(context)} and x.state = 'open')`,
  },
  substitute: member('backup_owner_id'),
  strength: column('strength'),
  importance: column('importance'),
  target: column('target_level'),
  targetOn: column('target_on'),
  cadence: { value: ({ cadence }) => cadenceDays(cadence) },
  vacancies: {
    value: context =>
      sql`(select count(*) from vacancy x where ${inNetwork(context)} and x.status in ('open', 'hard_to_fill'))`,
  },
  headcount: column('headcount'),
  kvk: column('kvk_number'),
  otherSectors: {
    value: context =>
      sql`(select jsonb_agg(x.sector_code order by x.sector_code) from employer_sector x where ${inNetwork(context)})`,
  },
  phone: column('phone'),
  email: column('email'),
  website: column('website'),
  noMailing: column('no_mailing'),
  address: of('site', `nullif(concat_ws(' ', s.street, s.house_number), '')`),
  postcode: of('site', 's.postcode'),
  sites: { value: context => sql`(select count(*) from site x where ${inNetwork(context)})` },
  accessible: of('site', 's.accessible'),
  transit: of('site', 's.transit_minutes'),
  childcare: of('site', `nullif(s.childcare, 'unknown')`),
  sbb: of('site', `nullif(array_to_string(s.sbb_occupations, ', '), '')`),
  contact: of('contact', `nullif(concat_ws(', ', concat_ws(' ', p.first_name, p.last_name), p.function), '')`),
  contactPhone: of('contact', 'p.phone'),
  contactEmail: of('contact', 'p.email'),
  channel: of('contact', 'p.channel'),
  consent: of('contact', 'p.consent_basis'),
  doNotContact: of('contact', 'p.do_not_contact_until'),
  mentorCapacity: {
    value: context =>
      sql`(select sum(x.mentor_capacity) from contact x where ${inNetwork(context)} and x.left_on is null)`,
  },
}

/** The main site, who decides there, and the next thing to do; one row each. */
const beside: Record<Beside, (context: FilterContext) => Prisma.Sql> = {
  site: context => sql`left join lateral (select x.* from site x where ${inNetwork(context)}
    order by x.is_main desc, x.id limit 1) s on true`,
  contact: context => sql`left join lateral (
    select x.id, x.first_name, x.last_name, x.function, x.phone, x.email, x.channel, x.consent_basis,
      x.do_not_contact_until from contact x
    where ${inNetwork(context)} and x.left_on is null
    order by 'decision_maker' = any (x.roles) desc, x.id limit 1) p on true`,
  step: context => sql`left join lateral (select x.id, x.title, x.title_key, x.params, x.due_on from task x
    where ${inNetwork(context)} and x.state = 'open' and x.client_id is null order by x.due_on, x.id limit 1) t on true`,
}

function valueOf(one: ListColumn, context: FilterContext): Prisma.Sql {
  return isOurColumn(one.key) ? columns[one.key].value(context) : ownValueSql(one, context, raw('p.id'))
}

/** The values of an own field of `employer e` or of a contact, in their order. */
export function ownValueSql({ own }: ListColumn, { networkId }: FilterContext, contactId: Prisma.Sql): Prisma.Sql {
  const rows =
    own?.belongsTo === 'contact'
      ? sql`contact_field_value x where x.contact_id = ${contactId}`
      : sql`employer_field_value x where x.employer_id = e.id`
  return sql`(select jsonb_agg(coalesce(to_jsonb(x.word), to_jsonb(x.number), to_jsonb(x.day)) order by x.place)
    from ${rows} and x.network_id = ${networkId}::uuid and x.field_id = ${own?.fieldId ?? null}::uuid)`
}

/** The most pairs that one jsonb_build_object takes. */
const pairsAtOnce = 50

/** Values by column as one jsonb object. */
export function objectSql(pairs: readonly { key: string; value: Prisma.Sql }[]): Prisma.Sql {
  const written = pairs.map(({ key, value }) => sql`${key}::text, ${value}`)
  const parts = [sql`'{}'::jsonb`]
  for (let at = 0; at < written.length; at += pairsAtOnce)
    parts.push(sql`jsonb_build_object(${join(written.slice(at, at + pairsAtOnce))})`)
  return join(parts, ' || ')
}

function needOf({ key, own }: ListColumn): Beside[] {
  if (isOurColumn(key)) return [columns[key].needs ?? []].flat()
  return own?.belongsTo === 'contact' ? ['contact'] : []
}

/** The values of these columns for `employer e`, as one jsonb object by key, with the joins that they need. */
export function cellsSql(
  chosen: readonly ListColumn[],
  context: FilterContext,
): { cells: Prisma.Sql; joins: Prisma.Sql } {
  const cells = objectSql(chosen.map(one => ({ key: one.key, value: valueOf(one, context) })))
  const joins = [...new Set(chosen.flatMap(needOf))].map(one => beside[one](context))
  return { cells, joins: joins.length > 0 ? join(joins, ' ') : empty }
}
