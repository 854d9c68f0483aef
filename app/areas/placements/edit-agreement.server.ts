import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import { requireAgreement } from './require-agreement.server'
import type { AgreementContent, AgreementGroup } from './agreement-content'
import { changeAgreement } from './agreements.store.server'
import { placementRoleOf } from './placement-roles'
import { transition } from './state-machine'

/** Replaces one group of a draft. From sending on nothing can be edited: the table refuses. */
export async function editAgreement<G extends AgreementGroup>(
  ctx: Ctx<MemberActor>,
  agreementId: string,
  editVersion: number,
  group: G,
  value: AgreementContent[G],
): Promise<Result<null>> {
  const { agreement } = await requireAgreement(ctx, agreementId)
  const move = transition(agreementMachine, agreement.state, 'edit', placementRoleOf(ctx.actor), {})
  if (!move.ok) return move
  const fields = { ...agreement.content, [group]: value }
  if (!(await changeAgreement(ctx.db, { id: agreementId, editVersion }, { fields }, ctx.now))) {
    return fail(problem('', 'changed-meanwhile'))
  }
  ctx.record({
    kind: 'placements.agreement-edited',
    subject: { type: 'agreement', id: agreementId },
    dataClass: 'placement',
    placementId: agreement.placementId,
    before: { [group]: agreement.content[group] },
    after: { [group]: value },
  })
  return ok(null)
}
