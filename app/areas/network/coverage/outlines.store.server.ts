import type { Tx } from '~/platform/database.server'
import type { Area } from './outline'

/** The outlines that are drawn: the newest version; null when there are none. */
export async function newestOutline(db: Tx): Promise<{ version: number; areas: Area[] } | null> {
  const row = await db.regionOutline.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, areas: true },
  })
  return row ? { version: row.version, areas: row.areas as unknown as Area[] } : null
}

/** Every version with who gave it, the newest first. */
export function listOutlines(db: Tx) {
  return db.regionOutline.findMany({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, source: true, createdAt: true, madeBy: { select: { displayName: true } } },
    take: 50,
  })
}

export async function findOutline(
  db: Tx,
  id: string,
): Promise<{ source: string; version: number; areas: Area[] } | null> {
  const row = await db.regionOutline.findUnique({
    where: { id },
    select: { source: true, version: true, areas: true },
  })
  return row ? { ...row, areas: row.areas as unknown as Area[] } : null
}

/** Keeps a version; false when somebody else kept that one first. */
export async function saveOutline(
  db: Tx,
  row: { id: string; networkId: string; version: number; source: string; areas: Area[]; madeById: string },
  now: Date,
): Promise<boolean> {
  const areas = row.areas.map(({ name, rings }) => ({ name, rings: rings.map(ring => ring.map(point => [...point])) }))
  const { count } = await db.regionOutline.createMany({
    data: [{ ...row, areas, createdAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}
