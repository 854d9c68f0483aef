import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { mostCounted } from '../employer-list.store.server'
import { columnsOf, type ListColumn } from '../lists/columns'
import type { FilterContext } from '../lists/filter-context'
import { whereConditions } from '../lists/filter-sql.store.server'
import { always, indexed, maybe, ownOrder, type OrderSql } from '../lists/order-sql.store.server'
import { idsInOrder, type Listed } from '../lists/ordered-ids.store.server'
import { stoppingEarly } from '../lists/room.store.server'
import { contactCellsSql } from './contact-cells.store.server'
import { contactColumns, isContactColumn, type ContactColumnKey } from './contact-columns'
import type { ContactFilter, ContactListAsk } from './contact-list'

const { sql, join } = Prisma

export interface ContactRow {
  id: string
  name: string
  employerId: string
  /** Values by column, as jsonb gives them: days are `2026-11-23`. */
  cells: Record<string, unknown>
}

export interface ContactPage {
  rows: ContactRow[]
  next: string | null
  previous: string | null
}

/** Matches of a search that are looked at; beyond it a search is too wide to be useful. */
const mostMatches = 5_000

const employerOf = sql`join employer e on e.network_id = c.network_id and e.id = c.employer_id`
const from = sql`contact c ${employerOf}`
const id = sql`c.id`

/** What each order sorts by. Names have an index; the others are read from the rows and kept as far as a page goes. */
const orders: Partial<Record<ContactColumnKey, OrderSql>> = {
  employer: always(sql`e.sort_name`, 'text', id),
  function: maybe(sql`c.function`, 'text', id),
  language: maybe(sql`c.language`, 'text', id),
  channel: maybe(sql`c.channel`, 'text', id),
  doNotContact: maybe(sql`c.do_not_contact_until`, 'date', id),
  email: maybe(sql`c.email`, 'text', id),
  mentorCapacity: maybe(sql`c.mentor_capacity`, 'int', id),
  consent: maybe(sql`c.consent_basis`, 'text', id),
  consentOn: maybe(sql`c.consent_on`, 'date', id),
  leftOn: maybe(sql`c.left_on`, 'date', id),
}
const byName = indexed(sql`c.sort_name`, 'text', id)

function orderOf(key: string, scope: FilterContext): OrderSql {
  if (isContactColumn(key)) return orders[key] ?? byName
  const own = columnsOf(scope.fields, contactColumns, 'contact').find(one => one.key === key)?.own
  return own ? ownOrder(own, scope) : byName
}

/** One page of contacts with these columns. */
export async function pageOfContacts(
  db: Tx,
  scope: FilterContext,
  ask: ContactListAsk,
  columns: readonly ListColumn[],
  size = 50,
): Promise<ContactPage> {
  const listed: Listed = { from, where: conditions(scope, ask.filter), id }
  if (ask.filter.where) {
    listed.head = {
      from: cut =>
        sql`(select c.* from contact c where c.network_id = ${scope.networkId}::uuid ${cut}) c ${employerOf}`,
      where: conditions({ ...scope, beside: 'one by one' }, ask.filter),
    }
  }
  const { ids, ...around } = await idsInOrder(db, listed, orderOf(ask.sort.key, scope), ask.sort.direction, ask, size)
  if (ids.length === 0) return { rows: [], ...around }
  const rows = await db.$queryRaw<ContactRow[]>`
    select c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.employer_id as "employerId",
      ${contactCellsSql(columns, scope)} as cells
    from unnest(${ids}::uuid[]) with ordinality as chosen(id, at) join (${from}) on c.id = chosen.id
    where c.network_id = ${scope.networkId}::uuid order by chosen.at`
  return { rows, ...around }
}

/** How many contacts there are with these filters; null for more than 10,000. */
export async function countContacts(db: Tx, scope: FilterContext, filter: ContactFilter): Promise<number | null> {
  const where = conditions({ ...scope, beside: 'joined' }, filter)
  const ask = () =>
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (select from ${from} where ${where} limit ${mostCounted + 1}) counted`
  const rows = await (filter.where ? stoppingEarly(db, ask) : ask())
  const count = rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

/** What a filter asks; contacts of employers in the archive are left out. */
function conditions(scope: FilterContext, filter: ContactFilter): Prisma.Sql {
  const { networkId, today } = scope
  const parts = [sql`c.network_id = ${networkId}::uuid`, sql`e.archived_at is null`]
  if (filter.presence !== 'all')
    parts.push(filter.presence === 'here' ? sql`c.left_on is null` : sql`c.left_on is not null`)
  if (filter.words) parts.push(sql`c.id = any (array(select ctx.find_contacts(${filter.words}, ${mostMatches})))`)
  if (filter.role) parts.push(sql`${filter.role} = any (c.roles)`)
  if (filter.reach === 'now') parts.push(sql`coalesce(c.do_not_contact_until < ${today}::date, true)`)
  if (filter.reach === 'later') parts.push(sql`c.do_not_contact_until >= ${today}::date`)
  if (filter.where) parts.push(whereConditions(filter.where, scope))
  return join(parts, ' and ')
}
