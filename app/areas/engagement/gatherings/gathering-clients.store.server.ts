import type { Tx } from '~/platform/database.server'

const shown = {
  id: true,
  clientId: true,
  attendance: true,
  client: { select: { firstName: true, lastName: true } },
} as const

/** Clients of an event, as far as the reader may see them. */
export function listGatheringClients(db: Tx, gatheringId: string) {
  return db.gatheringClient.findMany({
    where: { gatheringId },
    select: shown,
    orderBy: [{ client: { lastName: 'asc' } }, { id: 'asc' }],
    take: 500,
  })
}

export function findGatheringClient(db: Tx, gatheringId: string, id: string) {
  return db.gatheringClient.findFirst({ where: { id, gatheringId }, select: shown })
}

/** How many clients come or came, of all organisations together; null below five. */
export async function countGatheringClients(db: Tx, gatheringId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ n: number | null }[]>`select ctx.gathering_clients(${gatheringId}::uuid) as n`
  return row?.n ?? null
}

/** False when the client takes part already. */
export async function saveNewGatheringClient(
  db: Tx,
  row: { id: string; networkId: string; gatheringId: string; clientId: string; addedById: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.gatheringClient.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
  return count === 1
}

export async function removeGatheringClient(db: Tx, id: string): Promise<boolean> {
  return (await db.gatheringClient.deleteMany({ where: { id } })).count === 1
}

export async function saveClientAttendance(db: Tx, id: string, attendance: string | null): Promise<boolean> {
  return (await db.gatheringClient.updateMany({ where: { id }, data: { attendance } })).count === 1
}

/** The clients that somebody guides now and who do not take part yet, by name. */
export function listOwnClients(db: Tx, membershipId: string, gatheringId: string) {
  return db.$queryRaw<{ id: string; name: string }[]>`
    select c.id, concat_ws(' ', c.first_name, c.last_name) as name from client c
    where c.status <> 'closed' and exists (select from assignment a where a.client_id = c.id
        and a.membership_id = ${membershipId}::uuid and a.starts_on <= current_date
        and (a.ends_on is null or a.ends_on >= current_date))
      and not exists (select from gathering_client x where x.gathering_id = ${gatheringId}::uuid and x.client_id = c.id)
    order by public.norm(concat_ws(' ', c.last_name, c.first_name)), c.id limit 300`
}
