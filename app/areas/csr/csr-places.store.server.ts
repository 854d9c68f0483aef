import type { Tx } from '~/platform/database.server'
import type { BegunAtPlace } from './places'

/** How many placements began at each place of these initiatives. */
export async function begunAtPlaces(db: Tx, initiativeIds: readonly string[]): Promise<BegunAtPlace[]> {
  if (initiativeIds.length === 0) return []
  return db.$queryRaw<BegunAtPlace[]>`
    select initiative_id as "initiativeId", vacancy_id as "vacancyId", begun from ctx.begun_at_places(${[...initiativeIds]}::uuid[])`
}

/** The places that carry an initiative. */
export function listPlacesOf(db: Tx, initiativeId: string, take = 200) {
  return db.csrPlace.findMany({
    where: { initiativeId },
    select: { vacancy: { select: { id: true, title: true, employer: { select: { name: true } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** The initiative that a place carries, null when it carries none. */
export async function findInitiativeOfPlace(db: Tx, vacancyId: string) {
  const row = await db.csrPlace.findFirst({
    where: { vacancyId },
    select: { initiative: { select: { id: true, title: true } } },
  })
  return row?.initiative ?? null
}

/** Initiatives that a place can be put under: those of its employer first, then the others that are not over. */
export async function listInitiativesToChoose(db: Tx, employerId: string, take = 200) {
  const rows = await db.csrInitiative.findMany({
    where: { status: { in: ['idea', 'running'] } },
    select: { id: true, title: true, organisation: true, employerId: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take,
  })
  const isOwn = (one: { employerId: string | null }) => one.employerId === employerId
  return [...rows.filter(isOwn), ...rows.filter(one => !isOwn(one))]
}

/** Puts a place under an initiative, or under none; a place carries one at most. False when somebody just chose another. */
export async function savePlace(
  db: Tx,
  place: { id: string; networkId: string; vacancyId: string; madeById: string },
  initiativeId: string | null,
  now: Date,
): Promise<boolean> {
  await db.csrPlace.deleteMany({ where: { vacancyId: place.vacancyId } })
  if (!initiativeId) return true
  const data = [{ ...place, initiativeId, createdAt: now }]
  return (await db.csrPlace.createMany({ data, skipDuplicates: true })).count === 1
}

export interface OwnInitiativeRow {
  id: string
  title: string
  theme: string
  status: string
  csrGoal: string | null
  placesWanted: number
  placesRealised: number
  /** How many places carry it. */
  places: number
  /** Placements that began at them. */
  begun: number
}

/** What the signed-in person's firm promised, as far as it was shared with the firm. */
export function listOwnInitiatives(db: Tx): Promise<OwnInitiativeRow[]> {
  return db.$queryRaw<OwnInitiativeRow[]>`
    select id, title, theme, status, csr_goal as "csrGoal", places_wanted as "placesWanted",
      places_realised as "placesRealised", places, begun from ctx.own_initiatives()`
}
