import { coordinatesOf } from '~/areas/taxonomy/postcode.store.server'
import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import {
  inOrder,
  languageSkills,
  type CefrLevel,
  type ClientProfile,
  type CompetenceAsk,
  type CompetenceLevel,
  type GeoPoint,
  type PlaceProfile,
  type Wish,
} from './profile'
import { windowsOf } from './week-parts'

interface ClaimFact {
  conceptUri: string
  level: number
  evidence: string[]
}

export interface ClientFacts {
  claims: ClaimFact[]
  wishes: { kind: string; code: string; weight: number }[]
  languages: {
    language: string
    listening: string | null
    reading: string | null
    speaking: string | null
    writing: string | null
  }[]
  core: {
    hoursMin: number | null
    hoursMax: number | null
    maxTravelKm: number | null
    dayParts: string[]
    postcode: string | null
  } | null
}

/** A client as the matcher may know him or her: nothing but what this type has room for. */
export async function toClientProfile(db: Tx, clientId: string, facts: ClientFacts): Promise<ClientProfile> {
  return profileOf(clientId, facts, await pointsOf(db, [facts.core?.postcode]))
}

/** Many clients as the matcher may know them, in the order that was given. */
export async function toClientProfiles(db: Tx, facts: ReadonlyMap<string, ClientFacts>): Promise<ClientProfile[]> {
  const points = await pointsOf(
    db,
    [...facts.values()].map(({ core }) => core?.postcode),
  )
  return [...facts].map(([clientId, known]) => profileOf(clientId, known, points))
}

function profileOf(clientId: string, facts: ClientFacts, points: Map<string, GeoPoint>): ClientProfile {
  return {
    clientId,
    claims: facts.claims
      .filter(claim => claim.level >= 1)
      .map(claim => ({ uri: claim.conceptUri, level: claim.level as CompetenceLevel, evidence: claim.evidence })),
    wishes: facts.wishes
      .filter(wish => wish.kind !== 'licence')
      .map(wish => ({ kind: wish.kind as Wish['kind'], value: wish.code, importance: wish.weight })),
    goals: [],
    hoursMinPerWeek: facts.core?.hoursMin ?? undefined,
    hoursMaxPerWeek: facts.core?.hoursMax ?? undefined,
    availability: windowsOf(facts.core?.dayParts ?? []),
    location: pointOf(points, facts.core?.postcode),
    maxTravelKm: facts.core?.maxTravelKm ?? undefined,
    languages: facts.languages.flatMap(row =>
      languageSkills.flatMap(skill => {
        const level = row[skill]
        return level ? [{ language: row.language, skill, level: level as CefrLevel }] : []
      }),
    ),
    licences: facts.wishes.filter(wish => wish.kind === 'licence').map(wish => wish.code),
    mayBeMatched: true,
  }
}

/** What a page shows of a place beside its profile. */
export interface PlaceFacts {
  vacancyId: string
  title: string
  kind: string
  employerId: string
  employerName: string
  city: string | null
  startDate: Date | null
  hoursMin: number | null
  hoursMax: number | null
  seatsFree: number
  mentorName: string | null
}

export interface OpenPlace {
  profile: PlaceProfile
  facts: PlaceFacts
}

/** PostgreSQL takes 32,767 parameters in one question, and what hangs on each place is asked by its id. */
const mostAtOnce = 10_000

/** Every open place with a free seat (or of these ids), as the matcher and as the page see it. */
export async function listOpenPlaces(db: Tx, ids?: readonly string[]): Promise<OpenPlace[]> {
  const found: OpenPlace[] = []
  let last: string | undefined
  do {
    const read = await openPlacesAfter(db, last, ids)
    found.push(...read.places)
    last = read.last
  } while (last !== undefined)
  return found
}

const isOpenStatus = { in: ['open', 'hard_to_fill', 'expected'] }

function readRows(db: Tx, where: Prisma.VacancyWhereInput, take: number) {
  return db.vacancy.findMany({
    where,
    take,
    include: {
      employer: { select: { name: true, sectorCode: true } },
      site: { select: { postcode: true, city: true } },
      mentor: { select: { firstName: true, lastName: true } },
      vacancyCompetences: { select: { conceptUri: true, kind: true, level: true, weight: true } },
    },
    orderBy: { id: 'asc' },
  })
}
type PlaceRow = Awaited<ReturnType<typeof readRows>>[number]

/** A trainee sees open places, but only the employers of own placements: row-level security leaves the others empty. */
const employerOf = (row: PlaceRow) => row.employer as PlaceRow['employer'] | null

/** A part of the open places in the order of their ids, and the last id when there may be more. */
async function openPlacesAfter(
  db: Tx,
  after: string | undefined,
  ids: readonly string[] | undefined,
): Promise<{ places: OpenPlace[]; last: string | undefined }> {
  const rows = await readRows(db, { id: { in: ids && [...ids], gt: after }, status: isOpenStatus }, mostAtOnce)
  const points = await pointsOf(db, rows.map(postcodeOf))
  const places = rows
    .filter(row => employerOf(row) !== null && row.seatsTaken < row.seats)
    .map(row => placeOf(row, points))
  return { places, last: rows.length === mostAtOnce ? rows.at(-1)?.id : undefined }
}

/** One place, whether or not it is open. */
export interface FoundPlace extends OpenPlace {
  isOpen: boolean
  /** False when row-level security hides the employer; then its name is empty, and so is what hangs on it. */
  knowsEmployer: boolean
}

/** One place as far as this reader may see it, also when it is full or open no more. */
export async function findPlace(db: Tx, vacancyId: string): Promise<FoundPlace | null> {
  const [row] = await readRows(db, { id: vacancyId }, 1)
  if (!row) return null
  const place = placeOf(row, await pointsOf(db, [postcodeOf(row)]))
  return { ...place, isOpen: isOpenStatus.in.includes(row.status), knowsEmployer: employerOf(row) !== null }
}

const postcodeOf = (row: PlaceRow) => row.postcode ?? row.site?.postcode

function placeOf(row: PlaceRow, points: Map<string, GeoPoint>): OpenPlace {
  const seatsFree = Math.max(0, row.seats - row.seatsTaken)
  return {
    profile: {
      vacancyId: row.id,
      employerId: row.employerId,
      occupationUri: row.occupationUri ?? undefined,
      sector: employerOf(row)?.sectorCode ?? undefined,
      asks: inOrder(
        row.vacancyCompetences.map(ask => ({
          uri: ask.conceptUri,
          kind: ask.kind as CompetenceAsk['kind'],
          level: ask.level as CompetenceLevel,
          weight: Number(ask.weight),
        })),
      ),
      hoursMinPerWeek: row.hoursMin ?? undefined,
      hoursMaxPerWeek: row.hoursMax ?? undefined,
      times: windowsOf(row.dayParts),
      location: pointOf(points, postcodeOf(row)),
      languages: row.languageLevel
        ? [{ language: 'nl', skill: 'speaking' as const, level: row.languageLevel as CefrLevel, essential: true }]
        : [],
      licences: row.licence ? [{ code: row.licence, essential: true }] : [],
      conditions: [],
      seats: seatsFree,
      mentorId: row.mentorId ?? undefined,
    },
    facts: {
      vacancyId: row.id,
      title: row.title,
      kind: row.kind,
      employerId: row.employerId,
      employerName: employerOf(row)?.name ?? '',
      city: row.site?.city ?? null,
      startDate: row.startDate,
      hoursMin: row.hoursMin,
      hoursMax: row.hoursMax,
      seatsFree,
      mentorName: row.mentor ? [row.mentor.firstName, row.mentor.lastName].filter(Boolean).join(' ') : null,
    },
  }
}

async function pointsOf(db: Tx, postcodes: readonly (string | null | undefined)[]): Promise<Map<string, GeoPoint>> {
  const pc4s = [...new Set(postcodes.flatMap(postcode => (postcode ? [postcode.slice(0, 4)] : [])))]
  const found = await coordinatesOf(db, pc4s)
  return new Map([...found].map(([pc4, { lat, lon }]) => [pc4, { latitude: lat, longitude: lon }]))
}

function pointOf(points: Map<string, GeoPoint>, postcode: string | null | undefined): GeoPoint | undefined {
  return postcode ? points.get(postcode.slice(0, 4)) : undefined
}
