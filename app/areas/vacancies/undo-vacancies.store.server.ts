import { formerSql, heldSql, type CellList } from '~/areas/employers/import-cells.store.server'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import { formerExtra, judgeUndo } from '~/areas/imports/undo-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

const { sql, raw } = Prisma

const vacancyCells: CellList = [
  ['title', 'text'],
  ['occupation_uri', 'text'],
  ['status', 'text'],
  ['hours_min', 'int'],
  ['hours_max', 'int'],
  ['postcode', 'text'],
  ['start_date', 'date'],
  ['end_date', 'date'],
  ['seats', 'int'],
  ['description', 'text'],
]

const uuid = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** The employer or contact that a key of a file or an id of the product names; null when it is not there any more. */
const idOf = (table: 'employer' | 'contact', key: Prisma.Sql) => sql`coalesce(
  (select x.id from ${raw(table)} x where x.network_id = r.network_id and x.external_id = ${key}),
  (select x.id from ${raw(table)} x where x.network_id = r.network_id and x.id = case when ${key} ~ ${uuid} then (${key})::uuid end))`

/** The employer that a key names, or the one that it was merged with since. */
const employerOf = (key: Prisma.Sql) =>
  sql`(select coalesce(x.merged_into_id, x.id) from employer x where x.id = ${idOf('employer', key)})`

/** What a column would be after taking back: its former value where it still is what the import wrote. */
const wouldBe = (column: string, kind: 'int' | 'date') => {
  const [now, type] = [raw(`v.${column}`), raw(kind)]
  return sql`case when r.after ? ${column} and ${now} = (r.after ->> ${column})::${type}
    then (r.before ->> ${column})::${type} else ${now} end`
}

const employer = sql`case when r.after ? 'employer_id' and v.employer_id = ${employerOf(sql`r.after ->> 'employer_id'`)}
  then ${employerOf(sql`r.before ->> 'employer_id'`)} else v.employer_id end`
const mentor = sql`case when r.after ? 'mentor_id' and m.external_id = r.after ->> 'mentor_id'
  then ${idOf('contact', sql`r.before ->> 'mentor_id'`)} else v.mentor_id end`

/** Columns that together would be wrong with their former values stay as they are: a null is not what the import wrote. */
const staying = sql`
  case when w.seats < v.seats_taken then '{"seats": null}' else '{}'::jsonb end
  || case when w.hours_min > w.hours_max then '{"hours_min": null, "hours_max": null}' else '{}'::jsonb end
  || case when w.start_date > w.end_date then '{"start_date": null, "end_date": null}' else '{}'::jsonb end
  || case when r.state = 'changed' and (w.employer_id is null
      or w.mentor_id is null and r.after ? 'mentor_id' and r.before ->> 'mentor_id' is not null
      or not exists (select from contact c where c.id = w.mentor_id and c.employer_id = w.employer_id) and w.mentor_id is not null)
    then '{"employer_id": null, "mentor_id": null}' else '{}'::jsonb end`

/**
 * A place that was made by an import stays when something hangs on it: what it asks, an initiative, a group, a placement. Seats
 * that are taken, hours, dates and a mentor do not come back where that would contradict what is so by now.
 */
export async function judgeVacancyUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  const network = sql`${run.networkId}::uuid`
  await judgeUndo(db, run, lines, {
    table: 'vacancy',
    parts: [],
    alsoHanging: sql`
      select c.vacancy_id as id, 'vacancy_competence' as by_table from made
        join vacancy_competence c on c.network_id = ${network} and c.vacancy_id = any (made.ids)
      union all select p.vacancy_id, 'csr_place' from made
        join csr_place p on p.network_id = ${network} and p.vacancy_id = any (made.ids)
      union all select x.id, 'group_match' from made
        join group_match g on g.network_id = ${network} and g.vacancy_ids && made.ids
        cross join lateral unnest(g.vacancy_ids) x(id)`,
    held: sql`
      select r.line, v.id, v.title as name, v.version > 1 as is_changed,
        jsonb_build_object('employer_id', case when v.employer_id = ${employerOf(sql`r.after ->> 'employer_id'`)}
            then r.after ->> 'employer_id' else coalesce(o.external_id, o.id::text) end,
          'mentor_id', coalesce(m.external_id, m.id::text), ${heldSql(vacancyCells, 'v', {})}, 'extra', v.extra) || ${staying} as held
      from import_row r
      join vacancy v on v.network_id = r.network_id and v.id = r.subject_id
      join employer o on o.id = v.employer_id
      left join contact m on m.id = v.mentor_id
      cross join lateral (select ${employer} as employer_id, ${mentor} as mentor_id, ${wouldBe('seats', 'int')} as seats,
        ${wouldBe('hours_min', 'int')} as hours_min, ${wouldBe('hours_max', 'int')} as hours_max,
        ${wouldBe('start_date', 'date')} as start_date, ${wouldBe('end_date', 'date')} as end_date) w`,
  })
}

export async function restoreVacancies(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    update vacancy v set ${formerSql(vacancyCells, 'v')},
      employer_id = case when r.undo_values ? 'employer_id'
        then coalesce(${employerOf(sql`r.undo_values ->> 'employer_id'`)}, v.employer_id) else v.employer_id end,
      mentor_id = case when r.undo_values ? 'mentor_id' then ${idOf('contact', sql`r.undo_values ->> 'mentor_id'`)} else v.mentor_id end,
      site_id = case when r.undo_values ? 'employer_id' then null else v.site_id end,
      extra = ${formerExtra(raw('v.extra'))}, version = v.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly') and v.id = r.subject_id`
  await db.$executeRaw`delete from vacancy v using import_row r where ${rows} and r.undo = 'removed' and v.id = r.subject_id`
}
