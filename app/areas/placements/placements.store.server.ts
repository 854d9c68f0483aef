import { accessDay } from '~/access/access-day'
import type { Prisma } from '~/platform/prisma/client'
import type { Tx } from '~/platform/database.server'
import type { PlacementState } from './placement-machine'

const withNames = {
  client: { select: { id: true, number: true, firstName: true, lastName: true } },
  vacancy: { select: { id: true, title: true, kind: true } },
  employer: { select: { id: true, name: true } },
  site: {
    select: { id: true, street: true, houseNumber: true, postcode: true, city: true, establishmentNumber: true },
  },
  mentor: {
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      phone: true,
      function: true,
      leftOn: true,
      doNotContactUntil: true,
    },
  },
  coach: { select: { id: true, displayName: true, organisation: { select: { name: true } } } },
  snapshot: { select: { id: true, version: true, content: true } },
} satisfies Prisma.PlacementInclude

export function findPlacement(db: Tx, id: string) {
  return db.placement.findUnique({ where: { id }, include: withNames })
}

/** The row alone: for acts of people who may not read everybody in it. */
export function findPlacementRow(db: Tx, id: string) {
  return db.placement.findUnique({ where: { id } })
}

export type PlainPlacement = NonNullable<Awaited<ReturnType<typeof findPlacementRow>>>

/** Is this client assigned to this colleague on a day? */
export async function isAssignedTo(db: Tx, clientId: string, membershipId: string, now: Date): Promise<boolean> {
  const today = accessDay(now)
  const where = { clientId, membershipId, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  return (await db.assignment.count({ where })) > 0
}

export type PlacementRow = NonNullable<Awaited<ReturnType<typeof findPlacement>>>

export async function savePlacement(db: Tx, row: Prisma.PlacementCreateManyInput): Promise<void> {
  await db.placement.createMany({ data: [row] })
}

/** Moves a placement when nobody else moved it in between. Returns false when somebody did. */
export async function movePlacementRow(
  db: Tx,
  placement: { id: string; version: number },
  change: Prisma.PlacementUpdateManyMutationInput & { state?: PlacementState; mentorId?: string; coachId?: string },
  now: Date,
): Promise<boolean> {
  const moved = await db.placement.updateMany({
    where: { id: placement.id, version: placement.version },
    data: { ...change, version: placement.version + 1, updatedAt: now },
  })
  return moved.count === 1
}

export async function hasRunningPlacement(db: Tx, clientId: string, vacancyId: string): Promise<boolean> {
  const terminal = ['completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client']
  return (await db.placement.count({ where: { clientId, vacancyId, state: { notIn: terminal } } })) > 0
}

export interface VacancyForProposal {
  id: string
  employerId: string
  siteId: string | null
  mentorId: string | null
  status: string
  seats: number
  seatsTaken: number
  startDate: Date | null
  endDate: Date | null
  hoursMax: number | null
  hoursMin: number | null
  employer: { ownerId: string | null; sites: { id: string }[] }
}

export function findVacancyForProposal(db: Tx, id: string): Promise<VacancyForProposal | null> {
  return db.vacancy.findUnique({
    where: { id },
    select: {
      id: true,
      employerId: true,
      siteId: true,
      mentorId: true,
      status: true,
      seats: true,
      seatsTaken: true,
      startDate: true,
      endDate: true,
      hoursMax: true,
      hoursMin: true,
      employer: { select: { ownerId: true, sites: { where: { isMain: true }, select: { id: true }, take: 1 } } },
    },
  })
}

/** Takes a seat if there is one; safe against two that take the last one at once. */
export async function takeSeat(db: Tx, vacancyId: string): Promise<boolean> {
  const taken =
    await db.$executeRaw`update vacancy set seats_taken = seats_taken + 1 where id = ${vacancyId}::uuid and seats_taken < seats`
  return taken === 1
}

export async function giveSeatBack(db: Tx, placementId: string): Promise<void> {
  await db.$queryRaw`select ctx.give_seat_back(${placementId}::uuid)::text`
}

/** The agreement's period is the placement's: what was signed counts. */
export async function takePeriod(
  db: Tx,
  placementId: string,
  period: { startsOn: string; endsOn: string; hoursPerWeek: number | null },
  now: Date,
): Promise<void> {
  await db.placement.updateMany({
    where: { id: placementId },
    data: {
      startsOn: new Date(period.startsOn),
      endsOn: new Date(period.endsOn),
      ...(period.hoursPerWeek === null ? {} : { hoursPerWeek: Math.round(period.hoursPerWeek) }),
      updatedAt: now,
    },
  })
}
