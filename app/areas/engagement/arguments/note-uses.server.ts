import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { argumentKinds, type ArgumentKind } from '../contact-moment'
import { argumentsById } from './arguments.store.server'

/**
 * The categories of arguments of the library that were used in a contact, so that the contact tells them as before. A problem
 * at `libraryArguments` for one that is not in this network's library.
 */
export async function categoriesOfUsed(
  ctx: Ctx<MemberActor>,
  argumentIds: readonly string[],
): Promise<Result<ArgumentKind[]>> {
  if (argumentIds.length === 0) return ok([])
  const found = await argumentsById(ctx.db, argumentIds)
  const missing = argumentIds.find(id => found.every(one => one.id !== id))
  if (missing) return fail(problem('libraryArguments', 'not-found', missing))
  return ok(argumentKinds.filter(kind => found.some(one => one.category === kind)))
}
