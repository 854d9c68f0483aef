import { codeRangeOf, type Section } from '~/areas/employers/sectors'
import { townsSql } from '~/areas/employers/lists/rows-sql.store.server'
import { townKeySql } from '~/areas/network/coverage/open-places.store.server'
import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { Order } from './labour-filter'
import { rangeSql } from './labour-market.store.server'
import type { RefusalReason } from './refusal-reason'

const { sql, join } = Prisma

export const hardSorts = ['days', 'title', 'seats', 'refused'] as const
export type HardSort = (typeof hardSorts)[number]

export interface HardFilter {
  words: string | null
  section: Section | null
  town: string | null
  /** Only places that are called hard to fill. */
  called: boolean
  /** Only places that ask this competence. */
  uri: string | null
}

export interface HardPlace {
  id: string
  title: string
  employerId: string
  employer: string
  sectorCode: string | null
  town: string | null
  seats: number
  isHard: boolean
  /** Days since the place was made. */
  days: number
  /** For how many clients it did not go on in a year, in fives; null: fewer than ten. */
  refused: number | null
}

interface Scope {
  networkId: string
  today: string
  since: string
}

/** The town of the place's site, else of the employer's main one. */
const townSql = sql`coalesce(
  (select s.city from site s where s.network_id = v.network_id and s.id = v.site_id),
  (select x.city from site x where x.network_id = v.network_id and x.employer_id = v.employer_id and x.city is not null
    order by x.is_main desc, x.id limit 1))`

/** How a town is written in this network: looked up once, so that only places of employers with a site there are looked at. */
const speltSql = (networkId: string, town: string) => sql`array(
  with recursive ${townsSql(networkId)}
  select town.name from town where town.name is not null and ${townKeySql(sql`town.name`)} = ${townKeySql(sql`${town}::text`)})`

const ordersOn = (today: string): Record<HardSort, ListOrder> => ({
  days: { by: sql`(${today}::date - v.created_at::date)`, type: 'int' },
  title: { by: sql`public.norm(v.title)`, type: 'text' },
  seats: { by: sql`(v.seats - v.seats_taken)`, type: 'int' },
  refused: { by: sql`coalesce(r.clients, 0)`, type: 'int' },
})

/** Places with a seat left, of employers that are not in the archive. */
const fromSql = (since: string) => sql`
  from vacancy v
    join employer e on e.network_id = v.network_id and e.id = v.employer_id and e.archived_at is null
    left join ctx.refused_places(${since}::date) r on r.vacancy_id = v.id`

function conditions(networkId: string, { words, section, town, called, uri }: HardFilter): Prisma.Sql {
  const parts = [
    sql`v.network_id = ${networkId}::uuid and v.status in ('open', 'hard_to_fill', 'expected') and v.seats > v.seats_taken`,
  ]
  if (called) parts.push(sql`v.status = 'hard_to_fill'`)
  if (words) parts.push(sql`strpos(public.norm(v.title || ' ' || e.name), public.norm(${words})) > 0`)
  if (uri)
    parts.push(sql`exists (select from vacancy_competence c
      where c.network_id = v.network_id and c.vacancy_id = v.id and c.concept_uri = ${uri})`)
  if (section) {
    const { from, until } = codeRangeOf(section)
    parts.push(sql`(e.sector_code = ${section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`)
  }
  if (town) {
    const spelt = speltSql(networkId, town)
    parts.push(sql`e.id in (select x.employer_id from site x where x.network_id = ${networkId}::uuid and x.city = any (${spelt}))
      and ${townSql} = any (${spelt})`)
  }
  return join(parts, ' and ')
}

/** One page of open places; usually those that are open longest first. */
export async function pageOfHardPlaces(
  db: Tx,
  { networkId, today, since }: Scope,
  ask: { filter: HardFilter; sort: Order<HardSort>; place: ListPlace },
  size = 50,
): Promise<ListPage<HardPlace>> {
  const page = keyset(ordersOn(today)[ask.sort.key], ask.sort.direction, sql`v.id`, ask.place)
  const found = await db.$queryRaw<(HardPlace & { order: string; line: number })[]>`
    select p.*, (select ${townSql} from vacancy v where v.id = p.id) as town
    from (
      select v.id, v.title, e.id as "employerId", e.name as employer, e.sector_code as "sectorCode",
        v.seats - v.seats_taken as seats, v.status = 'hard_to_fill' as "isHard",
        (${today}::date - v.created_at::date) as days, r.clients as refused, ${page.order},
        (row_number() over (order by ${page.orderBy}))::int as line
      ${fromSql(since)}
      where ${conditions(networkId, ask.filter)} and ${page.from}
      order by ${page.orderBy} limit ${size + 1}
    ) p order by p.line`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, line: __, ...row }) => row) }
}

export async function countHardPlaces(db: Tx, { networkId, since }: Scope, filter: HardFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count ${fromSql(since)} where ${conditions(networkId, filter)}`
  return row?.count ?? 0
}

/** Why places were refused since a day, the most usual reason first; of fewer than ten clients nothing. */
export function listRefusalReasons(db: Tx, since: string, section: Section | null): Promise<RefusalReason[]> {
  return db.$queryRaw<RefusalReason[]>`
    select r.side, r.reason, r.clients from ctx.refusal_reasons(${since}::date, ${rangeSql(section)}) r
    order by r.clients desc, r.side, r.reason`
}
