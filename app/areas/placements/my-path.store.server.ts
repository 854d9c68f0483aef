import type { Tx } from '~/platform/database.server'

/** Who opened which part of a client's file, newest first; the client may know. */
export function listReads(db: Tx, clientId: string, take: number) {
  return db.accessRead.findMany({
    where: { clientId },
    select: { id: true, at: true, fieldGroup: true, purpose: true, membership: { select: { displayName: true } } },
    orderBy: { at: 'desc' },
    take,
  })
}

/** The trainee's own placements with what belongs to saying yes or no. */
export function listOwnPlacements(db: Tx, clientId: string) {
  return db.placement.findMany({
    where: { clientId },
    select: {
      id: true,
      state: true,
      startsOn: true,
      endsOn: true,
      hoursPerWeek: true,
      vacancy: { select: { title: true, description: true } },
      employer: { select: { name: true } },
      coach: { select: { displayName: true, contactPhone: true, contactEmail: true } },
      agreements: {
        select: { id: true, number: true, state: true, sealedFileId: true },
        orderBy: { createdAt: 'desc' },
      },
    },
    orderBy: { updatedAt: 'desc' },
    take: 20,
  })
}
