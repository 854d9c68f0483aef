import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mailingJobKey, mailingJobName } from './mailing-job'
import { mailingAfter, type MailingState } from './mailing-states'
import { moveMailing } from './mailings.store.server'
import { recipientAfter, recipientMove, type RecipientDecision } from './recipient-states'
import { dueFromNow, findRecipient, moveAll, moveRecipient } from './recipients.store.server'
import { requireMailing } from './require-mailing.server'
import { tellSent } from './tell-sent.server'

export const steeringActs = ['pause', 'resume', 'cancel', 'discard'] as const
export type SteeringAct = (typeof steeringActs)[number]

/** Pauses a mailing, goes on with it, or ends it: what has not begun to go out stays here. A draft is put away. */
export async function steerMailing(
  ctx: Ctx<MemberActor>,
  id: string,
  act: SteeringAct,
): Promise<Result<{ state: MailingState; stopped: number }>> {
  const mailing = await requireMailing(ctx, 'mailings.steer', id)
  const state = mailingAfter(mailing.state, act)
  if (!state) return fail(problem('', 'mailing-gone'))
  const endedAt = state === 'cancelled' ? ctx.now : undefined
  if (!(await moveMailing(ctx.db, id, mailing.state, state, { endedAt, now: ctx.now })))
    return fail(problem('', 'mailing-gone'))
  const stop = recipientMove('stop')
  const stopped = act === 'cancel' ? await moveAll(ctx.db, id, stop.from, stop.to, { reason: 'cancelled' }) : 0
  if (act === 'resume') {
    await dueFromNow(ctx.db, id, ctx.now)
    wake(ctx, id)
  }
  ctx.record({
    kind: `outreach.mailing-${pasts[act]}`,
    subject: { type: 'mailing', id },
    dataClass: 'system',
    before: { state: mailing.state },
    after: { state, stopped },
  })
  return ok({ state, stopped })
}

const pasts = { pause: 'paused', resume: 'resumed', cancel: 'cancelled', discard: 'discarded' } as const

/** A person decides about a mail that was refused, or of which nobody knows whether it arrived. */
export async function decideRecipient(
  ctx: Ctx<MemberActor>,
  id: string,
  recipientId: string,
  decision: RecipientDecision,
): Promise<Result<{ name: string }>> {
  const mailing = await requireMailing(ctx, 'mailings.steer', id)
  const recipient = await findRecipient(ctx.db, recipientId)
  const to = recipient?.mailingId === id ? recipientAfter(recipient.state, decision) : undefined
  if (!recipient || !to) return fail(problem('', 'mailing-gone'))
  const change =
    decision === 'again' ? { reason: null, dueAt: ctx.now } : { reason: null, sentAt: recipient.sentAt ?? ctx.now }
  if (!(await moveRecipient(ctx.db, recipient, to, change))) return fail(problem('', 'mailing-gone'))
  ctx.record({
    kind: 'outreach.mailing-decided',
    subject: { type: 'mailing', id },
    dataClass: 'system',
    before: { state: recipient.state, reason: recipient.reason },
    after: { recipientId, decision },
  })
  if (decision === 'arrived' && recipient.sentAt === null) tellSent(ctx, recipient)
  if (decision === 'again') {
    const state = mailingAfter(mailing.state, 'reopen')
    if (state && state !== mailing.state)
      await moveMailing(ctx.db, id, mailing.state, state, { endedAt: null, now: ctx.now })
    wake(ctx, id)
  }
  return ok({ name: recipient.employer.name })
}

function wake(ctx: Ctx<MemberActor>, id: string): void {
  ctx.enqueue({ name: mailingJobName, payload: { mailingId: id }, dedupeKey: mailingJobKey(id, ctx.now) })
}
