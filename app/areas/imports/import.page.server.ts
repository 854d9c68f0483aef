import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import type { FileProblem } from '~/platform/tabular/file-problem'
import { commitJobKey } from './import-job'
import { importKinds, isImportKind, readCounts, type ImportKind } from './import-kind'
import { firstRows, type ShownRow } from './import-rows.store.server'
import { findJob, findRun, listRuns, type ImportRun } from './import-runs.store.server'
import { planOf } from './plans.server'

/** The kinds of files this person may read in, with their columns. */
export function importFormPage(ctx: Ctx<MemberActor>) {
  const kinds = importKinds.filter(kind => canEver(ctx.actor, planOf(kind).permission))
  return { kinds: kinds.map(kind => ({ kind, ...columnsOf(kind) })) }
}

function columnsOf(kind: ImportKind): { must: string[]; may: string[] } {
  const { columns } = planOf(kind).table
  const names = Object.keys(columns)
  return { must: names.filter(name => columns[name]?.must), may: names.filter(name => !columns[name]?.must) }
}

/** The files this person read in or looked at. */
export async function importListPage(ctx: Ctx<MemberActor>) {
  const runs = await listRuns(ctx.db, ctx.actor.membershipId)
  return {
    runs: runs.map(run => ({
      id: run.id,
      kind: kindOf(run),
      fileName: run.fileName,
      state: run.state,
      createdAt: run.createdAt,
      counts: readCounts(run.counts),
    })),
  }
}

/** One file: what it would do, what is wrong, or what it did. */
export async function importPage(ctx: Ctx<MemberActor>, runId: string) {
  const run = await findRun(ctx.db, runId)
  if (!run || run.createdById !== ctx.actor.membershipId) throw new NotFoundError()
  const job = run.state === 'running' ? await findJob(ctx.db, commitJobKey(runId)) : null
  const stopped = job?.state === 'cancelled' || job?.state === 'failed' ? job.state : null
  const notes = readNotes(run.counts)
  return {
    id: run.id,
    kind: kindOf(run),
    fileName: run.fileName,
    state: stopped ?? run.state,
    createdAt: run.createdAt,
    counts: readCounts(run.counts),
    problemCount: notes.problemCount,
    problems: readProblems(run.problems).slice(0, 200),
    unknownColumns: notes.unknownColumns,
    keepsExtra: planOf(kindOf(run)).keepsExtra,
    rows:
      run.state === 'preview' || run.state === 'committed' ? (await firstRows(ctx.db, runId, 20)).map(shownRow) : [],
    progress: readProgress(job?.progress),
  }
}
export type ImportPage = Awaited<ReturnType<typeof importPage>>

function kindOf(run: ImportRun): ImportKind {
  return isImportKind(run.kind) ? run.kind : 'employers'
}

/** Cells as texts; for a changed row only what changes, before and after. */
function shownRow(row: ShownRow) {
  const before = textsOf(row.before)
  const after = textsOf(row.after)
  return {
    line: row.line,
    state: row.state,
    externalId: row.externalId.replace(/^[0-9a-f-]{36}\//, ''),
    values: Object.entries(row.state === 'unchanged' ? textsOf(row.cells) : after)
      .slice(0, 6)
      .map(([column, text]) => ({ column, text, before: row.state === 'changed' ? (before[column] ?? '') : null })),
  }
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, cell]) => [
      key,
      typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : String(cell ?? ''),
    ]),
  )
}

function readNotes(value: unknown): { problemCount: number; unknownColumns: string[] } {
  const notes = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return {
    problemCount: typeof notes.problemCount === 'number' ? notes.problemCount : 0,
    unknownColumns: Array.isArray(notes.unknownColumns) ? notes.unknownColumns.map(String) : [],
  }
}

function readProblems(value: unknown): FileProblem[] {
  return Array.isArray(value) ? (value as FileProblem[]) : []
}

function readProgress(value: unknown): { done: number; total: number } | null {
  const progress = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return typeof progress.done === 'number' && typeof progress.total === 'number'
    ? { done: progress.done, total: progress.total }
    : null
}
