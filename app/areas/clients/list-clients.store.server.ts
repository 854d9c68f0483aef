import { Prisma } from '~/platform/prisma/client'
import type { Tx } from '~/platform/database.server'
import type { ClientListFilter, ClientSort } from './client-list-filter'

export interface ClientRow {
  id: string
  number: number
  firstName: string
  lastName: string | null
  status: string
  ladderStep: number
  ladderStepSince: Date
  lastContactOn: string | null
  mine: boolean
  caseManager: string | null
  sortKey: string
}

const sortKeys: Record<ClientSort, Prisma.Sql> = {
  name: Prisma.sql`public.norm(coalesce(c.last_name, '') || ' ' || c.first_name)`,
  number: Prisma.sql`lpad(c.number::text, 9, '0')`,
  step: Prisma.sql`lpad((10 - c.ladder_step)::text, 2, '0') || c.ladder_step_since::text`,
}

function conditions(membershipId: string, filter: ClientListFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`]
  if (filter.scope === 'mine') {
    parts.push(Prisma.sql`exists (select from assignment a where a.client_id = c.id and a.membership_id = ${membershipId}::uuid
      and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))`)
  }
  if (filter.status) parts.push(Prisma.sql`c.status = ${filter.status}`)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(Prisma.sql`(public.norm(c.first_name || ' ' || coalesce(c.last_name, '')) like public.norm(${like})
      or lpad(c.number::text, 4, '0') like ${like})`)
  }
  return Prisma.join(parts, ' and ')
}

/** A page of clients in a stable order, by key; row-level security decides which are there at all. */
export async function listClientRows(
  db: Tx,
  membershipId: string,
  filter: ClientListFilter,
): Promise<{ rows: ClientRow[]; next: string | null }> {
  const key = sortKeys[filter.sort]
  const way = filter.descending ? Prisma.sql`desc` : Prisma.sql`asc`
  const [, afterKey, afterId] = /^(.*)~([0-9a-f-]{36})$/.exec(filter.after ?? '') ?? []
  const after =
    afterKey !== undefined && afterId
      ? Prisma.sql`and (${key}, c.id) ${filter.descending ? Prisma.sql`<` : Prisma.sql`>`} (${afterKey}, ${afterId}::uuid)`
      : Prisma.empty
  const rows = await db.$queryRaw<ClientRow[]>`
    select c.id, c.number, c.first_name as "firstName", c.last_name as "lastName", c.status,
      c.ladder_step as "ladderStep", c.ladder_step_since as "ladderStepSince",
      (select max(g.at)::date::text from guidance_note g where g.client_id = c.id) as "lastContactOn",
      exists (select from assignment a where a.client_id = c.id and a.membership_id = ${membershipId}::uuid
        and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) as mine,
      (select m.display_name from assignment a join membership m on m.id = a.membership_id
        where a.client_id = c.id and a.function = 'casemanager' and (a.ends_on is null or a.ends_on >= current_date)
        order by a.starts_on desc limit 1) as "caseManager",
      ${key} as "sortKey"
    from client c where ${conditions(membershipId, filter)} ${after}
    order by ${key} ${way}, c.id ${way} limit ${filter.limit + 1}`
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > filter.limit && last ? `${last.sortKey}~${last.id}` : null }
}

export async function countClients(db: Tx, membershipId: string, filter: ClientListFilter): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from client c where ${conditions(membershipId, filter)}`
  return rows[0]?.n ?? 0
}
