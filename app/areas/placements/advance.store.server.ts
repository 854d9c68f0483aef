import type { Tx } from '~/platform/database.server'

/** Agreements that a date may move: sealed, in force, or out for signing past their term. */
export function listAgreementsToAdvance(db: Tx, now: Date) {
  return db.agreement.findMany({
    where: {
      OR: [
        { state: { in: ['sealed', 'in_force'] } },
        { state: { in: ['sent', 'partly_signed'] }, expiresAt: { lte: now } },
      ],
    },
    select: { id: true, state: true },
    take: 500,
  })
}

/** Placements that a date or a sealed agreement may move. */
export function listPlacementsToAdvance(db: Tx, today: Date) {
  return db.placement.findMany({
    where: {
      OR: [
        { state: 'agreed', agreements: { some: { state: { in: ['sealed', 'in_force'] } } } },
        { state: 'ready', startsOn: { lte: today } },
        { state: 'active', endsOn: { lte: today } },
      ],
    },
    select: { id: true, state: true, startsOn: true, endsOn: true },
    take: 500,
  })
}

/** Agreements whose signers may need a reminder. */
export function listAgreementsOutForSigning(db: Tx) {
  return db.agreement.findMany({ where: { state: { in: ['sent', 'partly_signed'] } }, select: { id: true }, take: 500 })
}
