import type { MemberActor, SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { hashOf } from '~/platform/seal/text-hash'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine, type AgreementEvent, type AgreementGuard, type AgreementState } from './agreement-machine'
import { requireAgreement } from './require-agreement.server'
import { changeAgreement, findTemplates, saveSigners, type AgreementRow } from './agreements.store.server'
import type { AgreementType } from './agreement-types'
import { needsPartyCheck } from './amendment'
import { amendmentTexts } from './amendments.store.server'
import { takePeople } from './amendment-effects.server'
import { signerRows } from './signer-rows'
import { takePeriod } from './placements.store.server'
import { placementRoleOf } from './placement-roles'
import { readinessOf } from './readiness'
import { freezeText } from './render-agreement-text'
import { freezeAmendment } from './render-amendment'
import { linkExpiry } from './signing-link'
import { settle } from './settle-tasks.server'
import { settledByAgreement } from './settled-tasks'
import { transition, type Guards, type Notice } from './state-machine'

export type StaffEvent = Extract<
  AgreementEvent,
  'submit_for_review' | 'return_to_draft' | 'approve_review' | 'send' | 'cancel' | 'resend_link' | 'terminate'
>

/** A staff member's or the background's step in the life of an agreement, by the table. Sending freezes the text. */
export async function moveAgreement(
  ctx: Ctx<MemberActor> | Ctx<SystemActor>,
  agreementId: string,
  event: StaffEvent | 'enter_into_force' | 'end' | 'expire',
  input: { reason?: string; note?: string; on?: string } = {},
): Promise<Result<{ state: AgreementState }>> {
  const { agreement, placement } = await requireAgreement(ctx, agreementId)
  const { content, state } = agreement
  const readiness = readinessOf(content)
  const move = transition(
    agreementMachine,
    state,
    event,
    placementRoleOf(ctx.actor),
    factsOf({ now: ctx.now, today: await networkDay(ctx) }, agreement, placement.endsOn, readiness.guards),
    input,
  )
  if (!move.ok)
    return event === 'approve_review' || event === 'send' ? fail(...readiness.problems, ...move.problems) : move

  const change: Parameters<typeof changeAgreement>[2] = { state: move.value.to }
  if (event === 'approve_review' || (event === 'send' && state === 'internal_review'))
    await saveSigners(ctx.db, agreement.id, signerRows(ctx, agreement))
  if (event === 'send') {
    const templates = await findTemplates(ctx.db, agreement.type as AgreementType)
    if (!templates) return fail(problem('', 'agreement-no-template', agreement.type))
    const amendment = agreement.amendment && (await amendmentTexts(ctx.db))
    if (agreement.amendment && !amendment) return fail(problem('', 'agreement-no-template', 'amendment'))
    const frozen = amendment
      ? freezeAmendment(content, agreement.amendment!, templates, amendment)
      : freezeText(content, templates)
    Object.assign(change, {
      frozen,
      documentHash: hashOf(frozen),
      sentAt: ctx.now,
      expiresAt: linkExpiry(ctx.now, content.signatures.daysToSign ?? 30),
      signingOrder: content.signatures.mode ?? 'sequential',
    })
    if (!agreement.amendment) await takePeriod(ctx.db, agreement.placementId, content.period, ctx.now)
  }
  if (input.reason) Object.assign(change, { reasonCode: input.reason, reasonNote: input.note ?? null })
  if (!(await changeAgreement(ctx.db, agreement, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await tellAgreement(ctx, agreement, event, move.value.to, move.value.notify, input)
  if (event === 'enter_into_force' && agreement.amendment) await takePeople(ctx, agreement)
  return ok({ state: move.value.to })
}

/** The event of a step, the tasks that it settles and the messages that follow it. */
export async function tellAgreement(
  ctx: Ctx,
  agreement: AgreementRow,
  event: AgreementEvent,
  to: AgreementState,
  notify: readonly Notice[],
  input: object = {},
): Promise<void> {
  ctx.record({
    kind: `placements.agreement-${event.replaceAll('_', '-')}`,
    subject: { type: 'agreement', id: agreement.id },
    dataClass: 'placement',
    placementId: agreement.placementId,
    before: { state: agreement.state },
    after: { state: to, number: agreement.number, ...input },
  })
  await settle(ctx, { placementId: agreement.placementId, key: agreement.id }, settledByAgreement[event])
  const messages = event === 'resend_link' ? ['agreement-resend'] : notify.map(notice => notice.message)
  for (const message of messages) {
    ctx.enqueue({
      name: 'placements.tell-signers',
      payload: { agreementId: agreement.id, message },
      dedupeKey: `placements.tell-signers:${agreement.id}:${message}:${agreement.editVersion}`,
    })
  }
}

function factsOf(
  { now, today }: { now: Date; today: string },
  agreement: AgreementRow,
  lastDay: Date | null,
  guards: Guards<AgreementGuard>,
): Guards<AgreementGuard> {
  const confirmed = (parties: string[]) =>
    agreement.agreementSigners.some(signer => parties.includes(signer.party) && signer.factsConfirmedAt !== null)
  const startsOn = agreement.amendment?.on ?? agreement.content.period.startsOn
  // The placement's own last day: an amendment or an early end may have moved it.
  const endsOn = lastDay?.toISOString().slice(0, 10) ?? agreement.content.period.endsOn
  return {
    ...guards,
    hostConfirmed: confirmed(['mentor', 'host']),
    traineeConfirmed: confirmed(['trainee', 'representative']),
    checkNotNeeded: agreement.amendment !== null && !needsPartyCheck(agreement.amendment.kinds),
    signingTermPassed: agreement.expiresAt !== null && agreement.expiresAt <= now,
    startDateReached: startsOn !== '' && startsOn <= today,
    endDateReached: endsOn !== '' && endsOn < today,
  }
}
