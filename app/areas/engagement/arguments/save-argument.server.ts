import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import type { ArgumentInput } from './argument'
import { saveArgument, saveNewArgument, type ArgumentFields, type LibraryArgument } from './arguments.store.server'
import { requireArgument } from './require-argument.server'

const fieldsOf = (input: ArgumentInput): ArgumentFields => ({
  category: input.category,
  textNl: input.textNl,
  textEn: input.textEn,
  evidence: input.evidence ?? null,
  sector: input.sector ?? null,
  validUntil: input.validUntil ? new Date(input.validUntil) : null,
})

/** Adds an argument to the library. One that is past its last day from the start is refused. */
export async function addArgument(
  ctx: Ctx<MemberActor>,
  input: ArgumentInput,
): Promise<Result<{ argumentId: string }>> {
  const { actor, db, now } = ctx
  if (input.validUntil && input.validUntil < dayIn(now, actor.timeZone))
    return fail(problem('validUntil', 'in-past', input.validUntil))
  const id = ctx.newId()
  const { networkId, membershipId: createdById } = actor
  await saveNewArgument(db, { id, networkId, createdById, ...fieldsOf(input) }, now)
  tell(ctx, 'engagement.argument-added', id, undefined, input)
  return ok({ argumentId: id })
}

/** Changes an argument; uses in contacts stay with it. */
export async function changeArgument(ctx: Ctx<MemberActor>, id: string, input: ArgumentInput): Promise<Result<null>> {
  const before = await requireArgument(ctx, 'arguments.write', id)
  const saved = await saveArgument(ctx.db, id, input.version ?? 0, fieldsOf(input), ctx.now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  tell(ctx, 'engagement.argument-changed', id, before, input)
  return ok(null)
}

/** Takes an argument out of what is offered, or brings it back; its past uses keep counting. */
export async function archiveArgument(
  ctx: Ctx<MemberActor>,
  id: string,
  act: 'archive' | 'restore',
): Promise<Result<LibraryArgument>> {
  const argument = await requireArgument(ctx, 'arguments.write', id)
  if (argument.isArchived === (act === 'archive')) return fail(problem('', 'not-possible-now'))
  const archivedAt = act === 'archive' ? ctx.now : null
  if (!(await saveArgument(ctx.db, id, argument.version, { archivedAt }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const kind = act === 'archive' ? 'engagement.argument-archived' : 'engagement.argument-restored'
  tell(ctx, kind, id, { isArchived: argument.isArchived }, { isArchived: act === 'archive' })
  return ok(argument)
}

function tell(ctx: Ctx<MemberActor>, kind: string, id: string, before: unknown, after: unknown): void {
  ctx.record({ kind, subject: { type: 'argument', id }, dataClass: 'business', before, after })
}
