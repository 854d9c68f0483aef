import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { readCursor, writeCursor } from '~/platform/list-cursor'

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

/** One page of places in the order of their titles, by keyset. */
export async function pageOfVacancies(
  db: Tx,
  networkId: string,
  filter: VacancyFilter,
  place: { after: string | null; before: string | null },
  size = 50,
): Promise<{ rows: VacancyRow[]; next: string | null; previous: string | null }> {
  const backwards = place.after === null && place.before !== null
  const cursor = readCursor(place.after ?? place.before)
  const [sign, way] = backwards ? [Prisma.sql`<`, Prisma.sql`desc`] : [Prisma.sql`>`, Prisma.sql`asc`]
  const from = cursor
    ? Prisma.sql`and (v.title, v.id) ${sign} (${String(cursor.value)}, ${cursor.id}::uuid)`
    : Prisma.empty
  const found = await db.$queryRaw<VacancyRow[]>`
    select v.id, v.title, v.kind, v.status, v.seats, v.seats_taken as "seatsTaken", v.start_date as "startDate",
      v.employer_id as "employerId", e.name as "employerName", s.city,
      (select count(*)::int from vacancy_competence c where c.vacancy_id = v.id and c.kind = 'essential') as essential,
      (select count(*)::int from vacancy_competence c where c.vacancy_id = v.id) as total
    from vacancy v join employer e on e.id = v.employer_id
    left join lateral (select s.city from site s where s.employer_id = v.employer_id
      order by (s.id = v.site_id) desc nulls last, s.is_main desc limit 1) s on true
    where ${conditions(networkId, filter)} ${from}
    order by v.title ${way}, v.id ${way} limit ${size + 1}`
  const more = found.length > size
  const rows = more ? found.slice(0, size) : found
  if (backwards) rows.reverse()
  const first = rows[0]
  const last = rows[rows.length - 1]
  return {
    rows,
    next: last && (backwards || more) ? writeCursor(last.title, last.id) : null,
    previous: first && (backwards ? more : cursor !== null) ? writeCursor(first.title, first.id) : null,
  }
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
