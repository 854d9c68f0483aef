import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

/** Numbers that a file can bring, as they are named in it and in the tables. */
export const importedIndicators = [
  'jobs',
  'vacancies',
  'hard_to_fill',
  'growth',
  'entry_level_share',
  'women_share',
  'part_time_share',
] as const

const brought = Prisma.sql`x.key = any (${[...importedIndicators]}::text[])`

/** The number of a cell, `true` and `false` as 1 and 0. */
export const cellNumber = Prisma.sql`case x.key when 'hard_to_fill' then (x.value = 'true'::jsonb)::int else (x.value #>> '{}')::numeric end`

const figure = Prisma.sql`case when f.id is null then 'null'::jsonb else jsonb_build_array(f.value::text, f.source, f.period) end`

/**
 * Keeps beside each row, before it is written, every number that it brings as it was and as it will be: `{ jobs: { was, is } }`, each
 * null or `[value, source, period]`. A row that brings none has `{}`.
 */
export async function keepFormerFigures(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    update import_row r set undo_values = w.pairs
    from (
      select r.line, coalesce(jsonb_object_agg(x.key, jsonb_build_object('was', ${figure},
        'is', jsonb_build_array((${cellNumber})::numeric(14, 2)::text, r.cells ->> 'source', r.cells ->> 'period')))
        filter (where x.key is not null), '{}') as pairs
      from import_row r left join lateral (select x.* from jsonb_each(r.cells) x where ${brought}) x on true
      left join stakeholder_figure f on f.network_id = r.network_id and f.sector_id = r.subject_id and f.indicator = x.key
      where ${rows} and r.state in ('new', 'changed') group by r.line
    ) w
    where ${rows} and r.line = w.line`
}

/** An analysis of this import that is no longer a draft, by its title; null when there is none. */
export async function findAgreedSince(db: Tx, runId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ title: string }[]>`
    select a.title from import_row r
    join stakeholder_sector s on s.network_id = r.network_id and s.id = r.subject_id
    join stakeholder_analysis a on a.network_id = s.network_id and a.id = s.analysis_id
    where r.run_id = ${runId}::uuid and r.state in ('new', 'changed') and a.status <> 'draft' limit 1`
  return row?.title ?? null
}

/** Whether rows were written before the former numbers were kept beside them. */
export async function lacksFormer(db: Tx, runId: string): Promise<boolean> {
  const state = { in: ['new', 'changed'] }
  const [all, kept] = [
    { runId, state },
    { runId, state, undoValues: { not: Prisma.DbNull } },
  ]
  return (await db.importRow.count({ where: all })) > (await db.importRow.count({ where: kept }))
}

/**
 * Says of each row what taking back does. A number that still is what the file brought gets its former value, source and period; one
 * that somebody changed since stays and is named. A sector that the file made goes, unless somebody changed it or something hangs on it.
 */
export async function judgeFigureUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  const rows = Prisma.sql`${rowsOf(run, lines)} and r.state in ('new', 'changed')`
  await db.$executeRaw`
    with made as (select array_agg(r.subject_id) as ids from import_row r where ${rows} and r.state = 'new'),
    hanging as materialized (
      select x.id, jsonb_agg(distinct x.by_table) as tables
      from made cross join lateral ctx.referenced_by('stakeholder_sector', made.ids, '{stakeholder_figure}') x
      where made.ids is not null group by x.id)
    update import_row r set undo = w.undo, undo_values = w.back, undo_kept = w.kept
    from (
      select r.line, d.back,
        case when s.id is null then 'gone'
          when r.state = 'new' then case when h.id is null and not m.is_changed and d.stays is null then 'removed' else 'kept' end
          when d.stays is null then 'restored' when d.back is null then 'kept' else 'partly' end as undo,
        case when s.id is not null and (h.id is not null or d.stays is not null or (r.state = 'new' and m.is_changed)) then
          jsonb_build_object('name', s.sector_code, 'columns', coalesce(d.stays, '[]'), 'tables', coalesce(h.tables, '[]')) end as kept
      from import_row r
      left join stakeholder_sector s on s.network_id = r.network_id and s.id = r.subject_id
      left join hanging h on h.id = r.subject_id
      left join lateral (select s.version > 1 or s.note is not null or s.vacancy_sources <> '[]'
        or exists (select from stakeholder_figure o where o.network_id = s.network_id and o.sector_id = s.id
          and not r.undo_values ? o.indicator) as is_changed) m on true
      left join lateral (
        select jsonb_object_agg(x.key, x.value -> 'was') filter (where x.is_ours and x.value -> 'was' <> x.value -> 'is') as back,
          jsonb_agg(x.key order by x.key) filter (where not x.is_ours) as stays
        from (
          select p.key, p.value, ${figure} = p.value -> 'is' as is_ours from jsonb_each(r.undo_values) p
          left join stakeholder_figure f on f.network_id = s.network_id and f.sector_id = s.id and f.indicator = p.key
        ) x
      ) d on true
      where ${rows}
    ) w
    where ${rowsOf(run, lines)} and r.line = w.line`
}

/** Puts former numbers back, takes away those that the file added, and sectors that it made. */
export async function restoreFigures(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  const back = Prisma.sql`${rows} and r.state = 'changed' and r.undo in ('restored', 'partly')`
  await tellOpenPages(db, run, lines)
  await db.$executeRaw`
    delete from stakeholder_figure f using import_row r
    where ${back} and f.network_id = r.network_id and f.sector_id = r.subject_id and r.undo_values ? f.indicator`
  await db.$executeRaw`
    insert into stakeholder_figure (network_id, analysis_id, sector_id, indicator, value, source, period)
    select s.network_id, s.analysis_id, s.id, x.key, (x.value ->> 0)::numeric, x.value ->> 1, x.value ->> 2
    from import_row r join stakeholder_sector s on s.network_id = r.network_id and s.id = r.subject_id
    cross join lateral jsonb_each(r.undo_values) x
    where ${back} and x.value <> 'null'::jsonb`
  await db.$executeRaw`
    update stakeholder_sector s set version = s.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${back} and s.network_id = r.network_id and s.id = r.subject_id`
  await db.$executeRaw`
    delete from stakeholder_sector s using import_row r
    where ${rows} and r.undo = 'removed' and s.network_id = r.network_id and s.id = r.subject_id`
}

/** Counts a change of the analyses of these rows, so that pages that stand open look again. */
export async function tellOpenPages(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  await db.$executeRaw`
    update stakeholder_analysis a set revision = a.revision + 1
    where a.network_id = ${run.networkId}::uuid and a.id in (
      select s.analysis_id from import_row r join stakeholder_sector s on s.network_id = r.network_id and s.id = r.subject_id
      where ${rowsOf(run, lines)} and r.state in ('new', 'changed'))`
}
