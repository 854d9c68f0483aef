import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { networkDay } from '~/areas/engagement/network-day.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findTemplates, listAgreementsOf, nextAgreementNumber, saveAgreement } from './agreements.store.server'
import { agreementTypes } from './agreement-types'
import { draftFacts } from './draft-facts.server'
import { draftFromPlacement } from './draft-from-placement'
import { findPlacement } from './placements.store.server'
import { requirePlacement } from './require-placement.server'
import { settle } from './settle-tasks.server'
import { settledByDraft } from './settled-tasks'

export const DraftInput = z.object({
  type: z.enum(agreementTypes),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  hoursPerWeek: z.number().min(1).max(60).optional(),
})
export type DraftInput = z.infer<typeof DraftInput>

const over = ['declined', 'expired', 'cancelled', 'superseded', 'terminated', 'ended']

/** Drafts the agreement of a placement from the network's template and all that is known already. */
export async function draftAgreement(
  ctx: Ctx<MemberActor>,
  placementId: string,
  input: DraftInput,
): Promise<Result<{ agreementId: string }>> {
  await requirePlacement(ctx, 'agreements.write', placementId)
  const placement = await findPlacement(ctx.db, placementId)
  if (!placement) throw new NotFoundError()
  if (!['introduction', 'agreed'].includes(placement.state)) return fail(problem('', 'agreement-not-yet'))
  const running = (await listAgreementsOf(ctx.db, placementId)).find(agreement => !over.includes(agreement.state))
  if (running) return fail(problem('', 'agreement-exists', running.number))
  const templates = await findTemplates(ctx.db, input.type)
  if (!templates) return fail(problem('type', 'agreement-no-template', input.type))

  const number = await nextAgreementNumber(ctx.db, Number((await networkDay(ctx)).slice(0, 4)))
  const facts = await draftFacts(ctx, placement, { ...input, number, templateVersion: templates.nl.version })
  const agreementId = ctx.newId()
  await saveAgreement(ctx.db, {
    id: agreementId,
    networkId: ctx.actor.networkId,
    placementId,
    number,
    version: 1,
    type: input.type,
    locale: 'nl',
    templateVersion: 1,
    state: 'draft',
    fields: draftFromPlacement(facts),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  ctx.record({
    kind: 'placements.agreement-drafted',
    subject: { type: 'agreement', id: agreementId },
    dataClass: 'placement',
    clientId: placement.clientId,
    employerId: placement.employerId,
    placementId,
    after: { number, type: input.type },
  })
  await settle(ctx, { placementId }, settledByDraft)
  return ok({ agreementId })
}
