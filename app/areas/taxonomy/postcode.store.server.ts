import type { Tx } from '~/platform/database.server'
import type { Coordinates } from './distance'

/** Coordinates by four-digit postcode; an area that is not known is not in the map. */
export async function coordinatesOf(db: Tx, pc4s: readonly string[]): Promise<Map<string, Coordinates>> {
  if (pc4s.length === 0) return new Map()
  const rows = await db.postcode.findMany({
    where: { pc4: { in: [...new Set(pc4s)] } },
    select: { pc4: true, lat: true, lon: true },
  })
  return new Map(rows.map(({ pc4, lat, lon }) => [pc4, { lat, lon }]))
}
