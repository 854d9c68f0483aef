import { isGuided, saysClient } from '~/areas/clients/guided-clients.store.server'
import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'

const { sql, join } = Prisma

export interface GroupClientFilter {
  words: string | null
  status: string | null
  /** yes: only those of the group; no: only the others */
  isIn: 'yes' | 'no' | null
}

export interface GroupClientRow {
  id: string
  number: number
  name: string
  status: string
  step: number
  isIn: boolean
  hasSnapshot: boolean
}

interface Asked {
  membershipId: string
  today: Date
  chosen: readonly string[]
  filter: GroupClientFilter
}

function conditions({ membershipId, today, chosen, filter }: Asked): Prisma.Sql {
  const among = sql`c.id = any (${[...chosen]}::uuid[])`
  return join(
    [
      isGuided(membershipId, today),
      saysClient(filter.words),
      filter.status === null ? null : sql`c.status = ${filter.status}`,
      filter.isIn === null ? null : filter.isIn === 'yes' ? among : sql`not ${among}`,
    ].filter(one => one !== null),
    ' and ',
  )
}

const byName: ListOrder = { by: sql`public.norm(coalesce(c.last_name, '') || ' ' || c.first_name)`, type: 'text' }

/** One page of the clients whom somebody guides and that the filter keeps, by name. */
export async function pageOfGuidedClients(
  db: Tx,
  asked: Asked,
  place: ListPlace,
  size = 50,
): Promise<ListPage<GroupClientRow>> {
  const page = keyset(byName, 'up', sql`c.id`, place)
  const found = await db.$queryRaw<(GroupClientRow & { order: string })[]>`
    select c.id, c.number, concat_ws(' ', c.first_name, c.last_name) as name, c.status, c.ladder_step as step,
      c.id = any (${[...asked.chosen]}::uuid[]) as "isIn",
      exists (select from profile_snapshot s
        where s.network_id = c.network_id and s.client_id = c.id and s.withdrawn_at is null) as "hasSnapshot",
      ${page.order}
    from client c where ${conditions(asked)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** Ids of the clients that the filter keeps, at most so many. */
export async function idsOfGuidedClients(db: Tx, asked: Asked, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from client c where ${conditions(asked)} order by c.id limit ${limit}`
  return rows.map(row => row.id)
}

export async function countGuidedClients(db: Tx, asked: Asked): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>`select count(*)::int as n from client c where ${conditions(asked)}`
  return rows[0]?.n ?? 0
}
