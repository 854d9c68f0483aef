import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { problemsOf } from '~/platform/forms/zod-problems'
import { fail, type Result } from '~/platform/result'
import { AgreementContent, type AgreementGroup } from './agreement-content'
import { requireAgreement } from './require-agreement.server'
import { groupValueOf } from './agreement-form'
import { findAgreement } from './agreements.store.server'
import { editAgreement } from './edit-agreement.server'

/** Keeps one group of a draft as its form sent it. Problems carry the form's own paths. */
export async function editAgreementForm(
  ctx: Ctx<MemberActor>,
  agreementId: string,
  group: AgreementGroup,
  form: FormData,
): Promise<Result<null>> {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement) throw new NotFoundError()
  const answer = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const value = groupValueOf(group, answer, agreement.content)
  const checked = AgreementContent.shape[group].safeParse(value, { reportInput: true })
  if (!checked.success) {
    await requireAgreement(ctx, agreementId)
    return fail(...problemsOf(checked.error))
  }
  return editAgreement(ctx, agreementId, Number(form.get('editVersion')), group, checked.data)
}
