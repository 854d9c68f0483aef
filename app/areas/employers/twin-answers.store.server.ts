import type { PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

/** The employer that a twin looks like: one that is there, or that of an earlier row of the file. */
const looksLike = Prisma.sql`coalesce(r.twin_id, (
  select coalesce(f.subject_id, f.twin_id) from import_row f where f.run_id = r.run_id and f.line = r.twin_line))`

/**
 * Keeps what was answered about twins whose id no employer has: the next file with that id is not asked about again. An answer
 * that says the same stays with the import that it was first given in.
 */
export async function rememberTwinAnswers(db: Tx, run: PlanRun, now: Date): Promise<void> {
  await db.$executeRaw`
    insert into twin_answer (network_id, external_id, employer_id, choice, run_id, answered_at)
    select r.network_id, r.external_id, e.id, r.choice, r.run_id, ${now}::timestamptz
    from import_row r join employer e on e.network_id = ${run.networkId}::uuid and e.id = ${looksLike}
    where r.run_id = ${run.id}::uuid and r.twin_reasons is not null and r.choice in ('update', 'skip')
      and not exists (select from employer x where x.network_id = ${run.networkId}::uuid and x.external_id = r.external_id)
    on conflict (network_id, external_id) do update
      set employer_id = excluded.employer_id, choice = excluded.choice, run_id = excluded.run_id, answered_at = excluded.answered_at
      where (twin_answer.employer_id, twin_answer.choice) is distinct from (excluded.employer_id, excluded.choice)`
}

/** Leaves out twins that were left out before, as long as they look like the same employer as then. */
export async function skipAsBefore(db: Tx, run: PlanRun, line?: number): Promise<void> {
  const only = line === undefined ? Prisma.empty : Prisma.sql`and r.line = ${line}`
  await db.$executeRaw`
    update import_row r set choice = 'skip', state = 'left-out', before = null, after = null, subject_id = null
    from twin_answer a
    where ${rowsOf(run)} ${only} and r.twin_reasons is not null and r.choice is null
      and a.network_id = ${run.networkId}::uuid and a.external_id = r.external_id and a.choice = 'skip'
      and a.employer_id = ${looksLike}`
}

/** Forgets what was answered in an import that is taken back. */
export async function forgetTwinAnswers(db: Tx, run: PlanRun): Promise<void> {
  await db.$executeRaw`delete from twin_answer where network_id = ${run.networkId}::uuid and run_id = ${run.id}::uuid`
}
