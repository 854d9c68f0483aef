import { basename } from 'node:path'
import type { Actor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import type { TableSource } from '~/platform/tabular/read-table.server'
import type { Columns } from '~/platform/tabular/table'
import type { ImportPlan, PlanRun } from './import-plan'
import { saveNewRun } from './import-runs.store.server'
import { readRun } from './read-run.server'
import type { InTransaction, Preview, ReadRunOptions } from './reading'

/** Opens a run for a file that is at hand, reads it and says what it would do. */
export async function previewImport<C extends Columns>(
  inTransaction: InTransaction,
  plan: ImportPlan<C>,
  source: TableSource,
  options: ReadRunOptions = {},
): Promise<Preview> {
  const file = typeof source === 'string' ? source : source.name
  const run = await inTransaction(ctx => openRun(ctx, plan, basename(file)))
  return readRun(inTransaction, plan, run, source, options)
}

/** What a plan needs to know of who reads in. Throws NotFoundError when the actor may not. */
export function planRun(actor: Actor, plan: Pick<ImportPlan, 'permission' | 'needsMember'>, id: string): PlanRun {
  if (actor.kind === 'system' && !plan.needsMember)
    return { id, networkId: actor.networkId, membershipId: null, organisationId: null }
  if (actor.kind !== 'member' || !canEver(actor, plan.permission)) throw new NotFoundError()
  return { id, networkId: actor.networkId, membershipId: actor.membershipId, organisationId: actor.organisationId }
}

/** Notes that a file came in; with `fileId`, that it is kept in the file store until it was read. */
export async function openRun<C extends Columns>(
  ctx: Ctx,
  plan: ImportPlan<C>,
  fileName: string,
  fileId?: string,
): Promise<PlanRun> {
  const run = planRun(ctx.actor, plan, ctx.newId())
  await saveNewRun(ctx.db, {
    id: run.id,
    networkId: run.networkId,
    kind: plan.kind,
    fileName: fileName.slice(0, 300),
    fileId,
    createdById: run.membershipId,
    now: ctx.now,
  })
  return run
}
