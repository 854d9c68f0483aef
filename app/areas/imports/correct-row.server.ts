import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { FileProblem } from '~/platform/tabular/file-problem'
import { rawPhrase } from '~/platform/tabular/phrase'
import { fail, ok, problem, type Result } from '~/platform/result'
import { checkTexts, correctionsBetween, type Correction } from './correct-cells'
import { isImportKind } from './import-kind'
import { countAgain } from './count-again.server'
import type { ImportRun } from './import-runs.store.server'
import { planFor } from './plan-for.server'
import { planOf } from './plans.server'
import { planRun } from './preview-import.server'
import { requireRun } from './require-run.server'
import {
  findWrongRow,
  leaveOutWrong,
  lineOfId,
  saveCorrected,
  saveStillWrong,
  type KeptProblem,
} from './wrong-rows.store.server'

/**
 * Corrects cells of a wrong row and checks it again as the file's other rows were. What is right joins the preview; what is
 * still wrong says why. Answers how many things are wrong with the row now.
 */
export async function correctRow(
  ctx: Ctx<MemberActor>,
  runId: string,
  line: number,
  cells: Readonly<Record<string, string>>,
): Promise<Result<{ problems: number }>> {
  const run = await requireRun(ctx, runId)
  const row = run.state === 'preview' ? await findWrongRow(ctx.db, runId, line) : null
  if (!row) return fail(problem('', 'import-gone'))
  const { columns } = (await planFor(ctx, run.kind)).table
  const typed = Object.entries(cells).filter(([name]) => Object.hasOwn(columns, name) || Object.hasOwn(row.texts, name))
  const texts = filledTexts({ ...row.texts, ...Object.fromEntries(typed) })
  const made = correctionsBetween(row.texts, texts, { name: ctx.actor.displayName, at: ctx.now })
  const corrections = [...row.corrections, ...made]
  const problems = await putBack(ctx, run, line, texts, corrections)
  if (problems.length > 0) await saveStillWrong(ctx.db, runId, { line, texts, problems, corrections })
  await countAgain(ctx, run)
  if (made.length > 0) tellCorrected(ctx, run, line, made)
  return ok({ problems: problems.length })
}

/** Leaves out one wrong row, or all that are left. */
export async function leaveOutRows(
  ctx: Ctx<MemberActor>,
  runId: string,
  line: number | null,
): Promise<Result<{ rows: number }>> {
  const run = await requireRun(ctx, runId)
  const lines = run.state === 'preview' ? await leaveOutWrong(ctx.db, runId, line) : []
  if (lines.length === 0) return fail(problem('', 'import-gone'))
  await countAgain(ctx, run)
  ctx.record({
    kind: 'imports.rows-left-out',
    subject: { type: 'import_run', id: runId },
    dataClass: classOf(run),
    after: { lines },
  })
  return ok({ rows: lines.length })
}

/** Puts a corrected row among the good ones; answers what is wrong when it cannot be. */
async function putBack(
  ctx: Ctx<MemberActor>,
  run: ImportRun,
  line: number,
  texts: Record<string, string>,
  corrections: readonly Correction[],
): Promise<KeptProblem[]> {
  if (!isImportKind(run.kind)) return []
  const plan = await planFor(ctx, run.kind)
  const checked = checkTexts(plan, line, texts)
  if (!checked.row) return checked.problems.map(kept)
  const { row } = checked
  const scope = planRun(ctx.actor, plan, run.id)
  const staged = plan.stage(plan.keepsExtra ? row : { ...row, extra: {} }, scope)
  const other = await lineOfId(ctx.db, run.id, staged.externalId, line)
  if (other !== null) {
    const column = plan.table.key.at(-1) ?? ''
    const found = { code: 'repeated' as const, params: { text: texts[column] ?? '', line: other } }
    return [{ column, found, expected: { code: 'onceOnly' } }]
  }
  await saveCorrected(ctx.db, run.id, staged, corrections)
  const lines = { from: line, to: line }
  const nowhere = await plan.check(ctx, scope, 20, lines)
  if (nowhere.length === 0) {
    await plan.classify(ctx, scope, lines)
    await plan.findTwins?.(ctx, scope, line)
  }
  return nowhere.map(one => kept({ ...one, file: '', found: rawPhrase(one.found) }))
}

function kept({ column, found, expected }: FileProblem): KeptProblem {
  return { column, found, expected }
}

function filledTexts(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
}

/** The event names the columns and not the values: of clients, those stand in their files only. */
function tellCorrected(ctx: Ctx, run: ImportRun, line: number, made: readonly Correction[]): void {
  ctx.record({
    kind: 'imports.row-corrected',
    subject: { type: 'import_run', id: run.id },
    dataClass: classOf(run),
    after: { line, columns: made.map(one => one.column) },
  })
}

function classOf(run: ImportRun): 'system' | 'business' {
  return isImportKind(run.kind) && planOf(run.kind).needsMember ? 'system' : 'business'
}
