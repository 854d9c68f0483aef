import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { dropRows } from './import-rows.store.server'
import { dropUploads, listRunsBefore, moveRun } from './import-runs.store.server'
import { keptDays } from './run-states'

/** Forgets files that nobody read in within the time that their page says, and files that are no longer needed. */
export async function cleanUpImports(ctx: Ctx): Promise<Result<{ expired: number; files: number }>> {
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000)
  const runs = await listRunsBefore(ctx.db, before)
  for (const { id } of runs) {
    await moveRun(ctx.db, id, 'expire')
    await dropRows(ctx.db, id)
  }
  const files = await dropUploads(ctx.db)
  return ok({ expired: runs.length, files })
}
