import type { Tx } from '~/platform/database.server'

/** What an address for mail into the file is made of. */
export function networkOf(db: Tx, id: string) {
  return db.network.findUnique({ where: { id }, select: { id: true, slug: true } })
}

export function networkBySlug(db: Tx, slug: string) {
  return db.network.findUnique({ where: { slug }, select: { id: true, slug: true } })
}
