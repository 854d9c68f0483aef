import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FieldOwner } from './custom-field'

const { sql, raw } = Prisma

/** Where the values of employers and of contacts lie; names of tables and columns are part of the product. */
const places = {
  employer: {
    table: raw('employer'),
    values: raw('employer_field_value'),
    owner: raw('employer_id'),
    row: raw('e.id'),
  },
  contact: { table: raw('contact'), values: raw('contact_field_value'), owner: raw('contact_id'), row: raw('c.id') },
} as const

/**
 * What `employer e` or `contact c` has in the own fields that a row names, as jsonb by `own.<key>`: null where nothing is filled in.
 * `named` is the jsonb of the row that names them.
 */
export function heldOwn(networkId: string, named: Prisma.Sql, of: FieldOwner = 'employer'): Prisma.Sql {
  const { values, owner, row } = places[of]
  return sql`coalesce((
    select jsonb_object_agg('own.' || f.key, (
      select case f.kind when 'several' then jsonb_agg(x.word order by x.place) when 'number' then to_jsonb(min(x.number))
        when 'date' then to_jsonb(min(x.day)) when 'yes_no' then to_jsonb(min(x.word) = 'yes') else to_jsonb(min(x.word)) end
      from ${values} x
      where x.network_id = f.network_id and x.${owner} = ${row} and x.field_id = f.id))
    from custom_field f
    where f.network_id = ${networkId}::uuid and f.belongs_to = ${of} and ${named} ? ('own.' || f.key)), '{}')`
}

const notAnswered = sql`and not exists (select from twin_answer a
  where a.network_id = r.network_id and a.external_id = r.external_id and a.choice = 'update')`

/** Rows that make somebody new and have no cell with these names: each with the names that it lacks. */
export function rowsWithoutRequired(
  db: Tx,
  run: PlanRun,
  kind: FieldOwner,
  names: readonly string[],
  limit: number,
  lines?: Lines,
): Promise<{ line: number; column: string }[]> {
  return db.$queryRaw`
    select r.line, n.name as "column" from import_row r cross join unnest(${[...names]}::text[]) with ordinality as n(name, at)
    where ${rowsOf(run, lines)} and not r.cells ? n.name and r.choice is distinct from 'update'
      and not exists (select from ${places[kind].table} o where o.network_id = ${run.networkId}::uuid and o.external_id = r.external_id)
      ${kind === 'employer' ? notAnswered : Prisma.empty}
    order by r.line, n.at limit ${limit}`
}

/** Puts values by `own.<key>` in place of what was there; a null only takes away. `of` is `after` or `undo_values` of a row `r`. */
async function replaceOwn(
  db: Tx,
  networkId: string,
  kind: FieldOwner,
  rows: Prisma.Sql,
  of: Prisma.Sql,
): Promise<void> {
  const { values, owner } = places[kind]
  await db.$executeRaw`
    delete from ${values} v using import_row r, custom_field f
    where ${rows} and f.network_id = ${networkId}::uuid and f.belongs_to = ${kind} and ${of} ? ('own.' || f.key)
      and v.network_id = f.network_id and v.${owner} = r.subject_id and v.field_id = f.id`
  await db.$executeRaw`
    insert into ${values} (network_id, ${owner}, field_id, place, word, number, day)
    select f.network_id, r.subject_id, f.id, i.at - 1,
      case when f.kind = 'yes_no' then case when i.value = 'true' then 'yes' else 'no' end
        when f.kind in ('text', 'choice', 'several') then i.value end,
      case when f.kind = 'number' then i.value::double precision end,
      case when f.kind = 'date' then i.value::date end
    from import_row r
    join custom_field f on f.network_id = ${networkId}::uuid and f.belongs_to = ${kind} and ${of} ? ('own.' || f.key)
    cross join lateral (select ${of} -> ('own.' || f.key) as held) h
    cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(h.held) when 'array' then h.held when 'null' then '[]'::jsonb else jsonb_build_array(h.held) end)
      with ordinality as i(value, at)
    where ${rows}`
}

/** Writes the own fields of the rows that make or change an employer or a contact. */
export function mergeOwn(db: Tx, run: PlanRun, lines: Lines, kind: FieldOwner = 'employer'): Promise<void> {
  return replaceOwn(db, run.networkId, kind, sql`${rowsOf(run, lines)} and r.state in ('new', 'changed')`, sql`r.after`)
}

/** Gives the own fields of a row their former values, where that was judged; those of what goes go with it. */
export async function restoreOwn(db: Tx, run: PlanRun, lines: Lines, kind: FieldOwner = 'employer'): Promise<void> {
  const { values, owner } = places[kind]
  const rows = rowsOf(run, lines)
  const changed = sql`${rows} and r.state = 'changed' and r.undo in ('restored', 'partly')`
  await replaceOwn(db, run.networkId, kind, changed, sql`r.undo_values`)
  await db.$executeRaw`
    delete from ${values} v using import_row r
    where ${rows} and r.undo = 'removed' and v.network_id = r.network_id and v.${owner} = r.subject_id`
}
