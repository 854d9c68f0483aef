import type { Tx } from '~/platform/database.server'
import { viewedLists, type ViewedList } from './saved-view'

const shown = {
  id: true,
  ownerId: true,
  name: true,
  place: true,
  search: true,
  shared: true,
  isDefault: true,
  removedAt: true,
  owner: { select: { displayName: true } },
} as const

const within = (list: ViewedList) => ({ place: { in: [...viewedLists[list]] } })

/** Own and shared views, of one list or of all; the database shows nobody else's. */
export function listViews(db: Tx, list: ViewedList | null) {
  return db.savedView.findMany({
    where: { removedAt: null, ...(list ? within(list) : {}) },
    select: shown,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}
export type SavedView = Awaited<ReturnType<typeof listViews>>[number]

export function findView(db: Tx, id: string): Promise<SavedView | null> {
  return db.savedView.findUnique({ where: { id }, select: shown })
}

export function findDefaultView(db: Tx, ownerId: string, list: ViewedList): Promise<SavedView | null> {
  return db.savedView.findFirst({
    where: { ownerId, isDefault: true, removedAt: null, ...within(list) },
    select: shown,
  })
}

export function countOwnViews(db: Tx, ownerId: string): Promise<number> {
  return db.savedView.count({ where: { ownerId, removedAt: null } })
}

export interface NewView {
  id: string
  networkId: string
  ownerId: string
  name: string
  place: string
  search: string
  shared: boolean
}

export async function saveNewView(db: Tx, view: NewView, now: Date): Promise<void> {
  await db.savedView.createMany({ data: [{ ...view, createdAt: now, changedAt: now }] })
}

export interface ViewChange {
  name?: string
  search?: string
  shared?: boolean
  isDefault?: boolean
  removedAt?: Date | null
}

export async function saveView(db: Tx, id: string, change: ViewChange, now: Date): Promise<void> {
  await db.savedView.updateMany({ where: { id }, data: { ...change, changedAt: now } })
}

/** Nobody has two views of a list to begin with. */
export async function forgetDefault(db: Tx, ownerId: string, list: ViewedList): Promise<void> {
  await db.savedView.updateMany({ where: { ownerId, isDefault: true, ...within(list) }, data: { isDefault: false } })
}
