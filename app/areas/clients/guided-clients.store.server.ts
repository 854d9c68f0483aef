import type { Tx } from '~/platform/database.server'
import { anywhere } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'

const { sql } = Prisma

/**
 * Clients whom somebody guides today, by the assignment itself: it holds for the person's own pages and for the background, which
 * sees every client of the network.
 */
export const isGuided = (membershipId: string, today: Date) => sql`exists (select from assignment a
  where a.network_id = c.network_id and a.client_id = c.id and a.membership_id = ${membershipId}::uuid
    and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date))`

/** Those of the clients whom somebody guides today. */
export async function guidedAmong(
  db: Tx,
  membershipId: string,
  today: Date,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from client c where c.id = any (${[...ids]}::uuid[]) and ${isGuided(membershipId, today)} order by c.id`
  return rows.map(row => row.id)
}

/** Clients whose name or number says these words; all when there are none. */
export function saysClient(words: string | null): Prisma.Sql {
  if (words === null) return sql`true`
  const like = anywhere(words)
  return sql`(public.norm(c.first_name || ' ' || coalesce(c.last_name, '')) like public.norm(${like})
    or lpad(c.number::text, 4, '0') like ${like})`
}

export interface GuidedClient {
  id: string
  number: number
  name: string
  status: string
  step: number
}

/** More than this nobody guides. */
const most = 2_000

/** The clients whom somebody guides today and who are not closed, whose name or number says these words. */
export async function listGuidedClients(
  db: Tx,
  membershipId: string,
  today: Date,
  words: string | null,
): Promise<GuidedClient[]> {
  return db.$queryRaw<GuidedClient[]>`
    select c.id, c.number, concat_ws(' ', c.first_name, c.last_name) as name, c.status, c.ladder_step as step from client c
    where c.status <> 'closed' and ${isGuided(membershipId, today)} and ${saysClient(words)} order by c.id limit ${most}`
}

/** Clients who are on their way, in the order of their ids, after this one. */
export async function clientsOnTheirWay(db: Tx, after: string | null, limit: number): Promise<string[]> {
  const from = after === null ? sql`true` : sql`c.id > ${after}::uuid`
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from client c where c.status in ('intake', 'active') and ${from} order by c.id limit ${limit}`
  return rows.map(row => row.id)
}

/** Who guides these clients today, one for each: the case manager, else the coach. */
export async function guidesOf(db: Tx, clientIds: readonly string[], today: Date): Promise<Map<string, string>> {
  const rows = await db.assignment.findMany({
    where: {
      clientId: { in: [...clientIds] },
      function: { in: ['casemanager', 'coach'] },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      membership: { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    },
    select: { clientId: true, membershipId: true, function: true },
    orderBy: [{ function: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map(row => [row.clientId, row.membershipId]))
}
