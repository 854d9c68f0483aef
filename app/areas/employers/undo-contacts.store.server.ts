import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import { formerSql, heldSql } from './import-cells.store.server'
import { heldOwn } from './custom-fields/import-values.store.server'
import { contactCells } from './import-site-cells'
import { formerExtra, judgeUndo } from '~/areas/imports/undo-rows.store.server'

export async function judgeContactUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  await judgeUndo(db, run, lines, {
    table: 'contact',
    parts: ['contact_field_value'],
    held: Prisma.sql`
      select r.line, c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.version > 1 as is_changed,
        jsonb_build_object('employer_id', e.external_id, ${heldSql(contactCells, 'c', {})}, 'extra', c.extra)
          || ${heldOwn(run.networkId, Prisma.sql`r.after`, 'contact')} as held
      from import_row r
      join contact c on c.id = r.subject_id
      join employer e on e.id = c.employer_id`,
  })
}

/** A contact that the import gave to another employer goes back to the former one, when that is still there. */
export async function restoreContacts(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    update contact c set ${formerSql(contactCells, 'c')},
      employer_id = coalesce((select e.id from employer e where e.network_id = r.network_id
        and e.external_id = r.undo_values ->> 'employer_id'), c.employer_id),
      site_id = case when r.undo_values ? 'employer_id' then null else c.site_id end,
      extra = ${formerExtra(Prisma.raw('c.extra'))}, version = c.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly') and c.id = r.subject_id`
  await db.$executeRaw`delete from contact c using import_row r where ${rows} and r.undo = 'removed' and c.id = r.subject_id`
}
