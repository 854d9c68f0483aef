import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { VerdictInput } from './verdict'
import { saveVerdict, vacancyExists } from './verdicts.store.server'

/** A person's verdict on a pair. "Does not fit" needs a coded reason; "undecided" takes a verdict back. */
export async function decideMatch(ctx: Ctx<MemberActor>, clientId: string, input: VerdictInput): Promise<Result<null>> {
  await requireClient(ctx, 'matching.decide', clientId, 'profile')
  if (!(await vacancyExists(ctx.db, input.vacancyId))) throw new NotFoundError()
  if (input.verdict === 'not_suitable' && !input.reasonCode) return fail(problem('reasonCode', 'required'))
  await saveVerdict(ctx.db, {
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    clientId,
    vacancyId: input.vacancyId,
    verdict: input.verdict,
    reasonCode: input.reasonCode ?? null,
    note: input.note ?? null,
    decidedById: ctx.actor.membershipId,
    at: ctx.now,
  })
  ctx.record({
    kind: 'matching.verdict-given',
    subject: { type: 'vacancy', id: input.vacancyId },
    dataClass: 'profile',
    clientId,
    after: input,
  })
  return ok(null)
}
