import type { Tx } from '~/platform/database.server'

/** Titles of places, whatever their state, as far as this reader sees them. */
export async function titlesOfPlaces(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.vacancy.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } })
  return new Map(rows.map(row => [row.id, row.title]))
}
