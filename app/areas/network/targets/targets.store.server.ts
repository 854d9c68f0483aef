import { codeRangeOf, sectionKeys } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { townKeySql } from '../coverage/open-places.store.server'
import { townKey } from '../services/service'
import type { TargetFilter, TargetSort } from './target-filter'
import type { TargetStanding } from './target-states'

const { sql, join } = Prisma

export interface TargetFields {
  wanted: number
  measure: string
  fromValue: number
  dueOn: Date
  ownerId: string
  reason: string | null
}

/** Whose relations are counted: a sector, in a town or the whole region, by a rule. */
export interface CountAsk {
  sectorCode: string
  town: string | null
  measure: string
  fromValue: number
}

const ranges = JSON.stringify(sectionKeys.map(section => ({ section, ...codeRangeOf(section) })))
/** Code ranges of the sections, to stand behind `with`. */
const rangesSql = sql`ranges as (select * from jsonb_to_recordset(${ranges}::jsonb) r(section text, "from" text, until text))`

/**
 * How many employers count for a target `t`, its section's range in `r`: in the records, in the sector, with the level or strength,
 * and with a site in the town when one is named.
 */
const countSql = sql`(select count(*)::int from employer e
  where e.network_id = t.network_id and e.archived_at is null and e.merged_into_id is null
    and (starts_with(e.sector_code, t.sector_code) or (e.sector_code >= r."from" and e.sector_code < r.until))
    and (case t.measure when 'level' then e.level else e.strength end) >= t.from_value
    and (t.town is null or exists (select from site s where s.network_id = e.network_id and s.employer_id = e.id
      and ${townKeySql(sql`s.city`)} = ${townKeySql(sql`t.town`)})))`

export async function countFor(db: Tx, networkId: string, ask: CountAsk): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    with ${rangesSql}, t as (select ${networkId}::uuid as network_id, ${ask.sectorCode}::text as sector_code, ${ask.town}::text as town,
      ${ask.measure}::text as measure, ${ask.fromValue}::int as from_value)
    select ${countSql} as count from t left join ranges r on r.section = t.sector_code`
  return row?.count ?? 0
}

export interface TargetRow extends CountAsk, Omit<TargetFields, 'reason'> {
  id: string
  owner: string
  organisation: string
  reason: string | null
  gapKey: string | null
  analysisId: string | null
  analysis: string | null
  analysisSectorId: string | null
  state: string
  stateReason: string | null
  settledOn: Date | null
  beganWith: number
  /** How many relations count today. */
  count: number
  version: number
}

const counted = sql`${rangesSql}, counted as (
  select t.id, t.network_id, t.sector_code as "sectorCode", t.town, t.wanted, t.measure, t.from_value as "fromValue", t.due_on as "dueOn",
    t.owner_id as "ownerId", m.display_name as owner, o.name as organisation, t.reason, t.gap_key as "gapKey",
    a.id as "analysisId", a.title as analysis, t.analysis_sector_id as "analysisSectorId", t.state, t.state_reason as "stateReason",
    t.settled_on as "settledOn", t.began_with as "beganWith", t.version, ${countSql} as count
  from sector_target t
    left join ranges r on r.section = t.sector_code
    join membership m on m.network_id = t.network_id and m.id = t.owner_id
    join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
    left join stakeholder_sector s on s.network_id = t.network_id and s.id = t.analysis_sector_id
    left join stakeholder_analysis a on a.network_id = s.network_id and a.id = s.analysis_id
  where t.network_id = `

/** The targets of a network with how many relations count, as `counted c`. */
const countedSql = (networkId: string) => sql`${counted} ${networkId}::uuid)`

export interface TargetScope {
  networkId: string
  /** yyyy-mm-dd */
  today: string
}

/** Each standing as a condition, as `standingOfTarget` says it. */
function standingSql(standing: TargetStanding, today: string): Prisma.Sql {
  const rules: Record<TargetStanding, Prisma.Sql> = {
    going: sql`c.state = 'open' and c.count < c.wanted and c."dueOn" >= ${today}::date`,
    enough: sql`c.state = 'open' and c.count >= c.wanted`,
    late: sql`c.state = 'open' and c.count < c.wanted and c."dueOn" < ${today}::date`,
    reached: sql`c.state = 'reached'`,
    dropped: sql`c.state = 'dropped'`,
  }
  return rules[standing]
}

function conditions(today: string, filter: TargetFilter): Prisma.Sql {
  const parts = [sql`true`]
  if (filter.words)
    parts.push(sql`strpos(public.norm(concat_ws(' ', c.reason, c.town, c.owner, c.organisation, c.analysis, c."stateReason")),
      public.norm(${filter.words})) > 0`)
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(sql`(c."sectorCode" = ${filter.section} or (c."sectorCode" >= ${from} and c."sectorCode" < ${until}))`)
  }
  if (filter.standing) parts.push(standingSql(filter.standing, today))
  if (filter.ownerId) parts.push(sql`c."ownerId" = ${filter.ownerId}::uuid`)
  return join(parts, ' and ')
}

const orders: Record<TargetSort, ListOrder> = {
  dueOn: { by: sql`c."dueOn"`, type: 'date' },
  sector: { by: sql`c."sectorCode"`, type: 'text' },
  owner: { by: sql`public.norm(c.owner)`, type: 'text' },
}

/** One page of targets, by keyset. */
export async function pageOfTargets(
  db: Tx,
  { networkId, today }: TargetScope,
  ask: { filter: TargetFilter; sort: { key: TargetSort; direction: 'up' | 'down' }; place: ListPlace },
  size = 50,
): Promise<ListPage<TargetRow>> {
  const page = keyset(orders[ask.sort.key], ask.sort.direction, sql`c.id`, ask.place)
  const found = await db.$queryRaw<(TargetRow & { order: string })[]>`
    with ${countedSql(networkId)} select c.*, ${page.order} from counted c where ${conditions(today, ask.filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countTargets(db: Tx, { networkId, today }: TargetScope, filter: TargetFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    with ${countedSql(networkId)} select count(*)::int as total from counted c where ${conditions(today, filter)}`
  return row?.total ?? 0
}

export async function findTarget(db: Tx, networkId: string, id: string): Promise<TargetRow | null> {
  const [row] = await db.$queryRaw<TargetRow[]>`
    with ${countedSql(networkId)} select c.* from counted c where c.id = ${id}::uuid`
  return row ?? null
}

/** Targets whose day lies in a period, the earliest first; those that were dropped last. */
export function listDueBetween(db: Tx, networkId: string, from: Date, to: Date): Promise<TargetRow[]> {
  return db.$queryRaw<TargetRow[]>`
    with ${countedSql(networkId)} select c.* from counted c where c."dueOn" between ${from}::date and ${to}::date
    order by c.state = 'dropped', c."dueOn", c.id limit 200`
}

/** The targets that came from an analysis, or from a gap, and were not dropped. */
export function listStandingTargets(
  db: Tx,
  networkId: string,
  of: { analysisId: string } | { anyGap: true },
): Promise<TargetRow[]> {
  const origin = 'analysisId' in of ? sql`c."analysisId" = ${of.analysisId}::uuid` : sql`c."gapKey" is not null`
  return db.$queryRaw<TargetRow[]>`
    with ${countedSql(networkId)} select c.* from counted c where ${origin} and c.state <> 'dropped'
    order by c.state = 'open' desc, c."dueOn" desc, c.id limit 500`
}

/** The open target of the same sector and place. */
export async function findOpenTwin(
  db: Tx,
  target: { sectorCode: string; town: string | null },
  but: string | null,
): Promise<{ id: string } | null> {
  const rows = await db.sectorTarget.findMany({
    where: { state: 'open', sectorCode: target.sectorCode, ...(but ? { id: { not: but } } : {}) },
    select: { id: true, town: true },
    take: 1_000,
  })
  return rows.find(row => townKey(row.town ?? '') === townKey(target.town ?? '')) ?? null
}

export interface NewTarget extends TargetFields {
  id: string
  networkId: string
  sectorCode: string
  town: string | null
  analysisSectorId: string | null
  gapKey: string | null
  beganWith: number
  madeById: string
}

/** Keeps a target; false when somebody set one for the same sector and place meanwhile. */
export async function saveNewTarget(db: Tx, row: NewTarget, now: Date): Promise<boolean> {
  const { count } = await db.sectorTarget.createMany({
    data: [{ ...row, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveTarget(
  db: Tx,
  id: string,
  version: number,
  change: Partial<TargetFields> & { state?: string; stateReason?: string | null; settledOn?: Date | null },
  now: Date,
): Promise<boolean> {
  const saved = await db.sectorTarget.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}
