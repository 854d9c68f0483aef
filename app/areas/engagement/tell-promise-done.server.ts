import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findPromise, savePromiseTold } from './promises.store.server'
import { tellKeeperOfPromise } from './tell-keeper.server'

/**
 * The firm says that it did what it promised. That settles nothing: whoever of the network sees to the promise is told, looks,
 * and says how it ended. Throws NotFoundError for a promise that is not shared with this firm.
 */
export async function tellPromiseDone(ctx: Ctx<MemberActor>, promiseId: string): Promise<Result<{ what: string }>> {
  const promise = await findPromise(ctx.db, promiseId)
  if (!promise?.shared) throw new NotFoundError()
  await requireEmployer(ctx, 'agreed.tell', promise.employerId)
  if (!(await savePromiseTold(ctx.db, promiseId, ctx.now))) return fail(problem('', 'not-possible-now'))
  await tellKeeperOfPromise(ctx, promise)
  ctx.record({
    kind: 'engagement.promise-told',
    subject: { type: 'promise', id: promiseId },
    dataClass: 'business',
    employerId: promise.employerId,
    after: { what: promise.what, by: promise.by },
  })
  return ok({ what: promise.what })
}
