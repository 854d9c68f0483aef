import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from './import-plan'
import { rowsOf } from './import-rows.store.server'

/** What a row made or changed, as it is now: `line, id, name, is_changed (since the import made it), held (jsonb)`. */
export interface UndoScope {
  table: 'employer' | 'contact' | 'vacancy' | 'vacancy_competence'
  held: Prisma.Sql
  /** Tables whose rows go with it. */
  parts: readonly string[]
  /** What hangs on made rows without a key that forbids their removal: `id, by_table`, of the ids in `made.ids`. */
  alsoHanging?: Prisma.Sql
}

/**
 * Says of each row what taking back does. A row that was made goes, unless something hangs on it or somebody changed it; of a
 * row that was changed, each value that still is what the import wrote gets its former value, and the others stay.
 */
export async function judgeUndo(db: Tx, run: PlanRun, lines: Lines, scope: UndoScope): Promise<void> {
  const rows = Prisma.sql`${rowsOf(run, lines)} and r.state in ('new', 'changed')`
  const also = scope.alsoHanging ? Prisma.sql`union all ${scope.alsoHanging}` : Prisma.empty
  await db.$executeRaw`
    with now as materialized (${scope.held} where ${rows}),
    made as (select array_agg(r.subject_id) as ids from import_row r where ${rows} and r.state = 'new'),
    hanging as materialized (
      select x.id, jsonb_agg(distinct x.by_table) as tables
      from (
        select x.id, x.by_table from made cross join lateral ctx.referenced_by(${scope.table}, made.ids, ${[...scope.parts]}) x
        where made.ids is not null ${also}
      ) x group by x.id)
    update import_row r set undo = w.undo, undo_values = w.back, undo_kept = w.kept
    from (
      select r.line, d.back,
        case when n.id is null then 'gone'
          when r.state = 'new' then case when h.id is null and not n.is_changed and d.stays is null then 'removed' else 'kept' end
          when d.stays is null then 'restored' when d.back is null then 'kept' else 'partly' end as undo,
        case when n.id is not null and (h.id is not null or d.stays is not null or (r.state = 'new' and n.is_changed)) then
          jsonb_build_object('name', n.name, 'columns', coalesce(d.stays, '[]'), 'tables', coalesce(h.tables, '[]')) end as kept
      from import_row r
      left join now n on n.line = r.line
      left join hanging h on h.id = r.subject_id
      left join lateral (
        select jsonb_object_agg(x.key, r.before -> x.key) filter (where x.is_ours) as back,
          jsonb_agg(x.key order by x.key) filter (where not x.is_ours) as stays
        from (
          select a.key, case when a.key = 'extra' then (n.held -> 'extra') @> a.value else (n.held -> a.key) is not distinct from a.value end as is_ours
          from jsonb_each(r.after) a where n.held ? a.key
        ) x
      ) d on true
      where ${rows}
    ) w
    where ${rowsOf(run, lines)} and r.line = w.line`
}

/** A column with its former value where that was judged to come back, else as it is. */
export function formerText(column: string, current: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when r.undo_values ? ${column} then r.undo_values ->> ${column} else ${current} end`
}

/** Extra fields without those of the import, with the former values of those that were there. */
export function formerExtra(current: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when r.undo_values ? 'extra' then
    (${current} - array(select jsonb_object_keys(r.after -> 'extra'))) || coalesce((
      select jsonb_object_agg(k, r.undo_values -> 'extra' -> k) from jsonb_object_keys(r.after -> 'extra') k where r.undo_values -> 'extra' ? k), '{}')
    else ${current} end`
}

export interface UndoCounts {
  removed: number
  restored: number
  partly: number
  kept: number
}

export async function countUndone(db: Tx, runId: string): Promise<UndoCounts> {
  const rows = await db.$queryRaw<{ undo: string; count: number }[]>`
    select undo, count(*)::int as count from import_row where run_id = ${runId}::uuid and undo is not null group by undo`
  const of = (undo: string) => rows.find(row => row.undo === undo)?.count ?? 0
  return { removed: of('removed'), restored: of('restored'), partly: of('partly'), kept: of('kept') }
}

export interface KeptRow {
  line: number
  externalId: string
  undo: string
  kept: { name: string; columns: string[]; tables: string[] }
}

/** The rows of which something stayed, and why. */
export function listKeptRows(db: Tx, runId: string, take: number): Promise<KeptRow[]> {
  return db.$queryRaw<KeptRow[]>`
    select line, external_id as "externalId", undo, undo_kept as kept from import_row
    where run_id = ${runId}::uuid and undo in ('partly', 'kept') order by line limit ${take}`
}
