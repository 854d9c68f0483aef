import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { Aimed } from '../plan/aims'
import type { Standing, Strategy } from '../strategies'
import type { Moved, Movement } from './movement'

const { sql } = Prisma

/** Two audits, the earlier first. */
export interface Pair {
  networkId: string
  beforeId: string
  afterId: string
}

/** `moved m`: every relation that one of two audits knows, as it stood in both. */
const movedSql = ({ networkId, beforeId, afterId }: Pair) => sql`
  moved as (
    select coalesce(b.employer_id, a.employer_id) as id, coalesce(a.name, b.name) as name, b.id is not null as was, a.id is not null as "is",
      b.relation_state as was_state, b.strength as was_strength, b.importance as was_importance, b.strategy,
      a.relation_state as is_state, a.strength as is_strength, a.importance as is_importance
    from (select * from audited_relation where network_id = ${networkId}::uuid and audit_id = ${beforeId}::uuid) b
      full join (select * from audited_relation where network_id = ${networkId}::uuid and audit_id = ${afterId}::uuid) a
        on a.employer_id = b.employer_id
  )`

/** The movement of `moved m`, as `movementOf` says it. */
export const movementSql = sql`(case
  when coalesce(m.is_state = 'existing', false) and not coalesce(m.was_state = 'existing', false) then 'came'
  when coalesce(m.was_state = 'existing', false) and not coalesce(m.is_state = 'existing', false) then 'went'
  when not m.was then 'listed'
  when not m."is" then 'unlisted'
  when coalesce(m.is_strength, 0) > coalesce(m.was_strength, 0) then 'stronger'
  when coalesce(m.is_strength, 0) < coalesce(m.was_strength, 0) then 'weaker'
  else 'same' end)`

interface MovedColumns {
  wasState: string | null
  wasStrength: number | null
  wasImportance: number | null
  isState: string | null
  isStrength: number | null
  isImportance: number | null
}

const sides = sql`m.was_state as "wasState", m.was_strength::int as "wasStrength", m.was_importance::int as "wasImportance",
  m.is_state as "isState", m.is_strength::int as "isStrength", m.is_importance::int as "isImportance"`

const standing = (relationState: string | null, strength: number | null, importance: number | null): Standing | null =>
  relationState === null ? null : { relationState, strength, importance }

const sidesOf = (row: MovedColumns) => ({
  before: standing(row.wasState, row.wasStrength, row.wasImportance),
  after: standing(row.isState, row.isStrength, row.isImportance),
})

/** How many relations stood in which way before and after; the strategy that the earlier plan chose goes along. */
export async function movedGroups(db: Tx, pair: Pair): Promise<(Moved & { strategy: Strategy | null })[]> {
  const rows = await db.$queryRaw<(MovedColumns & { strategy: Strategy | null; count: number })[]>`
    with ${movedSql(pair)} select ${sides}, m.strategy, count(*)::int as count from moved m group by 1, 2, 3, 4, 5, 6, 7`
  return rows.map(row => ({ ...sidesOf(row), strategy: row.strategy, count: row.count }))
}

/** Those of the groups that a plan had a strategy for, as `countAims` reads them. */
export function aimedOf(groups: readonly (Moved & { strategy: Strategy | null })[]): Aimed[] {
  return groups.flatMap(({ strategy, before, after, count }) =>
    strategy && before ? [{ strategy, before, now: after, count }] : [],
  )
}

export interface ChangedRow {
  id: string
  name: string
  movement: Movement
  before: Standing | null
  after: Standing | null
  strategy: Strategy | null
}

export interface ChangedFilter {
  words: string | null
  movement: Movement | null
}

const byName: ListOrder = { by: sql`public.norm(m.name)`, type: 'text' }

/** One page of relations that changed between two audits, by name; those that stayed as they were only when asked for. */
export async function pageOfChanged(
  db: Tx,
  pair: Pair,
  filter: ChangedFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<ChangedRow>> {
  const page = keyset(byName, 'up', sql`m.id`, place)
  const wanted = filter.movement ? sql`${movementSql} = ${filter.movement}` : sql`${movementSql} <> 'same'`
  const words = filter.words ? sql`strpos(public.norm(m.name), public.norm(${filter.words})) > 0` : sql`true`
  const found = await db.$queryRaw<
    (MovedColumns & { id: string; name: string; movement: Movement; strategy: Strategy | null; order: string })[]
  >`
    with ${movedSql(pair)}
    select m.id, m.name, ${movementSql} as movement, ${sides}, m.strategy, ${page.order} from moved m
    where ${wanted} and ${words} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return {
    ...links,
    rows: rows.map(row => ({
      id: row.id,
      name: row.name,
      movement: row.movement,
      strategy: row.strategy,
      ...sidesOf(row),
    })),
  }
}
