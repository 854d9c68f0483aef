import { codeRangeOf, type Section } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { townKey } from '../services/service'

const { sql, join } = Prisma

/** A town as it is compared: as `townKey`, in the database. */
export const townKeySql = (town: Prisma.Sql) => sql`regexp_replace(public.norm(trim(${town})), '\\s+', ' ', 'g')`

/**
 * The places of a network that somebody can still take, to stand behind `with open as`: of employers that are not archived and whose
 * sector is known, in the town of the place's site, else of the employer's main one.
 */
export const openPlacesSql = (networkId: string) => sql`
  select v.id, v.title, v.kind, e.id as employer_id, e.name as employer, e.sector_code, coalesce(s.city, m.city) as city,
    v.seats - v.seats_taken as places
  from vacancy v
    join employer e on e.network_id = v.network_id and e.id = v.employer_id and e.archived_at is null
    left join site s on s.network_id = v.network_id and s.id = v.site_id
    left join lateral (
      select x.city from site x where x.network_id = e.network_id and x.employer_id = e.id and x.city is not null
      order by x.is_main desc, x.id limit 1
    ) m on true
  where v.network_id = ${networkId}::uuid and v.status in ('open', 'hard_to_fill') and v.seats > v.seats_taken
    and e.sector_code is not null`

export interface OpenPlacesFilter {
  words: string | null
  section: Section | null
  town: string | null
}

export interface OpenPlace {
  id: string
  title: string
  kind: string
  employerId: string
  employer: string
  town: string | null
  /** How many can still come. */
  seats: number
}

function conditions({ words, section, town }: OpenPlacesFilter): Prisma.Sql {
  const parts = [sql`true`]
  if (words) parts.push(sql`strpos(public.norm(o.title || ' ' || o.employer), public.norm(${words})) > 0`)
  if (section) {
    const { from, until } = codeRangeOf(section)
    parts.push(sql`(o.sector_code = ${section} or (o.sector_code >= ${from} and o.sector_code < ${until}))`)
  }
  if (town) parts.push(sql`${townKeySql(sql`o.city`)} = ${townKey(town)}`)
  return join(parts, ' and ')
}

const byTitle: ListOrder = { by: sql`public.norm(o.title)`, type: 'text' }

/** One page of open places, by title. */
export async function pageOfOpenPlaces(
  db: Tx,
  networkId: string,
  filter: OpenPlacesFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<OpenPlace>> {
  const page = keyset(byTitle, 'up', sql`o.id`, place)
  const found = await db.$queryRaw<(OpenPlace & { order: string })[]>`
    with open as (${openPlacesSql(networkId)})
    select o.id, o.title, o.kind, o.employer_id as "employerId", o.employer, o.city as town, o.places as seats, ${page.order}
    from open o where ${conditions(filter)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function sumOpenPlaces(db: Tx, networkId: string, filter: OpenPlacesFilter) {
  const [row] = await db.$queryRaw<{ total: number; seats: number }[]>`
    with open as (${openPlacesSql(networkId)})
    select count(*)::int as total, coalesce(sum(o.places), 0)::int as seats from open o where ${conditions(filter)}`
  return row ?? { total: 0, seats: 0 }
}

export async function townsOfOpenPlaces(db: Tx, networkId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ town: string }[]>`
    with open as (${openPlacesSql(networkId)})
    select min(trim(o.city)) as town from open o where o.city is not null group by ${townKeySql(sql`o.city`)}`
  return rows.map(row => row.town)
}
