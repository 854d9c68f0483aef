import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import { cellNames, formerSql } from './import-cells.store.server'
import { heldOfEmployer, replaceOtherSectors } from './import-employers.store.server'
import { siteCells } from './import-site-cells'
import { heldOwn } from './custom-fields/import-values.store.server'
import { formerExtra, formerText, judgeUndo } from '~/areas/imports/undo-rows.store.server'

/** An employer that was made by an import goes with its one site and its own fields; a second site hangs on it like everything else. */
export async function judgeEmployerUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  await judgeUndo(db, run, lines, {
    table: 'employer',
    parts: ['site', 'employer_field_value', 'employer_sector', 'twin_answer'],
    held: Prisma.sql`
      select r.line, e.id, e.name, e.version > 1 or e.archived_at is not null
          or (select count(*) from site m where m.network_id = e.network_id and m.employer_id = e.id) > 1 as is_changed,
        ${heldOfEmployer} || ${heldOwn(run.networkId, Prisma.sql`r.after`)} as held
      from import_row r
      join employer e on e.id = r.subject_id
      left join lateral (select * from site s where s.network_id = e.network_id and s.employer_id = e.id order by s.is_main desc, s.id limit 1) s
        on true`,
  })
}

export async function restoreEmployers(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  const former = (column: string, own = column) => formerText(column, Prisma.raw(`e.${own}`))
  await db.$executeRaw`
    update employer e set external_id = ${former('external_id')}, name = ${former('name')}, kvk_number = ${former('kvk_number')}, sector_code = ${former('sector', 'sector_code')},
      phone = ${former('phone')}, email = ${former('email')}, website = ${former('website')},
      headcount = (${former('headcount', 'headcount::text')})::int, no_mailing = (${former('no_mailing', 'no_mailing::text')})::boolean,
      extra = ${formerExtra(Prisma.raw('e.extra'))}, version = e.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly') and e.id = r.subject_id`
  await db.$executeRaw`
    update site s set ${formerSql(siteCells, 's')},
      version = s.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly')
      and r.undo_values ?| ${cellNames(siteCells)}
      and s.id = (select m.id from site m where m.network_id = r.network_id and m.employer_id = r.subject_id order by m.is_main desc, m.id limit 1)`
  await replaceOtherSectors(
    db,
    Prisma.sql`${rows} and r.state = 'changed' and r.undo in ('restored', 'partly')`,
    Prisma.sql`r.undo_values`,
  )
  await db.$executeRaw`
    delete from site s using import_row r where ${rows} and r.undo = 'removed' and s.network_id = r.network_id and s.employer_id = r.subject_id`
  await db.$executeRaw`delete from employer e using import_row r where ${rows} and r.undo = 'removed' and e.id = r.subject_id`
}
