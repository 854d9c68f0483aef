import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import { changeAgreement, changeSigner, findAgreement } from './agreements.store.server'
import { tellAgreement } from './move-agreement.server'
import { transition } from './state-machine'

/** A party says that the facts are right; saying it twice is harmless. */
export async function confirmFacts(ctx: Ctx<LinkActor>): Promise<Result<null>> {
  const { agreement, signer } = await ofLink(ctx)
  if (signer.factsConfirmedAt) return ok(null)
  const move = transition(agreementMachine, agreement.state, 'confirm_facts', 'signer', {})
  if (!move.ok) return move
  await changeSigner(ctx.db, signer.id, { factsConfirmedAt: ctx.now, factsRemark: null })
  await tellAgreement(
    ctx,
    agreement,
    'confirm_facts',
    move.value.to,
    [{ message: 'agreement-facts-confirmed', to: ['coach'] }],
    { party: signer.party },
  )
  return ok(null)
}

/** A party asks for a change: the agreement goes back to draft with the remark, and everybody confirms again later. */
export async function askChange(ctx: Ctx<LinkActor>, note: string): Promise<Result<null>> {
  const { agreement, signer } = await ofLink(ctx)
  const move = transition(agreementMachine, agreement.state, 'ask_change', 'signer', {}, { note })
  if (!move.ok) return move
  await changeSigner(ctx.db, signer.id, { factsRemark: note, factsConfirmedAt: null })
  if (!(await changeAgreement(ctx.db, agreement, { state: move.value.to, reasonNote: note }, ctx.now))) {
    return fail(problem('', 'changed-meanwhile'))
  }
  await tellAgreement(ctx, agreement, 'ask_change', move.value.to, move.value.notify, { party: signer.party, note })
  return ok(null)
}

/** The agreement and the party that this link is for. */
export async function ofLink(ctx: Ctx<LinkActor>) {
  const agreement = ctx.actor.agreementId ? await findAgreement(ctx.db, ctx.actor.agreementId) : null
  const signer = agreement?.agreementSigners.find(one => one.id === ctx.actor.signerId)
  if (!agreement || !signer) throw new NotFoundError()
  return { agreement, signer }
}
