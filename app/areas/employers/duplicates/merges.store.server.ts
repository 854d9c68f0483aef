import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'

/** Rows of one table that moved from one record to another. */
export interface MovedRows {
  table: string
  column: string
  /** The primary key of each row, without the column that moved. */
  keys: string[][]
  from: string
  to: string
}

/** Moves all that points at a row to another, except these rows; also what the actor may not see. */
export async function moveReferences(
  db: Tx,
  table: 'employer' | 'site' | 'contact',
  { from, to }: { from: string; to: string },
  skip: readonly string[] = [],
): Promise<MovedRows[]> {
  const [row] = await db.$queryRaw<{ moved: MovedRows[] }[]>`
    select ctx.move_references(${table}, ${from}::uuid, ${to}::uuid, ${[...skip]}::uuid[]) as moved`
  return row?.moved ?? []
}

export interface MovedBack {
  table: string
  back: number
  stayed: number
}

export async function moveBack(db: Tx, mergeId: string): Promise<MovedBack[]> {
  const [row] = await db.$queryRaw<{ said: MovedBack[] }[]>`select ctx.move_back(${mergeId}::uuid) as said`
  return row?.said ?? []
}

export async function markMerged(
  db: Tx,
  id: string,
  survivorId: string | null,
  version: number,
  now: Date,
): Promise<boolean> {
  const saved = await db.employer.updateMany({
    where: { id, version },
    data: {
      mergedIntoId: survivorId,
      archivedAt: survivorId ? now : null,
      version: version + 1,
      updatedAt: now,
    },
  })
  return saved.count === 1
}

export async function saveNewMerge(
  db: Tx,
  merge: {
    id: string
    networkId: string
    survivorId: string
    mergedId: string
    moved: MovedRows[]
    before: object
    after: object
    madeById: string
    madeAt: Date
  },
): Promise<void> {
  await db.employerMerge.createMany({
    data: [
      {
        ...merge,
        moved: merge.moved as unknown as Prisma.InputJsonValue,
        before: merge.before as Prisma.InputJsonValue,
        after: merge.after as Prisma.InputJsonValue,
      },
    ],
  })
}

export function findMerge(db: Tx, id: string) {
  return db.employerMerge.findUnique({
    where: { id },
    select: { id: true, survivorId: true, mergedId: true, before: true, after: true, undoneAt: true, madeAt: true },
  })
}

export async function markUndone(db: Tx, id: string, undoneById: string, undoneAt: Date): Promise<void> {
  await db.employerMerge.updateMany({ where: { id, undoneAt: null }, data: { undoneById, undoneAt } })
}

/** Merges into an employer that were not taken back, newest first. */
export async function listStandingMerges(db: Tx, survivorId: string) {
  return db.employerMerge.findMany({
    where: { survivorId, undoneAt: null },
    select: {
      id: true,
      mergedId: true,
      madeAt: true,
      merged: { select: { name: true } },
      madeBy: { select: { displayName: true } },
    },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
}
