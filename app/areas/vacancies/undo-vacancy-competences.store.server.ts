import { formerText, judgeUndo } from '~/areas/imports/undo-rows.store.server'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

/** Who changes a place writes anew what it asks: what the import wrote is then a person's, and stays. */
export async function judgeDemandUndo(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  await judgeUndo(db, run, lines, {
    table: 'vacancy_competence',
    parts: [],
    held: Prisma.sql`
      select r.line, c.id, v.title as name, c.id <> r.subject_id as is_changed,
        case when c.id = r.subject_id then jsonb_build_object('kind', c.kind, 'level', c.level, 'weight', trim_scale(c.weight))
          else '{"kind": null, "level": null, "weight": null}' end as held
      from import_row r
      cross join lateral (select substring(r.external_id from '[^ ]+$') as uri) k
      join vacancy v on v.network_id = r.network_id and v.external_id = left(r.external_id, -1 - length(k.uri))
      join vacancy_competence c on c.network_id = r.network_id and c.vacancy_id = v.id and c.concept_uri = k.uri`,
  })
}

export async function restoreDemands(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  const rows = rowsOf(run, lines)
  const former = (column: string) => formerText(column, Prisma.raw(`c.${column}::text`))
  await db.$executeRaw`
    update vacancy_competence c set kind = ${former('kind')}, level = (${former('level')})::int, weight = (${former('weight')})::numeric
    from import_row r where ${rows} and r.state = 'changed' and r.undo in ('restored', 'partly') and c.id = r.subject_id`
  await db.$executeRaw`
    delete from vacancy_competence c using import_row r where ${rows} and r.undo = 'removed' and c.id = r.subject_id`
}
