import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { circleOf } from './hierarchy'
import { requireEmployer } from './require-employer.server'
import { isTieKind, tieKinds } from './tie-kinds'
import { findTie, listAbove, lockHierarchy, saveTie, type TieRow } from './ties.store.server'

/** `end`: it held until today and stays in history; `withdraw`: it never was; the other two take these back. */
export const TieAct = z.object({ tieId: z.uuid(), act: z.enum(['end', 'reopen', 'withdraw', 'restore']) })
export type TieAct = z.infer<typeof TieAct>

const told = { end: 'ended', reopen: 'reopened', withdraw: 'withdrawn', restore: 'restored' } as const

/** Ends a tie of an employer, takes it back, or undoes either. Throws NotFoundError when it is not of this employer. */
export async function steerTie(
  ctx: Ctx<MemberActor>,
  employerId: string,
  { tieId, act }: TieAct,
): Promise<Result<null>> {
  await requireEmployer(ctx, 'engagement.record', employerId)
  const tie = await findTie(ctx.db, tieId)
  if (!tie || !employersOf(tie).has(employerId)) throw new NotFoundError()
  const today = new Date(dayIn(ctx.now, ctx.actor.timeZone))
  if (act === 'end' && tie.startedOn && tie.startedOn > today) return fail(problem('', 'not-begun-yet'))
  const change = {
    end: { endedOn: today },
    reopen: { endedOn: null },
    withdraw: { withdrawnAt: ctx.now },
    restore: { withdrawnAt: null },
  }[act]
  if ((act === 'reopen' || act === 'restore') && (await closesCircle(ctx, tie)))
    return fail(problem('', 'circle-above'))
  await saveTie(ctx.db, tieId, change)
  for (const toldAt of employersOf(tie))
    ctx.record({
      kind: `employers.tie-${told[act]}`,
      subject: { type: 'tie', id: tieId },
      dataClass: 'business',
      employerId: toldAt,
      before: { endedOn: tie.endedOn, withdrawnAt: tie.withdrawnAt },
      after: change,
    })
  return ok(null)
}

async function closesCircle(ctx: Ctx<MemberActor>, tie: TieRow): Promise<boolean> {
  if (!isTieKind(tie.kind) || !('isAbove' in tieKinds[tie.kind]) || !tie.fromEmployer || !tie.toEmployer) return false
  await lockHierarchy(ctx.db, ctx.actor.networkId)
  const [above, below] = [tie.fromEmployer.id, tie.toEmployer.id]
  const upwards = await listAbove(ctx.db, below)
  const hasOther = upwards.some(one => one.belowId === below && one.aboveId !== above)
  return hasOther || circleOf(await listAbove(ctx.db, above), above, below) !== null
}

/** The employers on both sides, of their people as well; each once. */
function employersOf({ fromEmployer, toEmployer, fromContact, toContact }: TieRow): Set<string> {
  const ids = [fromEmployer?.id, toEmployer?.id, fromContact?.employerId, toContact?.employerId]
  return new Set(ids.filter(id => id !== undefined))
}
