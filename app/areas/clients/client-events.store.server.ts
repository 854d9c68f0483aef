import type { Tx } from '~/platform/database.server'

export interface ClientEvent {
  id: string
  at: Date
  kind: string
  actorName: string | null
  after: unknown
}

/** What happened in a client's file, newest first; the policies leave out the classes that the reader may not see. */
export function listClientEvents(db: Tx, clientId: string, limit: number): Promise<ClientEvent[]> {
  return db.event.findMany({
    where: { clientId },
    select: { id: true, at: true, kind: true, actorName: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
