import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import { KeptPlace } from './kept-place'
import type { ShortlistState } from './shortlist-machine'

const withPlaces = {
  madeBy: { select: { id: true, displayName: true } },
  places: {
    orderBy: { position: 'asc' },
    include: { answeredBy: { select: { displayName: true, role: true } } },
  },
} as const satisfies Prisma.ShortlistInclude

type Row = Prisma.ShortlistGetPayload<{ include: typeof withPlaces }>

function toShortlist({ places, state, ...row }: Row) {
  return {
    ...row,
    state: state as ShortlistState,
    places: places.map(place => ({ ...place, shown: KeptPlace.parse(place.shown) })),
  }
}
export type ShortlistRow = ReturnType<typeof toShortlist>

/** A client's shortlists, newest first. */
export async function listShortlists(db: Tx, clientId: string): Promise<ShortlistRow[]> {
  const rows = await db.shortlist.findMany({ where: { clientId }, include: withPlaces, orderBy: { number: 'desc' } })
  return rows.map(toShortlist)
}

export function countShortlistsOf(db: Tx, clientId: string): Promise<number> {
  return db.shortlist.count({ where: { clientId } })
}

export async function findShortlist(db: Tx, id: string): Promise<ShortlistRow | null> {
  const row = await db.shortlist.findUnique({ where: { id }, include: withPlaces })
  return row && toShortlist(row)
}

/** Keeps others out of a client's shortlists until this transaction is over. */
export async function lockShortlists(db: Tx, clientId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('shortlists ' || ${clientId}, 0))`
}

export interface NewShortlist {
  id: string
  networkId: string
  clientId: string
  message: string | null
  rankOrder: string
  weightsVersion: string
  profileDigest: string
  total: number
  fitting: number
  madeById: string
  shownAt: Date
}

export interface NewShortlistPlace {
  id: string
  vacancyId: string
  shown: KeptPlace
  placeDigest: string
}

/** Saves a shortlist with its places in this order; returns its number. */
export async function saveShortlist(db: Tx, row: NewShortlist, places: readonly NewShortlistPlace[]): Promise<number> {
  const last = await db.shortlist.aggregate({ where: { clientId: row.clientId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  await db.shortlist.createMany({ data: [{ ...row, number }] })
  const { networkId, clientId } = row
  await db.shortlistPlace.createMany({
    data: places.map((place, position) => ({ ...place, networkId, clientId, shortlistId: row.id, position })),
  })
  return number
}

/** Moves a shortlist; returns whether it still was in the state that was read. */
export async function saveShortlistState(
  db: Tx,
  id: string,
  from: ShortlistState,
  to: { state: ShortlistState; answeredAt: Date | null },
): Promise<boolean> {
  const { count } = await db.shortlist.updateMany({ where: { id, state: from }, data: to })
  return count === 1
}

export interface PlaceAnswer {
  answer: 'wanted' | 'unwanted'
  reasonCode: string | null
  note: string | null
  answeredAt: Date
  answeredById: string
}

export async function saveAnswer(db: Tx, placeId: string, answer: PlaceAnswer): Promise<void> {
  await db.shortlistPlace.updateMany({ where: { id: placeId }, data: answer })
}
