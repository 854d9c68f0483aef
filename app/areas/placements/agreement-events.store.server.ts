import type { Tx } from '~/platform/database.server'

/** Events of one agreement, oldest first. */
export function listAgreementEvents(db: Tx, agreementId: string) {
  return db.event.findMany({
    where: { subjectId: agreementId, subjectType: 'agreement' },
    select: { id: true, at: true, kind: true, actorName: true, after: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}

/** Events of one placement, newest first. */
export function listPlacementEvents(db: Tx, placementId: string) {
  return db.event.findMany({
    where: { placementId, dataClass: 'placement' },
    select: { id: true, at: true, kind: true, actorName: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
}
