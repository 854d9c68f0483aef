import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import { formerExtra, formerText, judgeUndo } from '~/areas/imports/undo-rows.store.server'

export async function judgeContactUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  await judgeUndo(db, run, lines, {
    table: 'contact',
    parts: [],
    held: Prisma.sql`
      select r.line, c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.version > 1 as is_changed,
        jsonb_build_object('employer_id', e.external_id, 'first_name', c.first_name, 'last_name', c.last_name, 'function', c.function,
          'email', c.email, 'phone', c.phone, 'language', c.language, 'roles', to_jsonb(c.roles), 'extra', c.extra) as held
      from import_row r
      join contact c on c.id = r.subject_id
      join employer e on e.id = c.employer_id`,
  })
}

/** A contact that the import gave to another employer goes back to the former one, when that is still there. */
export async function restoreContacts(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  const former = (column: string) => formerText(column, Prisma.raw(`c.${column}`))
  await db.$executeRaw`
    update contact c set first_name = ${former('first_name')}, last_name = ${former('last_name')}, function = ${former('function')},
      email = ${former('email')}, phone = ${former('phone')}, language = ${former('language')},
      roles = case when r.undo_values ? 'roles' then array(select jsonb_array_elements_text(r.undo_values -> 'roles')) else c.roles end,
      employer_id = coalesce((select e.id from employer e where e.network_id = r.network_id
        and e.external_id = r.undo_values ->> 'employer_id'), c.employer_id),
      site_id = case when r.undo_values ? 'employer_id' then null else c.site_id end,
      extra = ${formerExtra(Prisma.raw('c.extra'))}, version = c.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly') and c.id = r.subject_id`
  await db.$executeRaw`delete from contact c using import_row r where ${rows} and r.undo = 'removed' and c.id = r.subject_id`
}
