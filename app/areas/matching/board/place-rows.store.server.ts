import { setImmediate } from 'node:timers/promises'
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
      select count(*)::int as count, coalesce(sum(hash), 0)::bigint as sum
      from (select uuid_hash(v.id) as hash, v.employer_id in (select e.id from employer e) as known from vacancy v where ${isOffered}) v
      where v.known
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
}

export interface HashedPlace {
  place: BoardPlace
  /** The number that stands for the id in `BoardState.seen`. */
  hash: number
}

/** The open ones among these places, as this reader may see them, in the order of their ids. */
export async function readPlaces(db: Tx, networkId: string, ids: readonly string[]): Promise<HashedPlace[]> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    select v.id, uuid_hash(v.id) as hash, v.employer_id as "employerId", v.occupation_uri as "occupationUri",
      e.sector_code as sector, v.hours_min as "hoursMin", v.hours_max as "hoursMax", coalesce(v.day_parts, '{}') as "dayParts",
      coalesce(v.postcode, s.postcode) as postcode, v.language_level as "languageLevel", v.licence
    from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
    left join site s on s.network_id = v.network_id and s.id = v.site_id
    where v.network_id = ${networkId}::uuid and ${isOffered} and v.id = any (${[...ids]}::uuid[]) order by v.id`
  const asks = await readAsks(
    db,
    networkId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({ place: placeOf(row, asks.get(row.id) ?? []), hash: row.hash }))
}

/** The ids of so many open places, in order, after this one. */
export async function readIdsAfter(db: Tx, networkId: string, id: string | null, limit: number): Promise<string[]> {
  const after = id === null ? Prisma.sql`true` : Prisma.sql`v.id > ${id}::uuid`
  const rows = await db.$queryRaw<{ id: string }[]>`
    select v.id from vacancy v where v.network_id = ${networkId}::uuid and ${isOffered} and ${after} order by v.id limit ${limit}`
  return rows.map(row => row.id)
}

/** So many lines are read at a time before others get their turn: some ten milliseconds. */
const linesAtOnce = 10_000

/**
 * What these places ask, in the order of the competences. They are read by competence, a line for each place: so each long name
 * crosses once instead of once for each place, and the asks need no sorting.
 */
async function readAsks(db: Tx, networkId: string, ids: readonly string[]): Promise<Map<string, BoardPlace['asks']>> {
  const rows = await db.$queryRaw<{ uri: string; asks: string }[]>`
    select c.concept_uri as uri, string_agg(c.vacancy_id || ' ' || c.kind || ' ' || c.level || ' ' || c.weight, E'\n') as asks
    from vacancy_competence c where c.network_id = ${networkId}::uuid and c.vacancy_id = any (${[...ids]}::uuid[]) group by c.concept_uri`
  const asks = new Map<string, BoardPlace['asks']>(ids.map(id => [id, []]))
  let lines = 0
  for (const row of rows.sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    for (const line of row.asks.split('\n')) {
      const [id, kind, level, weight] = line.split(' ') as [string, string, string, string]
      asks.get(id)?.push({
        uri: row.uri,
        kind: kind as CompetenceKind,
        level: Number(level) as CompetenceLevel,
        weight: Number(weight),
      })
      lines += 1
      if (lines % linesAtOnce === 0) await setImmediate()
    }
  }
  return asks
}

function placeOf(row: PlaceRow, asks: BoardPlace['asks']): BoardPlace {
  return {
    vacancyId: row.id,
    employerId: row.employerId,
    occupationUri: row.occupationUri ?? undefined,
    sector: row.sector ?? undefined,
    asks,
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

/** Where every postcode area lies. */
export async function readAreas(db: Tx): Promise<Map<string, GeoPoint>> {
  const rows = await db.postcode.findMany({ select: { pc4: true, lat: true, lon: true } })
  return new Map(rows.map(({ pc4, lat, lon }) => [pc4, { latitude: lat, longitude: lon }]))
}
