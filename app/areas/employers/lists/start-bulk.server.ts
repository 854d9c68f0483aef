import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readEmployerFilter } from '../employer-list'
import { applyBulk } from './apply-bulk.server'
import { mostInBulk, type BulkChange } from './bulk-change'
import { chooseAll, chooseThese, saveNewBulk } from './bulk-changes.store.server'
import { listScope } from './list-scope.server'
import { planBulk } from './steer-bulk.server'

/** The employers of a bulk change: these, or all that a filter finds. */
export type BulkChoice = { ids: readonly string[] } | { search: URLSearchParams }

export interface StartedBulk {
  id: string
  count: number
  /** How many changed; null when the change is still to be looked at. */
  changed: number | null
}

/** Puts employers together for a change that is looked at before it is done, or with `isDoneAtOnce` does it. */
export async function startBulk(
  ctx: Ctx<MemberActor>,
  choice: BulkChoice,
  change: BulkChange = {},
  isDoneAtOnce = false,
): Promise<Result<StartedBulk>> {
  const { actor, db } = ctx
  if (!can(actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  const key = { networkId: actor.networkId, id: ctx.newId() }
  await saveNewBulk(db, { ...key, madeById: actor.membershipId, change, createdAt: ctx.now })
  const count = await choose(ctx, key, choice)
  if (count === 0) return fail(problem('chosen', 'bulk-none'))
  if (count > mostInBulk) return fail(problem('chosen', 'bulk-too-many', undefined, String(mostInBulk)))
  if (!isDoneAtOnce) return ok({ id: key.id, count, changed: null })
  const planned = await planBulk(ctx, key.id, change)
  const done = planned.ok ? await applyBulk(ctx, key.id) : planned
  return done.ok ? ok({ id: key.id, count, changed: done.value.changed }) : done
}

async function choose(ctx: Ctx<MemberActor>, key: { networkId: string; id: string }, choice: BulkChoice) {
  if ('ids' in choice) return chooseThese(ctx.db, key, choice.ids.slice(0, mostInBulk + 1))
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(choice.search, ctx.actor.membershipId, scope.fields)
  return chooseAll(ctx.db, key, scope, filter, mostInBulk + 1)
}
