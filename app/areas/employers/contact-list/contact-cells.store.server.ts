import { Prisma } from '~/platform/prisma/client'
import { objectSql, ownValueSql } from '../lists/column-sql.store.server'
import type { ListColumn } from '../lists/columns'
import type { FilterContext } from '../lists/filter-context'
import { isContactColumn, type ContactColumnKey } from './contact-columns'

const { sql, raw } = Prisma

type Value = (context: FilterContext) => Prisma.Sql

const column =
  (name: string): Value =>
  () =>
    raw(name)

const values: Record<ContactColumnKey, Value> = {
  employer: () => sql`jsonb_build_array(e.id, e.name)`,
  function: column('c.function'),
  roles: () => sql`nullif(to_jsonb(c.roles), '[]')`,
  language: column('c.language'),
  channel: column('c.channel'),
  doNotContact: column('c.do_not_contact_until'),
  noMailing: column('e.no_mailing'),
  phone: column('c.phone'),
  email: column('c.email'),
  site: ({ networkId }) =>
    sql`(select coalesce(s.name, s.city) from site s where s.network_id = ${networkId}::uuid and s.id = c.site_id)`,
  mentorCapacity: column('c.mentor_capacity'),
  consent: column('c.consent_basis'),
  consentOn: column('c.consent_on'),
  leftOn: column('c.left_on'),
  lastSpoken: ({ networkId }) => sql`(select max(x.at)::date from contact_moment x
    where x.network_id = ${networkId}::uuid and x.contact_id = c.id and x.withdrawn_at is null)`,
  city: ({
    networkId,
  }) => sql`(select s.city from site s where s.network_id = ${networkId}::uuid and s.employer_id = e.id
    order by s.is_main desc, s.id limit 1)`,
  sector: column('e.sector_code'),
  state: column('e.relation_state'),
  level: () => sql`jsonb_build_array(e.level, e.target_level)`,
  owner: ({ networkId }) =>
    sql`(select m.display_name from membership m where m.network_id = ${networkId}::uuid and m.id = e.owner_id)`,
}

/** The values of these columns for `contact c` of `employer e`, as one jsonb object by key. */
export function contactCellsSql(chosen: readonly ListColumn[], context: FilterContext): Prisma.Sql {
  const valueOf = (one: ListColumn) =>
    isContactColumn(one.key) ? values[one.key](context) : ownValueSql(one, context, raw('c.id'))
  return objectSql(chosen.map(one => ({ key: one.key, value: valueOf(one) })))
}
