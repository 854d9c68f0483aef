import { codeRangeOf, type Section } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'

const { sql, join } = Prisma

export interface GroupPlaceFilter {
  /** In the title or the employer's name. */
  words: string | null
  section: Section | null
  town: string | null
  kind: string | null
  /** yes: only places of the group; no: only the others */
  isIn: 'yes' | 'no' | null
}

export interface GroupPlaceRow {
  id: string
  title: string
  kind: string
  employerId: string
  employer: string
  town: string | null
  seats: number
  isIn: boolean
  /** How many of the group the newest finished reckoning puts here. */
  given: number
}

interface Asked {
  networkId: string
  /** Null: every open place is of the group. */
  chosen: readonly string[] | null
  filter: GroupPlaceFilter
}

/** Open, with a free seat; the town of the place's own site, else of the employer's main one. */
const openPlaces = (networkId: string) => sql`
  select v.id, v.title, v.kind, v.employer_id, e.name as employer, coalesce(e.sort_name, '') as sort_name, e.sector_code,
    coalesce(s.city, m.city) as town, v.seats - v.seats_taken as seats
  from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
  left join site s on s.network_id = v.network_id and s.id = v.site_id
  left join lateral (select x.city from site x where x.network_id = e.network_id and x.employer_id = e.id and x.city is not null
    order by x.is_main desc, x.id limit 1) m on true
  where v.network_id = ${networkId}::uuid and v.status in ('open', 'hard_to_fill', 'expected') and v.seats_taken < v.seats`

const isOfGroup = (chosen: readonly string[] | null) =>
  chosen === null ? sql`true` : sql`o.id = any (${[...chosen]}::uuid[])`

function conditions({ chosen, filter }: Asked): Prisma.Sql {
  const { words, section, town, kind, isIn } = filter
  const range = section && codeRangeOf(section)
  return join(
    [
      sql`true`,
      words === null ? null : sql`public.norm(o.title || ' ' || o.employer) like public.norm(${anywhere(words)})`,
      range && sql`(o.sector_code = ${section} or (o.sector_code >= ${range.from} and o.sector_code < ${range.until}))`,
      town === null ? null : sql`public.norm(coalesce(o.town, '')) like public.norm(${anywhere(town)})`,
      kind === null ? null : sql`o.kind = ${kind}`,
      isIn === null ? null : isIn === 'yes' ? isOfGroup(chosen) : sql`not ${isOfGroup(chosen)}`,
    ].filter(one => one !== null),
    ' and ',
  )
}

const byEmployer: ListOrder = { by: sql`o.sort_name`, type: 'text' }

/** One page of the open places that the filter keeps, by employer. */
export async function pageOfGroupPlaces(
  db: Tx,
  asked: Asked & { groupId: string },
  place: ListPlace,
  size = 50,
): Promise<ListPage<GroupPlaceRow>> {
  const page = keyset(byEmployer, 'up', sql`o.id`, place)
  const found = await db.$queryRaw<(GroupPlaceRow & { order: string })[]>`
    with o as (${openPlaces(asked.networkId)}), newest as (
      select r.id from group_match_run r where r.group_id = ${asked.groupId}::uuid and r.state = 'done' order by r.number desc limit 1
    )
    select o.id, o.title, o.kind, o.employer_id as "employerId", o.employer, o.town, o.seats, ${isOfGroup(asked.chosen)} as "isIn",
      (select count(*)::int from group_match_pair p join newest n on n.id = p.run_id where p.vacancy_id = o.id) as given,
      ${page.order}
    from o where ${conditions(asked)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countGroupPlaces(db: Tx, asked: Asked): Promise<{ places: number; seats: number }> {
  const rows = await db.$queryRaw<{ places: number; seats: number }[]>`
    with o as (${openPlaces(asked.networkId)})
    select count(*)::int as places, coalesce(sum(o.seats), 0)::int as seats from o where ${conditions(asked)}`
  return rows[0] ?? { places: 0, seats: 0 }
}

/** Ids of the open places that the filter keeps, at most so many. */
export async function idsOfGroupPlaces(db: Tx, asked: Asked, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with o as (${openPlaces(asked.networkId)}) select o.id from o where ${conditions(asked)} order by o.id limit ${limit}`
  return rows.map(row => row.id)
}

/** Names of places, open or not, for a result. */
export async function namesOfPlaces(db: Tx, ids: readonly string[]) {
  const rows = await db.vacancy.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, employerId: true, employer: { select: { name: true } } },
  })
  return new Map(
    rows.map(row => [row.id, { title: row.title, employerId: row.employerId, employer: row.employer.name }]),
  )
}
