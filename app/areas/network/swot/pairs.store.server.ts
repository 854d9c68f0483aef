import type { Tx } from '~/platform/database.server'
import type { Quadrant } from './quadrants'

const card = { select: { id: true, text: true, quadrant: true, weight: true, removedAt: true } } as const
const shown = {
  id: true,
  innerCardId: true,
  outerCardId: true,
  sentence: true,
  version: true,
  inner: card,
  outer: card,
  madeBy: { select: { displayName: true } },
} as const

interface Read {
  quadrant: string
}
const read = <C extends Read, R extends { inner: C; outer: C }>(row: R) => ({
  ...row,
  inner: { ...row.inner, quadrant: row.inner.quadrant as Quadrant },
  outer: { ...row.outer, quadrant: row.outer.quadrant as Quadrant },
})

/** Strategies of a board whose two cards are both there, in the order in which they were made. */
export async function listPairs(db: Tx, boardId: string) {
  const rows = await db.swotPair.findMany({
    where: { boardId, inner: { removedAt: null }, outer: { removedAt: null } },
    select: shown,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(read)
}
export type Pair = Awaited<ReturnType<typeof listPairs>>[number]

export async function findPair(db: Tx, boardId: string, id: string): Promise<Pair | null> {
  const row = await db.swotPair.findFirst({ where: { boardId, id }, select: shown })
  return row && read(row)
}

/** Is the card part of a strategy, also of one whose other card was removed and may come back? */
export async function isPaired(db: Tx, cardId: string): Promise<boolean> {
  return (await db.swotPair.count({ where: { OR: [{ innerCardId: cardId }, { outerCardId: cardId }] } })) > 0
}

export interface NewPair {
  id: string
  networkId: string
  boardId: string
  innerCardId: string
  outerCardId: string
  sentence: string
  madeById: string
}

/** False when both cards are linked already. */
export async function saveNewPair(db: Tx, row: NewPair, now: Date): Promise<boolean> {
  const { count } = await db.swotPair.createMany({
    data: [{ ...row, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Saves when nobody else did in between; false when somebody did. */
export async function savePair(
  db: Tx,
  seen: { id: string; version: number },
  sentence: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.swotPair.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { sentence, version: seen.version + 1, updatedAt: now },
  })
  return count === 1
}

export async function dropPair(db: Tx, boardId: string, id: string): Promise<boolean> {
  const { count } = await db.swotPair.deleteMany({ where: { boardId, id } })
  return count === 1
}
