import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { changeSigner, findAgreement, type AgreementRow } from './agreements.store.server'
import { leaveTask } from './leave-task.server'
import { findPlacement, type PlacementRow } from './placements.store.server'
import { circuitOf } from './circuit-of'
import { mayNowSign, type SigningMode } from './signing'

type Signer = AgreementRow['agreementSigners'][number]

/** Those who check the facts before anybody signs: the firm and the trainee. */
const checkers = ['trainee', 'representative', 'mentor', 'host']

const coachTasks: Record<string, number> = {
  'agreement-change-asked': 1,
  'agreement-declined': 1,
  'agreement-expired': 1,
  'agreement-seal-failed': 0,
  'agreement-terminated': 2,
  'agreement-returned': 2,
}

/** Tells the parties of a step in an agreement: who must check, who must sign now, who gets the sealed copy. */
export async function tellSigners(ctx: Ctx<SystemActor>, agreementId: string, message: string): Promise<Result<null>> {
  const agreement = await findAgreement(ctx.db, agreementId)
  const placement = agreement && (await findPlacement(ctx.db, agreement.placementId))
  if (!agreement || !placement) return ok(null)
  const signers = agreement.agreementSigners
  if (message === 'agreement-check-facts') {
    for (const signer of signers.filter(one => checkers.includes(one.party))) await askCheck(ctx, agreement, signer)
  }
  if (message === 'agreement-sign') await askToSign(ctx, agreement)
  if (message === 'agreement-resend') await askToSign(ctx, agreement, { again: agreement.editVersion })
  if (message === 'agreement-sealed') {
    for (const signer of signers) await sendCopy(ctx, agreement, signer)
  }
  if (message === 'agreement-facts-confirmed' && bothConfirmed(signers))
    await coachTask(ctx, agreement, placement, 'agreement-may-be-sent', 1)
  const inDays = coachTasks[message]
  if (inDays !== undefined) await coachTask(ctx, agreement, placement, message, inDays)
  return ok(null)
}

function bothConfirmed(signers: readonly Signer[]): boolean {
  const confirmed = (parties: string[]) =>
    signers.some(signer => parties.includes(signer.party) && signer.factsConfirmedAt)
  return confirmed(['trainee', 'representative']) && confirmed(['mentor', 'host'])
}

const toneOf = (signer: Signer) => (signer.party === 'trainee' ? ('plain' as const) : ('formal' as const))
const localeOf = (signer: Signer) => (signer.locale === 'en' ? ('en' as const) : ('nl' as const))

function mailTo(agreement: AgreementRow, signer: Signer) {
  return {
    to: signer.email,
    toName: signer.name,
    locale: localeOf(signer),
    link: { agreementId: agreement.id, signerId: signer.id, placementId: agreement.placementId },
    subject: { type: 'agreement', id: agreement.id },
  }
}

async function askCheck(ctx: Ctx<SystemActor>, agreement: AgreementRow, signer: Signer): Promise<void> {
  await queueMail(ctx, {
    template: 'placements.check-facts',
    ...mailTo(agreement, signer),
    props: { tone: toneOf(signer), employer: agreement.content.parties.host.legalName },
    dedupeKey: `check-facts:${signer.id}:${agreement.editVersion}`,
  })
}

/** Asks those whose turn it is. A reminder and a link sent again have keys of their own, so that each goes out once. */
export async function askToSign(
  ctx: Ctx<SystemActor>,
  agreement: AgreementRow,
  { reminder, again }: { reminder?: { signerId: string; number: number }; again?: number } = {},
): Promise<void> {
  const turn = mayNowSign(circuitOf(agreement), agreement.signingOrder as SigningMode)
  for (const signer of agreement.agreementSigners.filter(one => turn.includes(one.id))) {
    if (reminder && reminder.signerId !== signer.id) continue
    if (!reminder && again === undefined && signer.state !== 'waiting') continue
    await changeSigner(
      ctx.db,
      signer.id,
      reminder ? { remindedCount: reminder.number, lastRemindedAt: ctx.now } : { state: 'invited', invitedAt: ctx.now },
    )
    await queueMail(ctx, {
      template: 'placements.sign-agreement',
      ...mailTo(agreement, signer),
      props: {
        tone: toneOf(signer),
        employer: agreement.content.parties.host.legalName,
        number: agreement.number,
        reminder: reminder !== undefined,
      },
      dedupeKey:
        again === undefined ? `sign:${signer.id}:${reminder?.number ?? 0}` : `sign:${signer.id}:again:${again}`,
    })
  }
}

async function sendCopy(ctx: Ctx<SystemActor>, agreement: AgreementRow, signer: Signer): Promise<void> {
  await queueMail(ctx, {
    template: 'placements.signed-copy',
    ...mailTo(agreement, signer),
    props: { tone: toneOf(signer), employer: agreement.content.parties.host.legalName, number: agreement.number },
    dedupeKey: `signed-copy:${signer.id}`,
  })
}

async function coachTask(
  ctx: Ctx<SystemActor>,
  agreement: AgreementRow,
  placement: PlacementRow,
  key: string,
  inDays: number,
): Promise<void> {
  const ownerId = placement.coachId ?? placement.proposedById
  await leaveTask(ctx, {
    key,
    params: { employer: placement.employer.name, number: agreement.number },
    ownerId,
    placementId: placement.id,
    clientId: placement.clientId,
    employerId: placement.employerId,
    agreementId: agreement.id,
    inDays,
    dedupeKey: `${agreement.id}:${key}:${agreement.editVersion}`,
  })
}
