import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireEmployer } from '../require-employer.server'
import { listKeys } from './keys.store.server'
import { likenessOf } from './likeness'
import { pairOf, type SettleInput } from './pair'
import { listSettledOf, openAgain, saveSettled } from './pairs.store.server'

/** Says that two records are two employers: the pair is settled until a key of one of them changes. */
export async function settlePair(
  ctx: Ctx<MemberActor>,
  { employerId, otherId, note }: SettleInput,
): Promise<Result<{ name: string; other: string }>> {
  if (employerId === otherId) throw new NotFoundError()
  const one = await requireEmployer(ctx, 'employers.merge', employerId)
  const other = await requireEmployer(ctx, 'employers.merge', otherId)
  const settled = await listSettledOf(ctx.db, ctx.actor.networkId, employerId)
  if (settled.some(pair => pair.otherId === otherId)) return fail(problem('', 'pair-settled-already', other.name))
  const [a, b] = await listKeys(ctx.db, ctx.actor.networkId, [employerId, otherId])
  if (!a || !b) throw new NotFoundError()
  const settling = { networkId: ctx.actor.networkId, settledById: ctx.actor.membershipId, note: note ?? null }
  await saveSettled(ctx.db, { ...pairOf(employerId, otherId), ...likenessOf(a, b), ...settling }, ctx.now)
  tell(ctx, 'employers.pair-settled', [one, other], { note: note || null })
  return ok({ name: one.name, other: other.name })
}

/** Takes back that two records are two employers: the pair is open again. */
export async function reopenPair(
  ctx: Ctx<MemberActor>,
  { employerId, otherId }: Pick<SettleInput, 'employerId' | 'otherId'>,
): Promise<Result<{ name: string; other: string }>> {
  const one = await requireEmployer(ctx, 'employers.merge', employerId)
  const other = await requireEmployer(ctx, 'employers.merge', otherId)
  if (!(await openAgain(ctx.db, pairOf(employerId, otherId)))) return fail(problem('', 'pair-not-settled', other.name))
  tell(ctx, 'employers.pair-reopened', [one, other], {})
  return ok({ name: one.name, other: other.name })
}

type Named = { id: string; name: string }

function tell(ctx: Ctx<MemberActor>, kind: string, [one, other]: readonly [Named, Named], after: object): void {
  const about = (own: Named, its: Named) =>
    ctx.record({
      kind,
      subject: { type: 'employer', id: own.id },
      dataClass: 'business',
      employerId: own.id,
      after: { other: its.name, otherId: its.id, ...after },
    })
  about(one, other)
  about(other, one)
}
