import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import type { FileProblem } from '~/platform/tabular/file-problem'
import { mostWorkbookRows } from '~/platform/tabular/read-table.server'
import type { Columns } from '~/platform/tabular/table'
import { jobKeyOf } from './import-job'
import { importKinds, mostUploadRows, readCounts } from './import-kind'
import { findHeader } from './import-mappings.store.server'
import { firstRows, type ShownRow } from './import-rows.store.server'
import { findJob, type ImportRun } from './import-runs.store.server'
import type { ImportPlan } from './import-plan'
import { planFor } from './plan-for.server'
import { planOf } from './plans.server'
import { requireRun } from './require-run.server'
import { keptDays, keptUntil, mappableStates } from './run-states'
import { countTwins, listTwinRows } from './twin-rows.store.server'
import { readTwinCounts } from './twins'
import { countUndone, listKeptRows, type KeptRow } from './undo-rows.store.server'
import { listCorrectedRows, listWrongRows, type WrongRow } from './wrong-rows.store.server'

/** The kinds of files this person may read in, with their columns. */
export async function importFormPage(ctx: Ctx<MemberActor>) {
  const kinds = importKinds.filter(kind => canEver(ctx.actor, planOf(kind).permission))
  const limits = { rows: mostUploadRows, workbookRows: mostWorkbookRows, days: keptDays }
  const columns = []
  for (const kind of kinds) columns.push({ kind, ...columnsOf(await planFor(ctx, kind)) })
  return { kinds: columns, limits }
}

function columnsOf({ table: { columns } }: ImportPlan): { must: string[]; may: string[] } {
  const names = Object.keys(columns)
  return { must: names.filter(name => columns[name]?.must), may: names.filter(name => !columns[name]?.must) }
}

const shownRows = 20
const shownWrong = 25

/** One file: how far its reading is, what it would do, what is wrong, or what it did. */
export async function importPage(ctx: Ctx<MemberActor>, runId: string, twinsAfter = 0) {
  const run = await requireRun(ctx, runId)
  const jobKey = jobKeyOf(run)
  const job = jobKey === null ? null : await findJob(ctx.db, jobKey)
  const stopped = job?.state === 'cancelled' || job?.state === 'failed' ? job.state : null
  const undoFailed = run.state === 'undoing' && stopped !== null
  const notes = readNotes(run.counts)
  const isWritten = ['committed', 'undoing', 'undone'].includes(run.state)
  const hasRows = run.state === 'preview' || isWritten
  const { columns } = (await planFor(ctx, run.kind)).table
  const { undo } = planOf(run.kind)
  const isUndoable = undo !== undefined && (run.state === 'committed' || undoFailed)
  const whyNoUndo = isUndoable ? ((await undo.whyNot?.(ctx, runId)) ?? null) : null
  const header = mappableStates.includes(run.state) ? await findHeader(ctx.db, runId) : null
  return {
    id: run.id,
    kind: run.kind,
    fileName: run.fileName,
    state: undoFailed ? 'committed' : (stopped ?? run.state),
    undoFailed,
    createdAt: run.createdAt,
    keptUntil: isWritten ? null : keptUntil(run.createdAt),
    counts: readCounts(run.counts),
    problemCount: notes.problemCount,
    problems: readProblems(run.problems).slice(0, 200),
    unknownColumns: notes.unknownColumns,
    keepsExtra: planOf(run.kind).keepsExtra,
    rows: hasRows ? (await firstRows(ctx.db, runId, shownRows)).map(shownRow) : [],
    wrongRows:
      run.state === 'preview'
        ? (await listWrongRows(ctx.db, runId, shownWrong)).map(row => wrongRow(row, columns))
        : [],
    twins: run.state === 'preview' ? await countTwins(ctx.db, runId) : readTwinCounts(run.counts),
    ...(await twinRows(ctx, run, twinsAfter)),
    corrected: hasRows ? await listCorrectedRows(ctx.db, runId, 200) : [],
    mayUndo: isUndoable && whyNoUndo === null,
    whyNoUndo,
    undone: run.state === 'undone' ? await countUndone(ctx.db, runId) : null,
    keptRows: run.state === 'undone' ? (await listKeptRows(ctx.db, runId, 100)).map(keptRow) : [],
    progress: readProgress(job?.progress),
    /** How the columns of a file whose header differs were read, while that can be changed. */
    mapped: header === null ? null : header.isRemembered ? ('remembered' as const) : ('chosen' as const),
  }
}
export type ImportPage = Awaited<ReturnType<typeof importPage>>

/** Rows that likely are there already, a page of them, with the line after which the next page begins. */
async function twinRows(ctx: Ctx<MemberActor>, run: ImportRun, after: number) {
  if (run.state !== 'preview') return { twinRows: [], nextTwins: null }
  const found = await listTwinRows(ctx.db, run.id, after, shownWrong + 1)
  const shown = found.slice(0, shownWrong)
  return {
    twinRows: shown.map(({ cells, ...row }) => ({ ...row, ...saidBy(textsOf(cells)) })),
    nextTwins: found.length > shownWrong ? (shown.at(-1)?.line ?? null) : null,
  }
}

function saidBy(texts: Record<string, string>) {
  const place = [texts.street, texts.house_number, texts.postcode, texts.city].filter(Boolean).join(' ')
  return {
    name: texts.name ?? '',
    facts: [place, texts.kvk_number, texts.phone, texts.email].filter(Boolean).join(' · '),
  }
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

/** A wrong row with its cells: the wrong ones, and the others in the order of the columns. */
function wrongRow({ line, texts, problems }: WrongRow, columns: Columns) {
  const cell = (column: string) => ({ column, text: texts[column] ?? '', must: columns[column]?.must ?? false })
  const wrong = new Set(problems.map(one => one.column).filter(name => Object.hasOwn(columns, name)))
  const all = [...new Set([...Object.keys(columns), ...Object.keys(texts)])]
  return {
    line,
    problems,
    wrong: [...wrong].map(cell),
    others: all.filter(name => !wrong.has(name)).map(cell),
  }
}

/** A row of which something stayed when the import was taken back. */
function keptRow({ line, externalId, undo, kept }: KeptRow) {
  return {
    line,
    externalId,
    name: kept.name,
    isPartly: undo === 'partly',
    columns: kept.columns,
    tables: kept.tables.length,
  }
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

function readProgress(
  value: unknown,
): { phase: 'reading' | 'checking' | 'writing'; done: number; total: number } | null {
  const progress = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const { phase, done, total } = progress
  if (typeof done !== 'number' || typeof total !== 'number') return null
  return { phase: phase === 'reading' || phase === 'checking' ? phase : 'writing', done, total }
}
