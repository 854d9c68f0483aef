import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { readMethod, type GroupInput, type GroupMethod, type GroupSeen } from './group'

const { sql, join } = Prisma

export async function findGroup(
  db: Tx,
  id: string,
): Promise<(GroupSeen & { madeById: string; archivedAt: Date | null }) | null> {
  const row = await db.groupMatch.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      method: true,
      version: true,
      clientIds: true,
      allPlaces: true,
      vacancyIds: true,
      archivedAt: true,
      madeById: true,
    },
  })
  return row && { ...row, method: readMethod(row.method) }
}

export async function saveNewGroup(
  db: Tx,
  row: { id: string; networkId: string; madeById: string; clientIds: string[] } & GroupInput,
  now: Date,
): Promise<void> {
  await db.groupMatch.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

export interface GroupChange {
  name?: string
  method?: GroupMethod
  clientIds?: string[]
  allPlaces?: boolean
  vacancyIds?: string[]
}

/** Saves a change of what a group is; false when somebody changed it since this version. */
export async function changeGroup(
  db: Tx,
  seen: { id: string; version: number },
  change: GroupChange,
  now: Date,
): Promise<boolean> {
  const { count } = await db.groupMatch.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...change, version: { increment: 1 }, updatedAt: now },
  })
  return count === 1
}

/** Puts a group out of sight, or back (null). */
export async function setGroupArchived(db: Tx, id: string, archivedAt: Date | null): Promise<void> {
  await db.groupMatch.updateMany({ where: { id }, data: { archivedAt } })
}

export interface GroupListFilter {
  words: string | null
  method: GroupMethod | null
  state: string | null
  isArchived: boolean
}

export interface GroupRow {
  id: string
  name: string
  method: string
  clients: number
  allPlaces: boolean
  places: number
  /** Of the newest reckoning; null when there is none. */
  state: string | null
  placed: number | null
  reckoned: number | null
  updatedAt: Date
}

const newestFirst: ListOrder = { by: sql`date_trunc('milliseconds', g.updated_at)`, type: 'timestamptz' }

/** One page of the groups that this reader may see, the last changed first. */
export async function pageOfGroups(
  db: Tx,
  networkId: string,
  filter: GroupListFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<GroupRow>> {
  const page = keyset(newestFirst, 'down', sql`g.id`, place)
  const conditions = [
    sql`g.network_id = ${networkId}::uuid`,
    filter.isArchived ? sql`g.archived_at is not null` : sql`g.archived_at is null`,
    filter.words === null ? null : sql`public.norm(g.name) like public.norm(${anywhere(filter.words)})`,
    filter.method === null ? null : sql`g.method = ${filter.method}`,
    filter.state === null ? null : sql`coalesce(r.state, 'none') = ${filter.state}`,
  ].filter(one => one !== null)
  const found = await db.$queryRaw<(GroupRow & { order: string })[]>`
    select g.id, g.name, g.method, cardinality(g.client_ids) as clients, g.all_places as "allPlaces",
      cardinality(g.vacancy_ids) as places, r.state, r.placed, r.clients as reckoned, g.updated_at as "updatedAt", ${page.order}
    from group_match g left join lateral (select r.state, r.placed, r.clients from group_match_run r
      where r.network_id = g.network_id and r.group_id = g.id order by r.number desc limit 1) r on true
    where ${join(conditions, ' and ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
