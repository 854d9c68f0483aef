import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AuditStatus } from './audit-states'
import type { AuditSums } from './audit-sums'
import type { Reckoned } from './thresholds'

const { sql, join } = Prisma

const shown = {
  id: true,
  title: true,
  period: true,
  heldOn: true,
  status: true,
  jobKey: true,
  thresholds: true,
  sums: true,
  goal: true,
  startsOn: true,
  endsOn: true,
  agreedAt: true,
  version: true,
  revision: true,
  pulse: true,
  createdAt: true,
  madeBy: { select: { displayName: true } },
} as const

export function findAudit(db: Tx, id: string) {
  return db.networkAudit.findUnique({ where: { id }, select: shown })
}
export type DatedAudit = NonNullable<Awaited<ReturnType<typeof findAudit>>>

export interface NewAudit {
  id: string
  networkId: string
  title: string
  period: string
  heldOn: Date
  goal: string | null
  startsOn: Date
  endsOn: Date
  jobKey: string | null
  madeById: string
}

export async function saveNewAudit(db: Tx, row: NewAudit, now: Date): Promise<void> {
  await db.networkAudit.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

type Change = Partial<{
  title: string
  goal: string | null
  heldOn: Date
  startsOn: Date
  endsOn: Date
  jobKey: string | null
  thresholds: Reckoned
  sums: AuditSums
  agreedAt: Date
}>

/** Moves an audit from one status to another with what changes; false when it is no longer as it was seen. */
export async function moveAudit(
  db: Tx,
  seen: { id: string; status: string; version?: number; revision?: number },
  to: string,
  change: Change,
  now: Date,
): Promise<boolean> {
  const { count } = await db.networkAudit.updateMany({
    where: seen,
    data: { ...change, status: to, version: { increment: 1 }, pulse: { increment: 1 }, updatedAt: now },
  })
  return count === 1
}

/** Saves title, goal and days of a draft, which whoever agreed must see again; false when it changed meanwhile. */
export async function savePlanHead(db: Tx, seen: { id: string; version: number }, change: Change, now: Date) {
  const { count } = await db.networkAudit.updateMany({
    where: { ...seen, status: 'draft' },
    data: {
      ...change,
      version: { increment: 1 },
      revision: { increment: 1 },
      pulse: { increment: 1 },
      updatedAt: now,
    },
  })
  return count === 1
}

/** Agreed audits besides this one; there is one at most. */
export function listAgreed(db: Tx, besides: string) {
  return db.networkAudit.findMany({
    where: { status: 'agreed', id: { not: besides } },
    select: { id: true, title: true },
    take: 10,
  })
}

/** Audits that this one can be compared with, the newest first. */
export function listOthers(db: Tx, besides: string, take = 50) {
  return db.networkAudit.findMany({
    where: { id: { not: besides }, status: { in: ['draft', 'agreed', 'superseded'] } },
    select: { id: true, title: true, period: true, heldOn: true, status: true, createdAt: true },
    orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
    take,
  })
}

export interface AuditListFilter {
  words: string | null
  status: AuditStatus | null
  period: string | null
}

export interface AuditRow {
  id: string
  title: string
  period: string
  heldOn: Date
  status: string
  relations: number | null
  actions: number
  actionsDone: number
  plannedCents: number
  spentCents: number
  organisations: number
}

const byDay: ListOrder = { by: sql`a.held_on`, type: 'date' }

/** One page of the audits of the network, the newest first; what was put away only when it is asked for. */
export async function pageOfAudits(
  db: Tx,
  networkId: string,
  filter: AuditListFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<AuditRow>> {
  const page = keyset(byDay, 'down', sql`a.id`, place)
  const parts = [sql`a.network_id = ${networkId}::uuid`]
  if (filter.words) parts.push(sql`strpos(a.search_text, public.norm(${filter.words})) > 0`)
  if (filter.period) parts.push(sql`a.period = ${filter.period}`)
  parts.push(filter.status ? sql`a.status = ${filter.status}` : sql`a.status <> 'discarded'`)
  const found = await db.$queryRaw<(AuditRow & { order: string })[]>`
    select a.id, a.title, a.period, a.held_on as "heldOn", a.status, (a.sums ->> 'relations')::int as relations,
      (select count(*)::int from plan_action p join task t on t.network_id = p.network_id and t.id = p.task_id
        where p.audit_id = a.id) as actions,
      (select count(*)::int from plan_action p join task t on t.network_id = p.network_id and t.id = p.task_id
        where p.audit_id = a.id and t.state = 'done') as "actionsDone",
      (select coalesce(sum(l.planned_cents), 0)::float8 from plan_budget_line l where l.audit_id = a.id) as "plannedCents",
      (select coalesce(sum(s.cents), 0)::float8 from plan_spending s where s.audit_id = a.id) as "spentCents",
      (select count(distinct g.organisation_id)::int from audit_agreement g where g.audit_id = a.id and g.revision = a.revision)
        as organisations,
      ${page.order}
    from network_audit a where ${join(parts, ' and ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** The state of the job that takes an audit. */
export function findTakingJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true } })
}

export async function cancelTakingJob(db: Tx, dedupeKey: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
}
