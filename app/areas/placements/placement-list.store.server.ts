import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { placementGroups } from './placement-groups'
import type { PlacementListAsk, PlacementSort } from './placement-list'
import { placementStates } from './placement-machine'

const row = {
  id: true,
  state: true,
  clientId: true,
  proposedAt: true,
  startsOn: true,
  endsOn: true,
  updatedAt: true,
  vacancy: { select: { title: true } },
  employer: { select: { name: true } },
  snapshot: { select: { content: true } },
} as const satisfies Prisma.PlacementSelect

/** Placements of one client or employer that this actor may see, newest change first. */
export function listPlacementRows(db: Tx, where: { clientId: string } | { employerId: string }, limit: number) {
  return db.placement.findMany({
    where,
    select: row,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

export type PlacementListRow = Awaited<ReturnType<typeof listPlacementRows>>[number]

/** States are ordered as a placement passes them; one without a start comes after all others. */
const orders: Record<PlacementSort, ListOrder> = {
  change: { by: Prisma.sql`p.updated_at`, type: 'timestamptz' },
  start: { by: Prisma.sql`coalesce(p.starts_on, date '9999-12-31')`, type: 'date' },
  state: { by: Prisma.sql`coalesce(array_position(${[...placementStates]}::text[], p.state), 99)`, type: 'int' },
}

const tables = Prisma.sql`placement p left join vacancy v on v.id = p.vacancy_id left join employer e on e.id = p.employer_id
  left join client c on c.id = p.client_id left join profile_snapshot s on s.id = p.snapshot_id`

/** One page of placements, by keyset; row-level security decides which are there at all. */
export async function pageOfPlacements(
  db: Tx,
  networkId: string,
  ask: PlacementListAsk,
  size: number,
): Promise<ListPage<PlacementListRow>> {
  const page = keyset(orders[ask.sort.key], ask.sort.direction, Prisma.sql`p.id`, ask)
  const found = await db.$queryRaw<{ id: string; order: string }[]>`
    select p.id, ${page.order} from ${tables} where ${conditions(networkId, ask)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  const ids = rows.map(one => one.id)
  const shown = await db.placement.findMany({ where: { id: { in: ids } }, select: row })
  const byId = new Map(shown.map(one => [one.id, one]))
  return { ...links, rows: ids.flatMap(id => byId.get(id) ?? []) }
}

export async function countPlacementsIn(db: Tx, networkId: string, ask: PlacementListAsk): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${tables} where ${conditions(networkId, ask)}`
  return rows[0]?.count ?? 0
}

/** Words are looked for in what the reader sees: the client's name, or only the first name of the published profile. */
function conditions(networkId: string, { words, group }: PlacementListAsk): Prisma.Sql {
  const parts = [Prisma.sql`p.network_id = ${networkId}::uuid`]
  if (group) parts.push(Prisma.sql`p.state = any (${[...placementGroups[group]]}::text[])`)
  for (const word of words?.split(/\s+/) ?? []) {
    parts.push(Prisma.sql`public.norm(concat_ws(' ', v.title, e.name,
      case when c.id is null then s.content ->> 'firstName' else concat_ws(' ', c.first_name, c.last_name) end))
      like public.norm(${anywhere(word)})`)
  }
  return Prisma.join(parts, ' and ')
}

/** Names of clients that the reader may see; others are not in the map. */
export async function clientNames(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.client.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, firstName: true, lastName: true },
  })
  return new Map(rows.map(one => [one.id, [one.firstName, one.lastName].filter(Boolean).join(' ')]))
}

/** What happened in a placement, newest first. */
export function listPlacementEvents(db: Tx, placementId: string, limit: number) {
  return db.event.findMany({
    where: { placementId },
    select: { id: true, at: true, kind: true, actorName: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
