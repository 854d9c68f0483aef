import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'

const shown = {
  id: true,
  title: true,
  purpose: true,
  heldOn: true,
  status: true,
  templateId: true,
  replacesId: true,
  discussion: true,
  agreedAt: true,
  version: true,
  revision: true,
  agreedBy: { select: { displayName: true } },
  replaces: { select: { id: true, title: true } },
  replacedBy: { where: { status: { not: 'draft' } }, select: { id: true, title: true }, take: 1 },
} as const

export function findAnalysis(db: Tx, id: string) {
  return db.stakeholderAnalysis.findUnique({ where: { id }, select: shown })
}
export type Analysis = NonNullable<Awaited<ReturnType<typeof findAnalysis>>>

export interface NewAnalysis {
  id: string
  networkId: string
  title: string
  purpose: string | null
  heldOn: Date
  templateId: string
  replacesId: string | null
  madeById: string
}

export async function saveNewAnalysis(db: Tx, row: NewAnalysis, now: Date): Promise<void> {
  await db.stakeholderAnalysis.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

type Change = Partial<{ title: string; purpose: string | null; heldOn: Date; discussion: object; status: string }> & {
  agreedAt?: Date
  agreedById?: string
}

/** Saves when it is still as it was seen and in this status; false when it is not. */
export async function saveAnalysis(
  db: Tx,
  seen: { id: string; version: number; status: string; revision?: number },
  change: Change,
  now: Date,
): Promise<boolean> {
  const { count } = await db.stakeholderAnalysis.updateMany({
    where: seen,
    data: {
      ...change,
      version: seen.version + 1,
      revision: { increment: seen.status === 'draft' ? 1 : 0 },
      updatedAt: now,
    },
  })
  return count === 1
}

/** Analyses that a new one can replace or be compared with, the newest first. */
export function listOtherAnalyses(db: Tx, besides: string | null, statuses: string[], take = 50) {
  return db.stakeholderAnalysis.findMany({
    where: { status: { in: statuses }, ...(besides ? { id: { not: besides } } : {}) },
    select: { id: true, title: true, heldOn: true, status: true },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take,
  })
}

export interface AnalysisRow {
  id: string
  title: string
  heldOn: Date
  status: string
  sectors: number
  stakeholders: number
  raters: number
  organisations: number
}

export interface AnalysisFilter {
  words: string | null
  status: string | null
}

const byDay: ListOrder = { by: Prisma.sql`a.held_on`, type: 'date' }

/** One page of the list, the newest first, by keyset. */
export async function pageOfAnalyses(
  db: Tx,
  networkId: string,
  filter: AnalysisFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<AnalysisRow>> {
  const page = keyset(byDay, 'down', Prisma.sql`a.id`, place)
  const parts = [Prisma.sql`a.network_id = ${networkId}::uuid`]
  if (filter.words) parts.push(Prisma.sql`strpos(a.search_text, public.norm(${filter.words})) > 0`)
  if (filter.status) parts.push(Prisma.sql`a.status = ${filter.status}`)
  const found = await db.$queryRaw<(AnalysisRow & { order: string })[]>`
    select a.id, a.title, a.held_on as "heldOn", a.status,
      (select count(*)::int from stakeholder_sector s where s.analysis_id = a.id) as sectors,
      (select count(*)::int from stakeholder s where s.analysis_id = a.id) as stakeholders,
      (select count(*)::int from stakeholder_rater r where r.analysis_id = a.id) as raters,
      (select count(distinct r.organisation_id)::int from stakeholder_rater r where r.analysis_id = a.id) as organisations,
      ${page.order}
    from stakeholder_analysis a
    where ${Prisma.join(parts, ' and ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** Counts every change of the analysis and its parts; null when it is not there. */
export async function findRevision(db: Tx, id: string): Promise<number | null> {
  const row = await db.stakeholderAnalysis.findUnique({ where: { id }, select: { revision: true, version: true } })
  return row && row.revision + row.version
}
