import type { Tx } from '~/platform/database.server'

/**
 * A proposal as an employer may read it: the placement, the place and the published profile, and nothing of the tables of
 * clients.
 */
export function findProposal(db: Tx, id: string) {
  return db.placement.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      proposedAt: true,
      startsOn: true,
      endsOn: true,
      hoursPerWeek: true,
      employerId: true,
      reasonCode: true,
      vacancy: { select: { id: true, title: true, seats: true, seatsTaken: true } },
      snapshot: { select: { version: true, content: true, withdrawnAt: true } },
      coach: { select: { displayName: true, contactEmail: true, contactPhone: true } },
      agreements: { select: { id: true, number: true, state: true }, orderBy: { createdAt: 'desc' } },
    },
  })
}

/** Agreements of the reader's own placements that wait for somebody. */
export function listOpenAgreements(db: Tx, where: { employerId?: string; clientId?: string }) {
  return db.agreement.findMany({
    where: { placement: where, state: { notIn: ['draft', 'internal_review', 'cancelled', 'superseded'] } },
    select: {
      id: true,
      number: true,
      state: true,
      type: true,
      placementId: true,
      agreementSigners: {
        where: { state: { not: 'removed' } },
        select: { party: true, name: true, state: true, turn: true },
        orderBy: { turn: 'asc' },
      },
    },
    orderBy: { updatedAt: 'desc' },
    take: 50,
  })
}

/** The firm's own places with their free seats. */
export function listOwnPlaces(db: Tx, employerId: string) {
  return db.vacancy.findMany({
    where: { employerId, status: { notIn: ['closed'] } },
    select: { id: true, title: true, status: true, seats: true, seatsTaken: true },
    orderBy: { updatedAt: 'desc' },
    take: 50,
  })
}
