import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { vacancyExists } from '../verdicts.store.server'
import type { HandInput } from './group'
import { removeChoice, saveChoice } from './group-choices.store.server'
import { changeGroup } from './groups.store.server'
import { requireGroup } from './require-group.server'
import { groupEvent } from './tell-group'

/** Fixes a pair, rules it out, or leaves it to the reckoning again. It counts from the next reckoning on. */
export async function decideByHand(
  ctx: Ctx<MemberActor>,
  groupId: string,
  { clientId, vacancyId, kind }: HandInput,
): Promise<Result<null>> {
  const group = await requireGroup(ctx, groupId)
  await requireClient(ctx, 'matching.decide', clientId, 'profile')
  if (!group.clientIds.includes(clientId)) throw new NotFoundError()
  if (kind === 'free') {
    if ((await removeChoice(ctx.db, { groupId, clientId, vacancyId })) === 0) return ok(null)
  } else {
    if (!(await vacancyExists(ctx.db, vacancyId))) throw new NotFoundError()
    const { networkId } = ctx.actor
    await saveChoice(ctx.db, { id: ctx.newId(), networkId, groupId, clientId, vacancyId, kind, chosenAt: ctx.now })
  }
  if (!(await changeGroup(ctx.db, group, {}, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({ ...groupEvent('pair-decided', groupId, { clientId, vacancyId, kind }), clientId })
  return ok(null)
}
