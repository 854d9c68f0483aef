import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findEmployer, setLastContact } from '~/areas/employers/employers.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { reopenContactDue } from '../cadence.store.server'
import { dayIn } from '../days'
import { lastContactAt } from '../last-contact.store.server'
import { standingFilings, withdrawFilings } from './filed-mails.store.server'
import { saveInboundState } from './inbound-mails.store.server'
import { inboundAfter, isWaitReason, type InboundAct } from './inbox-states'
import { requireInboundMail } from './require-inbound-mail.server'

export type SteerAct = Exclude<InboundAct, 'file'>

export function isSteerAct(text: string): text is SteerAct {
  return ['discard', 'restore', 'unfile'].includes(text)
}

const told = { discard: 'discarded', restore: 'restored', unfile: 'taken-out' } as const

/** Discards a mail, takes it back, or takes it out of the files it stands in; each can be undone. */
export async function steerInboundMail(
  ctx: Ctx<MemberActor>,
  mailId: string,
  act: SteerAct,
): Promise<Result<{ subject: string }>> {
  const { db, now, actor } = ctx
  const mail = await requireInboundMail(ctx, mailId)
  const to = inboundAfter(mail.state, act)
  if (!to) return fail(problem('', 'changed-meanwhile'))
  const reason = to === 'waiting' && !isWaitReason(mail.reason) ? 'unmatched' : mail.reason
  const settled = to === 'waiting' ? null : now
  const change = { state: to, reason, settledAt: settled, settledById: settled && actor.membershipId }
  if (!(await saveInboundState(db, mail.id, mail.state, change))) return fail(problem('', 'changed-meanwhile'))
  const filings = act === 'unfile' ? await standingFilings(db, mail.id) : []
  await withdrawFilings(
    db,
    filings.map(one => one.id),
    now,
  )
  for (const { id, employerId } of filings) {
    const subject = { type: 'filed_mail', id }
    ctx.record({ kind: 'engagement.mail-taken-out', subject, dataClass: 'business', employerId })
    await contactBefore(ctx, employerId)
  }
  const subject = { type: 'inbound_mail', id: mail.id }
  const after = { state: to }
  ctx.record({
    kind: `engagement.mail-${told[act]}`,
    subject,
    dataClass: 'system',
    before: { state: mail.state },
    after,
  })
  return ok({ subject: mail.subject ?? '' })
}

/** Without the mail, the last contact with its employer is the one before, and what asked for contact since then is open again. */
async function contactBefore(ctx: Ctx<MemberActor>, employerId: string): Promise<void> {
  const { db, now, actor } = ctx
  const employer = await findEmployer(db, employerId)
  if (!employer) return
  const last = await lastContactAt(db, employerId)
  const lastOn = last && dayIn(last, actor.timeZone)
  if (lastOn) await reopenContactDue(db, employerId, lastOn)
  await setLastContact(db, employerId, lastOn ? new Date(lastOn) : null, employer.relationState, now)
}
