import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { PairFilter, PairSort } from './pair-list'
import type { LikenessReason } from './likeness'

export interface PairRow {
  id: string
  firstId: string
  firstName: string
  firstCity: string | null
  secondId: string
  secondName: string
  secondCity: string | null
  reasons: LikenessReason[]
  score: number
  foundAt: Date
  settledAt: Date | null
  settledBy: string | null
  settledNote: string | null
}

const orders: Record<PairSort, ListOrder> = {
  strength: { by: Prisma.sql`p.score`, type: 'int' },
  name: { by: Prisma.sql`a.sort_name`, type: 'text' },
  found: { by: Prisma.sql`coalesce(p.settled_at, p.found_at)`, type: 'timestamptz' },
}

const joined = Prisma.sql`employer_pair p
  join employer a on a.network_id = p.network_id and a.id = p.first_id and a.archived_at is null
  join employer b on b.network_id = p.network_id and b.id = p.second_id and b.archived_at is null`

const isSettled = Prisma.sql`(p.settled_at is not null and p.reopened_at is null)`

const cityOf = (employer: string) => Prisma.sql`(select s.city from site s where s.network_id = p.network_id
  and s.employer_id = ${Prisma.raw(employer)}.id order by s.is_main desc, s.id limit 1)`

/** One page of pairs, by keyset. A pair of which one is in the archive, or was merged, is not there. */
export async function pageOfPairs(
  db: Tx,
  networkId: string,
  filter: PairFilter,
  sort: { key: PairSort; direction: 'up' | 'down' },
  place: ListPlace,
  size = 50,
): Promise<ListPage<PairRow>> {
  const page = keyset(orders[sort.key], sort.direction, Prisma.sql`p.id`, place)
  const found = await db.$queryRaw<(PairRow & { order: string })[]>`
    select p.id, p.first_id as "firstId", a.name as "firstName", ${cityOf('a')} as "firstCity",
      p.second_id as "secondId", b.name as "secondName", ${cityOf('b')} as "secondCity",
      p.reasons, p.score, p.found_at as "foundAt", p.settled_at as "settledAt", m.display_name as "settledBy",
      p.settled_note as "settledNote", ${page.order}
    from ${joined} left join membership m on m.id = p.settled_by_id
    where ${conditions(networkId, filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** Counting further than this takes longer than anybody reads. */
const mostCounted = 10_000

/** How many pairs the filter leaves; null for more than 10,000. */
export async function countPairs(db: Tx, networkId: string, filter: PairFilter): Promise<number | null> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from ${joined} where ${conditions(networkId, filter)} limit ${mostCounted + 1}) counted`
  const count = rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

function conditions(networkId: string, filter: PairFilter): Prisma.Sql {
  const parts = [
    Prisma.sql`p.network_id = ${networkId}::uuid`,
    filter.tab === 'settled' ? isSettled : Prisma.sql`not ${isSettled}`,
  ]
  if (filter.words)
    parts.push(
      Prisma.sql`(strpos(a.search_text, public.norm(${filter.words})) > 0 or strpos(b.search_text, public.norm(${filter.words})) > 0)`,
    )
  if (filter.reason) parts.push(Prisma.sql`${filter.reason} = any (p.reasons)`)
  if (filter.atLeast !== null) parts.push(Prisma.sql`p.score >= ${filter.atLeast}`)
  return Prisma.join(parts, ' and ')
}
