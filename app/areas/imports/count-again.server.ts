import type { Ctx } from '~/access/context'
import { countRows } from './import-rows.store.server'
import { findRun, saveOutcome, type ImportRun } from './import-runs.store.server'

/** Counts what the rows of a previewed file do, after something of it changed. */
export async function countAgain(ctx: Ctx, run: Pick<ImportRun, 'id' | 'counts'>): Promise<void> {
  const { counts: noted } = (await findRun(ctx.db, run.id)) ?? run
  const notes = typeof noted === 'object' && noted !== null ? noted : {}
  const counts = await countRows(ctx.db, run.id)
  await saveOutcome(ctx.db, run.id, { counts, problems: [], notes: { ...notes, ...counts } })
}
