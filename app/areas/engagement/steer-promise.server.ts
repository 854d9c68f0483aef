import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { promiseAfter, promiseTaskKey, type PromiseAct } from './promise'
import { findPromise, savePromiseState, type PromiseRow } from './promises.store.server'
import { saveTaskStateByKey } from './tasks.store.server'

const told: Record<PromiseAct, string> = {
  keep: 'engagement.promise-kept',
  break: 'engagement.promise-broken',
  drop: 'engagement.promise-dropped',
  reopen: 'engagement.promise-reopened',
}

/** The promise, when the actor may act on it. Throws NotFoundError otherwise. */
export async function requirePromise(ctx: Ctx<MemberActor>, promiseId: string): Promise<PromiseRow> {
  const promise = await findPromise(ctx.db, promiseId)
  if (!promise) throw new NotFoundError()
  await requireEmployer(ctx, 'engagement.record', promise.employerId)
  return promise
}

/** Says how a promise ended, or opens it again; the task that guards it goes along. */
export async function steerPromise(
  ctx: Ctx<MemberActor>,
  promiseId: string,
  act: PromiseAct,
): Promise<Result<{ what: string; employerId: string }>> {
  const promise = await requirePromise(ctx, promiseId)
  const state = promiseAfter(promise.state, act)
  if (state === undefined) return fail(problem('', 'not-possible-now'))
  const isOpen = state === 'open'
  const settled = isOpen
    ? { settledAt: null, settledById: null }
    : { settledAt: ctx.now, settledById: ctx.actor.membershipId }
  if (!(await savePromiseState(ctx.db, promise.id, promise.state, { state, ...settled })))
    return fail(problem('', 'changed-meanwhile'))
  await saveTaskStateByKey(ctx.db, promiseTaskKey(promise.id), {
    state: isOpen ? 'open' : state === 'dropped' ? 'cancelled' : 'done',
    doneAt: state === 'kept' || state === 'broken' ? ctx.now : null,
    doneById: state === 'kept' || state === 'broken' ? ctx.actor.membershipId : null,
  })
  ctx.record({
    kind: told[act],
    subject: { type: 'promise', id: promise.id },
    dataClass: 'business',
    employerId: promise.employerId,
    before: { state: promise.state },
    after: { state, what: promise.what, by: promise.by },
  })
  return ok({ what: promise.what, employerId: promise.employerId })
}
