import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AccessLogFilter } from './access-log'

export interface ReadRow {
  id: string
  at: Date
  who: string
  organisation: string
  /** End of the client's id: the log tells that, not who. */
  client: string
  group: string
  purpose: string
}

const byMoment: ListOrder = { by: Prisma.sql`r.at`, type: 'timestamptz' }

const tables = Prisma.sql`access_read r join membership m on m.id = r.membership_id
  join organisation o on o.id = m.organisation_id`

export interface AccessLogScope {
  networkId: string
  timeZone: string
}

/** One page of the log of reads, newest first, by keyset. */
export async function pageOfReads(
  db: Tx,
  scope: AccessLogScope,
  filter: AccessLogFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<ReadRow>> {
  const page = keyset(byMoment, 'down', Prisma.sql`r.id`, place)
  const found = await db.$queryRaw<(ReadRow & { order: string })[]>`
    select r.id, r.at, m.display_name as who, o.name as organisation, right(r.client_id::text, 8) as client,
      r.field_group as "group", r.purpose, ${page.order}
    from ${tables} where ${conditions(scope, filter)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countReads(db: Tx, scope: AccessLogScope, filter: AccessLogFilter): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${tables} where ${conditions(scope, filter)}`
  return rows[0]?.count ?? 0
}

function conditions({ networkId, timeZone }: AccessLogScope, filter: AccessLogFilter): Prisma.Sql {
  const { group, who, client, from, until } = filter
  const parts = [Prisma.sql`r.network_id = ${networkId}::uuid`]
  if (group) parts.push(Prisma.sql`r.field_group = ${group}`)
  if (who) parts.push(Prisma.sql`public.norm(m.display_name || ' ' || o.name) like public.norm(${anywhere(who)})`)
  if (client) parts.push(Prisma.sql`right(r.client_id::text, 8) like ${anywhere(client)}`)
  if (from) parts.push(Prisma.sql`r.at >= ${from}::date::timestamp at time zone ${timeZone}`)
  if (until) parts.push(Prisma.sql`r.at < (${until}::date + 1)::timestamp at time zone ${timeZone}`)
  return Prisma.join(parts, ' and ')
}
