import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import { isImportKind, type ImportKind } from './import-kind'
import { findRun, type ImportRun } from './import-runs.store.server'
import { planOf } from './plans.server'

/** A file of one's own, of a kind that one may still read in. Throws NotFoundError for every other. */
export async function requireRun(ctx: Ctx<MemberActor>, runId: string): Promise<ImportRun & { kind: ImportKind }> {
  const run = await findRun(ctx.db, runId)
  if (!run || run.createdById !== ctx.actor.membershipId || !isImportKind(run.kind)) throw new NotFoundError()
  if (!canEver(ctx.actor, planOf(run.kind).permission)) throw new NotFoundError()
  return { ...run, kind: run.kind }
}
