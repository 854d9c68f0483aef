import type { Tx } from '~/platform/database.server'

const waiting = {
  id: true,
  state: true,
  updatedAt: true,
  vacancy: { select: { title: true } },
  employer: { select: { name: true } },
} as const

/** Proposals that have waited for an answer since before a moment, longest first. */
export function listWaitingProposals(db: Tx, before: Date, take: number) {
  return db.placement.findMany({
    where: { state: { in: ['proposed', 'matched'] }, updatedAt: { lte: before } },
    select: waiting,
    orderBy: { updatedAt: 'asc' },
    take,
  })
}

/** Agreements that are not finished, with who has not acted yet. */
export function listAgreementsUnderWay(db: Tx, take: number) {
  return db.agreement.findMany({
    where: { state: { in: ['party_check', 'sent', 'partly_signed', 'sealing'] } },
    select: {
      id: true,
      number: true,
      state: true,
      updatedAt: true,
      sealError: true,
      agreementSigners: {
        where: { state: { in: ['waiting', 'invited'] } },
        select: { name: true, party: true, invitedAt: true, remindedCount: true, factsConfirmedAt: true },
        orderBy: { turn: 'asc' },
      },
    },
    orderBy: { updatedAt: 'asc' },
    take,
  })
}

/** The member's own relations that nobody spoke to since before a day, the longest silent first. */
export function listSilentRelations(db: Tx, ownerId: string, before: Date, take: number) {
  return db.employer.findMany({
    where: {
      ownerId,
      archivedAt: null,
      relationState: { in: ['new', 'existing'] },
      OR: [{ lastContactOn: null }, { lastContactOn: { lte: before } }],
    },
    select: { id: true, name: true, lastContactOn: true },
    orderBy: [{ lastContactOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take,
  })
}

export function countFailedJobs(db: Tx): Promise<number> {
  return db.job.count({ where: { state: 'failed' } })
}

/** Follow-ups of placements that the reader may see: asked and not answered, or due within some days. */
export function listFollowUpsAhead(db: Tx, until: Date, take: number) {
  return db.followUp.findMany({
    where: { state: { in: ['planned', 'asked'] }, dueOn: { lte: until } },
    select: {
      id: true,
      moment: true,
      dueOn: true,
      state: true,
      placementId: true,
      placement: { select: { vacancy: { select: { title: true } }, employer: { select: { name: true } } } },
    },
    orderBy: { dueOn: 'asc' },
    take,
  })
}

export async function countsOfDay(db: Tx, membershipId: string, today: Date) {
  const inForce = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  const month = new Date(`${today.toISOString().slice(0, 7)}-01`)
  return {
    clients: await db.assignment.count({ where: { membershipId, ...inForce } }),
    running: await db.placement.count({ where: { state: { in: ['active', 'interrupted'] } } }),
    startedThisMonth: await db.placement.count({
      where: {
        state: { in: ['active', 'interrupted', 'completed', 'ended_early'] },
        startsOn: { gte: month, lte: today },
      },
    }),
    openPlaces: await db.vacancy.count({ where: { status: { in: ['open', 'hard_to_fill'] } } }),
  }
}

/** Clients assigned to this colleague today, at most so many. */
export async function listOwnClientIds(db: Tx, membershipId: string, today: Date, take: number): Promise<string[]> {
  const rows = await db.assignment.findMany({
    where: {
      membershipId,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      client: { status: { in: ['intake', 'active'] } },
    },
    select: { clientId: true },
    distinct: ['clientId'],
    orderBy: { clientId: 'asc' },
    take,
  })
  return rows.map(row => row.clientId)
}

/** The newest places with a free seat. */
export async function newestPlaceIds(db: Tx, take: number): Promise<string[]> {
  const rows = await db.vacancy.findMany({
    where: { status: { in: ['open', 'hard_to_fill'] }, vacancyCompetences: { some: {} } },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take,
  })
  return rows.map(row => row.id)
}
