import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { problemsOf } from '~/platform/forms/zod-problems'
import { fail, ok, problem, type Result } from '~/platform/result'
import { AgreementContent } from './agreement-content'
import { amendmentKinds } from './agreement-fields/annexes'
import { fieldValue } from './agreement-form'
import { changeAgreement, saveAgreement } from './agreements.store.server'
import { draftAmendment, fieldsOfKinds, valuesOfKinds, withValues, type AmendmentFacts } from './amendment'
import { openAmending } from './open-amending.server'

export const AmendmentInput = z.object({
  kinds: z.array(z.enum(amendmentKinds)).min(1),
  on: z.iso.date('not-a-date'),
  text: z.string().trim().min(1).max(500),
  replacedCanSign: z.enum(['yes', 'no']).default('yes'),
})
export type AmendmentInput = z.infer<typeof AmendmentInput>

/**
 * Drafts an amendment to a sealed agreement, or changes one that is a draft still: what the form says of the fields of its
 * kinds, beside what holds now. From there on it lives as an agreement does.
 */
export async function saveAmendment(
  ctx: Ctx<MemberActor>,
  agreementId: string,
  input: AmendmentInput,
  form: FormData,
): Promise<Result<{ agreementId: string }>> {
  const amending = await openAmending(ctx, agreementId)
  if (!amending.ok) return amending
  const { original, draft, present, nth } = amending.value
  if (input.on < present.period.startsOn) return fail(problem('on', 'amendment-before-start', input.on))

  const answer = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const fields = fieldsOfKinds(input.kinds)
  const values = Object.fromEntries(fields.map(field => [field.path, fieldValue(field, field.path, answer)]))
  const checked = AgreementContent.safeParse(withValues(present, values), { reportInput: true })
  if (!checked.success) return fail(...problemsOf(checked.error))
  const said = { ...input, replacedCanSign: input.replacedCanSign === 'yes' }
  const content = draftAmendment(present, { ...said, nth, change: checked.data })
  if (!content.ok) return content

  const facts: AmendmentFacts = { ...said, chain: amending.value.chain, before: valuesOfKinds(present, input.kinds) }
  const id = draft?.id ?? ctx.newId()
  const { number } = content.value.heading
  if (draft) {
    const change = { fields: content.value, amendment: facts as object }
    if (!(await changeAgreement(ctx.db, draft, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  } else {
    const { networkId, placementId, type, locale, templateVersion } = original
    await saveAgreement(ctx.db, {
      ...{ id, networkId, placementId, number, type, locale, templateVersion },
      version: 1,
      state: 'draft',
      amendsId: original.id,
      amendment: facts as object,
      fields: content.value,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
  }
  ctx.record({
    kind: draft ? 'placements.agreement-edited' : 'placements.amendment-drafted',
    subject: { type: 'agreement', id },
    dataClass: 'placement',
    placementId: original.placementId,
    before: draft ? draft.amendment : undefined,
    after: { number, amends: original.number, kinds: input.kinds, on: input.on },
  })
  return ok({ agreementId: id })
}
