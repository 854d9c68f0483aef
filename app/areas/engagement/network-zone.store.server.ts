import type { Tx } from '~/platform/database.server'

/** The time zone in which a network's days begin. */
export async function networkTimeZone(db: Tx, networkId: string): Promise<string> {
  const network = await db.network.findUniqueOrThrow({ where: { id: networkId }, select: { timeZone: true } })
  return network.timeZone
}
