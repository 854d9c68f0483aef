import type { Tx } from '~/platform/database.server'
import type { Gender } from './statistic'

/** What the client told before; the database answers it to the client only. */
export async function findOwnStatistic(db: Tx, clientId: string): Promise<Gender | null> {
  const row = await db.clientStatistic.findFirst({ where: { clientId }, select: { gender: true } })
  return (row?.gender ?? null) as Gender | null
}

/** Writes without reading. False when the database knows no right to it. */
export async function tellStatistic(db: Tx, clientId: string, gender: Gender, day: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ told: boolean }[]>`
    select ctx.tell_statistic(${clientId}::uuid, ${gender}, ${day}::date) as told`
  return row?.told ?? false
}
