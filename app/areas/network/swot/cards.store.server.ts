import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Quadrant } from './quadrants'

const shown = {
  id: true,
  quadrant: true,
  text: true,
  reason: true,
  weight: true,
  fromCardId: true,
  removedAt: true,
  version: true,
  createdAt: true,
  madeBy: { select: { displayName: true } },
  // Asked by a condition on the task, so that an action whose task its reader may not see is left out, not half there.
  actions: {
    where: { task: { state: { in: ['open', 'done', 'cancelled'] } } },
    select: {
      task: { select: { id: true, title: true, dueOn: true, state: true, owner: { select: { displayName: true } } } },
    },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.SwotCardSelect

const read = <R extends { quadrant: string }>(row: R) => ({ ...row }) as Omit<R, 'quadrant'> & { quadrant: Quadrant }

/** The cards of a board that are not removed, heaviest first within their quadrant. */
export async function listCards(db: Tx, boardId: string) {
  const rows = await db.swotCard.findMany({
    where: { boardId, removedAt: null },
    select: shown,
    orderBy: [{ weight: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: mostCards,
  })
  return rows.map(read)
}
export type Card = Awaited<ReturnType<typeof listCards>>[number]

/** More than a group can look at in one sitting. */
export const mostCards = 300

export function countCards(db: Tx, boardId: string): Promise<number> {
  return db.swotCard.count({ where: { boardId, removedAt: null } })
}

/** A card, also one that was removed. */
export async function findCard(db: Tx, boardId: string, id: string): Promise<Card | null> {
  const row = await db.swotCard.findFirst({ where: { boardId, id }, select: shown })
  return row && read(row)
}

export interface CardFields {
  quadrant: Quadrant
  text: string
  reason: string | null
  weight: number
}

export interface NewCard extends CardFields {
  id: string
  networkId: string
  boardId: string
  fromCardId: string | null
  madeById: string
}

export async function saveNewCards(db: Tx, rows: readonly NewCard[], now: Date): Promise<void> {
  await db.swotCard.createMany({ data: rows.map(row => ({ ...row, createdAt: now, updatedAt: now })) })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveCard(
  db: Tx,
  seen: { id: string; version: number },
  change: Partial<CardFields> & { removedAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const { count } = await db.swotCard.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...change, version: seen.version + 1, updatedAt: now },
  })
  return count === 1
}
