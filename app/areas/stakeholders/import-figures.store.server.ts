import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { cellNumber, importedIndicators, keepFormerFigures, tellOpenPages } from './undo-figures.store.server'

/** The newest draft of the network: where figures of a file go. */
export async function findImportTarget(db: Tx): Promise<{ id: string; title: string } | null> {
  return db.stakeholderAnalysis.findFirst({
    where: { status: 'draft' },
    select: { id: true, title: true },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  })
}

/** Sectors of the first rows, for telling that there is no draft to put them in. */
export function sectorsOfRows(db: Tx, run: PlanRun, limit: number, lines?: Lines) {
  return db.$queryRaw<{ line: number; found: string }[]>`
    select r.line, r.cells->>'sector' as found from import_row r where ${rowsOf(run, lines)} order by r.line limit ${limit}`
}

/** Rows whose sector stands in an earlier row as well, written in another way. */
export function repeatedSectors(db: Tx, run: PlanRun, limit: number, lines?: Lines) {
  return db.$queryRaw<{ line: number; found: string }[]>`
    select r.line, r.cells->>'sector' as found from import_row r
    where ${rowsOf(run, lines)} and exists (
      select from import_row o where o.run_id = r.run_id and o.state not in ('wrong', 'left-out')
        and o.external_id = r.external_id and o.line < r.line)
    order by r.line limit ${limit}`
}

export async function classifyFigureRows(db: Tx, run: PlanRun, analysisId: string, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, s.id, null::uuid as employer_id, jsonb_build_object('sector', s.sector_code, 'source', f.source,
        'period', f.period, 'jobs', trim_scale(f.jobs), 'vacancies', trim_scale(f.vacancies), 'hard_to_fill', f.hard = 1,
        'growth', trim_scale(f.growth), 'entry_level_share', trim_scale(f.entry), 'women_share', trim_scale(f.women),
        'part_time_share', trim_scale(f.part_time)) as held
      from import_row r
      left join stakeholder_sector s on s.network_id = ${run.networkId}::uuid and s.analysis_id = ${analysisId}::uuid
        and s.sector_code = r.cells->>'sector'
      left join lateral (
        select max(value) filter (where indicator = 'jobs') as jobs, max(value) filter (where indicator = 'vacancies') as vacancies,
          max(value) filter (where indicator = 'hard_to_fill') as hard, max(value) filter (where indicator = 'growth') as growth,
          max(value) filter (where indicator = 'entry_level_share') as entry, max(value) filter (where indicator = 'women_share') as women,
          max(value) filter (where indicator = 'part_time_share') as part_time,
          case when count(distinct source) = 1 then min(source) end as source, case when count(distinct period) = 1 then min(period) end as period
        from stakeholder_figure g where g.network_id = s.network_id and g.sector_id = s.id and r.cells ? g.indicator
      ) f on true
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

/** Adds sectors that are new and puts the numbers of the rows in the place of former ones; numbers that a row leaves out stay. */
export async function mergeFigureRows(
  db: Tx,
  run: PlanRun,
  analysisId: string,
  lines: Lines,
  now: Date,
): Promise<void> {
  const rows = rowsOf(run, lines)
  await keepFormerFigures(db, run, lines)
  await db.$executeRaw`
    insert into stakeholder_sector (id, network_id, analysis_id, sector_code, created_at, updated_at)
    select r.subject_id, r.network_id, ${analysisId}::uuid, r.cells->>'sector', ${now}, ${now}
    from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update stakeholder_sector s set version = s.version + 1, updated_at = ${now}
    from import_row r where ${rows} and r.state = 'changed' and s.id = r.subject_id and s.network_id = r.network_id`
  await db.$executeRaw`
    delete from stakeholder_figure f using import_row r
    where ${rows} and r.state in ('new', 'changed') and f.network_id = r.network_id and f.sector_id = r.subject_id
      and r.cells ? f.indicator`
  await db.$executeRaw`
    insert into stakeholder_figure (network_id, analysis_id, sector_id, indicator, value, source, period)
    select r.network_id, ${analysisId}::uuid, r.subject_id, x.key,
      ${cellNumber},
      r.cells->>'source', r.cells->>'period'
    from import_row r cross join lateral jsonb_each(r.cells) x
    where ${rows} and r.state in ('new', 'changed') and x.key = any (${[...importedIndicators]}::text[])`
  await tellOpenPages(db, run, lines)
}
