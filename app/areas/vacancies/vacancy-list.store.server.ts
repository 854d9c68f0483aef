import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { vacancyStatuses, type VacancySort } from './vacancy'

export interface VacancyFilter {
  words: string | null
  status: string | null
  kind: string | null
  /** Only of this employer: what its own people see. */
  employerId: string | null
}

export interface VacancyRow {
  id: string
  title: string
  kind: string
  status: string
  seats: number
  seatsTaken: number
  startDate: Date | null
  employerId: string
  employerName: string
  city: string | null
  essential: number
  total: number
}

export interface VacancyOrder {
  key: VacancySort
  direction: 'up' | 'down'
}

const orders: Record<VacancySort, ListOrder> = {
  title: { by: Prisma.sql`v.title`, type: 'text' },
  employer: { by: Prisma.sql`coalesce(e.sort_name, '')`, type: 'text' },
  seats: { by: Prisma.sql`(v.seats - v.seats_taken)`, type: 'int' },
  status: { by: Prisma.sql`coalesce(array_position(${[...vacancyStatuses]}::text[], v.status), 99)`, type: 'int' },
}

/** One page of places in the order that was asked for, by keyset. */
export async function pageOfVacancies(
  db: Tx,
  networkId: string,
  filter: VacancyFilter,
  sort: VacancyOrder,
  place: ListPlace,
  size = 50,
): Promise<ListPage<VacancyRow>> {
  const page = keyset(orders[sort.key], sort.direction, Prisma.sql`v.id`, place)
  const found = await db.$queryRaw<(VacancyRow & { order: string })[]>`
    select v.id, v.title, v.kind, v.status, v.seats, v.seats_taken as "seatsTaken", v.start_date as "startDate",
      v.employer_id as "employerId", e.name as "employerName", s.city,
      (select count(*)::int from vacancy_competence c where c.vacancy_id = v.id and c.kind = 'essential') as essential,
      (select count(*)::int from vacancy_competence c where c.vacancy_id = v.id) as total,
      ${page.order}
    from vacancy v join employer e on e.id = v.employer_id
    left join lateral (select s.city from site s where s.employer_id = v.employer_id
      order by (s.id = v.site_id) desc nulls last, s.is_main desc limit 1) s on true
    where ${conditions(networkId, filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countVacancies(db: Tx, networkId: string, filter: VacancyFilter): Promise<number> {
  const rows = await db.$queryRaw<
    { count: bigint }[]
  >`select count(*) as count from vacancy v where ${conditions(networkId, filter)}`
  return Number(rows[0]?.count ?? 0)
}

function conditions(networkId: string, filter: VacancyFilter): Prisma.Sql {
  const parts = [Prisma.sql`v.network_id = ${networkId}::uuid`]
  if (filter.words) parts.push(Prisma.sql`v.id = any (array(select ctx.find_vacancies(${filter.words}, 5000)))`)
  if (filter.status === 'available') parts.push(Prisma.sql`v.status in ('open', 'hard_to_fill', 'expected')`)
  else if (filter.status) parts.push(Prisma.sql`v.status = ${filter.status}`)
  if (filter.kind) parts.push(Prisma.sql`v.kind = ${filter.kind}`)
  if (filter.employerId) parts.push(Prisma.sql`v.employer_id = ${filter.employerId}::uuid`)
  return Prisma.join(parts, ' and ')
}
