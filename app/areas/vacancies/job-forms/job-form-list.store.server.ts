import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { codeRangeOf, type Section } from '~/areas/employers/sectors'
import type { JobFormSort } from './job-form-list'

export interface JobFormFilter {
  words: string | null
  section: Section | null
  jobStatus: string | null
  state: string | null
  /** Only forms that were valid until before this day; null for all. */
  staleOn: string | null
}

export interface JobFormListRow {
  id: string
  title: string
  employerId: string
  employerName: string
  sectorCode: string | null
  jobStatus: string
  state: string
  heldOn: Date | null
  validUntil: Date | null
  essential: number
  skills: number
}

const orders: Record<JobFormSort, ListOrder> = {
  title: { by: Prisma.sql`j.title`, type: 'text' },
  employer: { by: Prisma.sql`coalesce(e.sort_name, '')`, type: 'text' },
  validUntil: { by: Prisma.sql`coalesce(j.valid_until, '9999-12-31'::date)`, type: 'date' },
}

/** One page of forms of the whole network, by keyset. */
export async function pageOfJobForms(
  db: Tx,
  networkId: string,
  filter: JobFormFilter,
  sort: { key: JobFormSort; direction: 'up' | 'down' },
  place: ListPlace,
  size = 50,
): Promise<ListPage<JobFormListRow>> {
  const page = keyset(orders[sort.key], sort.direction, Prisma.sql`j.id`, place)
  const found = await db.$queryRaw<(JobFormListRow & { order: string })[]>`
    select j.id, j.title, j.employer_id as "employerId", e.name as "employerName", e.sector_code as "sectorCode",
      j.job_status as "jobStatus", j.state, j.held_on as "heldOn", j.valid_until as "validUntil",
      (select count(*)::int from job_form_skill s where s.job_form_id = j.id and s.need = 'essential') as essential,
      (select count(*)::int from job_form_skill s where s.job_form_id = j.id) as skills,
      ${page.order}
    from job_form j join employer e on e.id = j.employer_id
    where ${conditions(networkId, filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countJobForms(db: Tx, networkId: string, filter: JobFormFilter): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from job_form j join employer e on e.id = j.employer_id
    where ${conditions(networkId, filter)}`
  return rows[0]?.count ?? 0
}

function conditions(networkId: string, filter: JobFormFilter): Prisma.Sql {
  const parts = [Prisma.sql`j.network_id = ${networkId}::uuid`]
  if (filter.words)
    parts.push(
      Prisma.sql`(strpos(j.search_text, public.norm(${filter.words})) > 0 or strpos(e.sort_name, public.norm(${filter.words})) > 0)`,
    )
  if (filter.jobStatus) parts.push(Prisma.sql`j.job_status = ${filter.jobStatus}`)
  if (filter.state) parts.push(Prisma.sql`j.state = ${filter.state}`)
  if (filter.staleOn) parts.push(Prisma.sql`(j.valid_until < ${filter.staleOn}::date and j.state <> 'draft')`)
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(
      Prisma.sql`(e.sector_code = ${filter.section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`,
    )
  }
  return Prisma.join(parts, ' and ')
}
