import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { cellNames, heldSql, insertSql, namesSql, updateSql } from './import-cells.store.server'
import { siteCells, siteDefaults } from './import-site-cells'
import { heldOwn } from './custom-fields/import-values.store.server'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

const r = Prisma.sql`r.after`
const t = Prisma.sql`t.after`
const ofSite = cellNames(siteCells)
/** A row's cells with those of the rows that double it; one that changes an employer without an id of another source gives it its own. */
const cells = Prisma.sql`(r.cells || coalesce(folded.cells, '{}') || case when r.choice = 'update' and x.id is null and e.external_id is null
  then jsonb_build_object('external_id', r.external_id) else '{}' end)`

/** What of an employer and its main site a file can set, as it is now. */
export const heldOfEmployer = Prisma.sql`jsonb_build_object('external_id', e.external_id, 'name', e.name, 'kvk_number', e.kvk_number, 'sector', e.sector_code,
  'phone', e.phone, 'email', e.email, 'website', e.website, 'headcount', e.headcount, 'no_mailing', e.no_mailing, 'extra', e.extra,
  'other_sectors', coalesce((select jsonb_agg(x.sector_code order by x.sector_code) from employer_sector x
    where x.network_id = e.network_id and x.employer_id = e.id), '[]'),
  ${heldSql(siteCells, 's', siteDefaults)})`

/**
 * Says of each row whether its employer is new, changes or stays; the main site belongs to it. An id of an employer that was
 * merged leads to the one it became part of, and an id that was said to be another employer leads to that one. A row that somebody chose to update another with changes that one, and one that
 * doubles an earlier row of the file adds its cells to that row.
 */
export async function classifyEmployerRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, ${cells} as cells,
        e.id, e.id as employer_id, ${heldOfEmployer} || ${heldOwn(run.networkId, cells)} as held
      from import_row r
      left join employer x on x.network_id = ${run.networkId}::uuid and x.external_id = r.external_id
      left join twin_answer a on a.network_id = ${run.networkId}::uuid and a.external_id = r.external_id and a.choice = 'update'
      left join employer t on t.network_id = ${run.networkId}::uuid and t.id = r.twin_id and r.choice = 'update'
      left join employer e on e.network_id = ${run.networkId}::uuid
        and e.id = coalesce(x.merged_into_id, x.id, a.employer_id, t.merged_into_id, t.id)
      left join lateral (select jsonb_object_agg(c.key, c.value order by o.line) as cells
        from import_row o cross join lateral jsonb_each(o.cells) c
        where o.run_id = r.run_id and o.twin_line = r.line and o.choice = 'update') folded on true
      left join lateral (select * from site s where s.network_id = ${run.networkId}::uuid and s.employer_id = e.id
        order by s.is_main desc, s.id limit 1) s on true
      where ${rowsOf(run, lines)}`,
    { areEmployers: true, lines },
  )
}

/** Writes employers and their main sites. */
export async function mergeEmployerRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into employer (id, network_id, external_id, name, kvk_number, sector_code, phone, email, website, headcount, no_mailing, owner_id,
      extra, places, created_at, updated_at)
    select r.subject_id, r.network_id, r.external_id, r.after->>'name', r.after->>'kvk_number', r.after->>'sector', r.after->>'phone',
      r.after->>'email', r.after->>'website', (r.after->>'headcount')::int, coalesce((r.after->>'no_mailing')::boolean, false),
      ${run.membershipId}::uuid, coalesce(r.after->'extra', '{}'),
      case when r.after ? 'city' then array[public.norm(r.after->>'city')] else '{}' end, ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update employer e set external_id = coalesce(r.after->>'external_id', e.external_id), name = coalesce(r.after->>'name', e.name), kvk_number = coalesce(r.after->>'kvk_number', e.kvk_number),
      sector_code = coalesce(r.after->>'sector', e.sector_code), phone = coalesce(r.after->>'phone', e.phone),
      email = coalesce(r.after->>'email', e.email), website = coalesce(r.after->>'website', e.website),
      headcount = coalesce((r.after->>'headcount')::int, e.headcount), no_mailing = coalesce((r.after->>'no_mailing')::boolean, e.no_mailing),
      extra = e.extra || coalesce(r.after->'extra', '{}'), version = e.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and e.id = r.subject_id and e.network_id = ${run.networkId}::uuid`
  await db.$executeRaw`
    update site s set ${updateSql(siteCells, t, 's')},
      version = s.version + 1, updated_at = ${now}::timestamptz
    from (
      select distinct on (r.line) m.id, r.after from import_row r
      join site m on m.network_id = r.network_id and m.employer_id = r.subject_id
      where ${rows} and r.state = 'changed' and r.after ?| ${ofSite}
      order by r.line, m.is_main desc, m.id
    ) t
    where s.network_id = ${run.networkId}::uuid and s.id = t.id`
  await db.$executeRaw`
    insert into site (id, network_id, employer_id, ${namesSql(siteCells)}, is_main, created_at, updated_at)
    select uuidv7(), r.network_id, r.subject_id, ${insertSql(siteCells, r, siteDefaults)}, true, ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and (r.state = 'new' or (r.state = 'changed' and r.after ?| ${ofSite}
      and not exists (select from site s where s.network_id = r.network_id and s.employer_id = r.subject_id)))`
  await replaceOtherSectors(db, Prisma.sql`${rows} and r.state in ('new', 'changed')`, r)
}

/** Makes the other sectors that a row names those of its employer. `of` is `after` or `undo_values` of a row `r`. */
export async function replaceOtherSectors(db: Tx, rows: Prisma.Sql, of: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    delete from employer_sector x using import_row r
    where ${rows} and ${of} ? 'other_sectors' and x.network_id = r.network_id and x.employer_id = r.subject_id`
  await db.$executeRaw`
    insert into employer_sector (network_id, employer_id, sector_code)
    select r.network_id, r.subject_id, x.code from import_row r
    cross join lateral jsonb_array_elements_text(${of} -> 'other_sectors') x(code) where ${rows} and ${of} ? 'other_sectors'`
}
