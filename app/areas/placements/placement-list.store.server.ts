import type { Prisma } from '~/platform/prisma/client'
import type { Tx } from '~/platform/database.server'

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

/** A page of placements that this actor may see, newest change first. `after` is the id of the last row before it. */
export async function listPlacementRows(
  db: Tx,
  filter: { states?: readonly string[]; clientId?: string; employerId?: string },
  { limit, after }: { limit: number; after?: string | null },
) {
  const { states, clientId, employerId } = filter
  const rows = await db.placement.findMany({
    where: { clientId, employerId, ...(states ? { state: { in: [...states] } } : {}) },
    select: row,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

export type PlacementListRow = Awaited<ReturnType<typeof listPlacementRows>>['rows'][number]

/** Names of clients that the reader may see; others are not in the map. */
export async function clientNames(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.client.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, firstName: true, lastName: true },
  })
  return new Map(rows.map(one => [one.id, [one.firstName, one.lastName].filter(Boolean).join(' ')]))
}

/** How many placements are in each state. */
export async function countByState(db: Tx): Promise<Record<string, number>> {
  const groups = await db.placement.groupBy({ by: ['state'], _count: true })
  return Object.fromEntries(groups.map(group => [group.state, group._count]))
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
