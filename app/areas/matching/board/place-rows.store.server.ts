import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { CefrLevel, CompetenceKind, CompetenceLevel, GeoPoint } from '../profile'
import { windowsOf } from '../week-parts'
import type { BoardPlace } from './place-board'

/** How things stand in the network, for this reader, at one moment. */
export interface BoardState {
  /** Transactions before this one are over: later changes carry this number or a higher one. */
  horizon: bigint
  marks: { id: string; changedIn: bigint }[]
  /** How many open places the reader sees, and the sum of a number made of each of their ids. */
  seen: { count: number; sum: number }
  /** Changes when the coordinates of postcodes do. */
  areas: string
}

/** Open, and with a seat left. */
const isOffered = Prisma.sql`v.status in ('open', 'hard_to_fill', 'expected') and v.seats_taken < v.seats`

/** What changed since `from`, and which open places row-level security shows this reader, in one look. */
export async function readBoardState(db: Tx, networkId: string, from: bigint | null): Promise<BoardState> {
  const since = from ?? 9_223_372_036_854_775_807n
  const rows = await db.$queryRaw<
    { horizon: bigint; ids: string[]; changes: bigint[]; count: number; sum: bigint; areas: string }[]
  >`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, marks.ids, marks.changes, seen.count, seen.sum,
      areas.text as areas
    from (
      select coalesce(array_agg(m.vacancy_id::text), '{}') as ids, coalesce(array_agg(m.changed_in), '{}') as changes
      from place_mark m where m.network_id = ${networkId}::uuid and m.changed_in >= ${since}
    ) marks, (
      select count(*)::int as count, coalesce(sum(uuid_hash(v.id)), 0)::bigint as sum
      from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id where ${isOffered}
    ) seen, (
      select concat_ws(' ', count(*), sum(lat), sum(lon)) as text from postcode
    ) areas`
  const row = rows[0]
  if (!row) throw new Error('the state of the places has one row')
  return {
    horizon: row.horizon,
    marks: row.ids.map((id, i) => ({ id, changedIn: row.changes[i] as bigint })),
    seen: { count: row.count, sum: Number(row.sum) },
    areas: row.areas,
  }
}

interface PlaceRow {
  id: string
  hash: number
  employerId: string
  occupationUri: string | null
  sector: string | null
  hoursMin: number | null
  hoursMax: number | null
  dayParts: string[]
  postcode: string | null
  languageLevel: string | null
  licence: string | null
  asks: string
}

export interface HashedPlace {
  place: BoardPlace
  /** The number that stands for the id in `BoardState.seen`. */
  hash: number
}

async function placesWhere(db: Tx, condition: Prisma.Sql, limit: number): Promise<HashedPlace[]> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    select v.id, uuid_hash(v.id) as hash, v.employer_id as "employerId", v.occupation_uri as "occupationUri",
      e.sector_code as sector, v.hours_min as "hoursMin", v.hours_max as "hoursMax", v.day_parts as "dayParts",
      coalesce(v.postcode, s.postcode) as postcode, v.language_level as "languageLevel", v.licence,
      coalesce((select string_agg(c.concept_uri || ' ' || c.kind || ' ' || c.level || ' ' || c.weight, E'\n' order by c.concept_uri)
        from vacancy_competence c where c.network_id = v.network_id and c.vacancy_id = v.id), '') as asks
    from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
    left join site s on s.network_id = v.network_id and s.id = v.site_id
    where ${isOffered} and ${condition} order by v.id limit ${limit}`
  return rows.map(row => ({ place: placeOf(row), hash: row.hash }))
}

/** The open ones among these places, as this reader may see them. */
export function readPlaces(db: Tx, ids: readonly string[]): Promise<HashedPlace[]> {
  return placesWhere(db, Prisma.sql`v.id = any (${[...ids]}::uuid[])`, ids.length)
}

/** So many open places in the order of their ids, after this one. */
export function readPlacesAfter(db: Tx, id: string | null, limit: number): Promise<HashedPlace[]> {
  return placesWhere(db, id === null ? Prisma.sql`true` : Prisma.sql`v.id > ${id}::uuid`, limit)
}

function placeOf(row: PlaceRow): BoardPlace {
  return {
    vacancyId: row.id,
    employerId: row.employerId,
    occupationUri: row.occupationUri ?? undefined,
    sector: row.sector ?? undefined,
    asks: row.asks === '' ? [] : row.asks.split('\n').map(askOf),
    hoursMinPerWeek: row.hoursMin ?? undefined,
    hoursMaxPerWeek: row.hoursMax ?? undefined,
    times: windowsOf(row.dayParts),
    pc4: row.postcode?.slice(0, 4),
    languages: row.languageLevel
      ? [{ language: 'nl', skill: 'speaking', level: row.languageLevel as CefrLevel, essential: true }]
      : [],
    licences: row.licence ? [{ code: row.licence, essential: true }] : [],
    conditions: [],
  }
}

function askOf(line: string): BoardPlace['asks'][number] {
  const [uri, kind, level, weight] = line.split(' ') as [string, string, string, string]
  return { uri, kind: kind as CompetenceKind, level: Number(level) as CompetenceLevel, weight: Number(weight) }
}

/** Where every postcode area lies. */
export async function readAreas(db: Tx): Promise<Map<string, GeoPoint>> {
  const rows = await db.postcode.findMany({ select: { pc4: true, lat: true, lon: true } })
  return new Map(rows.map(({ pc4, lat, lon }) => [pc4, { latitude: lat, longitude: lon }]))
}
