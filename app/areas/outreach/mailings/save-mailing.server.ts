import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { contactOrderOf, type MailingInput } from './mailing-input'
import { mailingSlots } from './mailing-slots.server'
import { saveMailingText } from './mailings.store.server'
import { recipientAfter, type RecipientEvent } from './recipient-states'
import { findRecipient, moveRecipient } from './recipients.store.server'
import { requireMailing } from './require-mailing.server'
import { readSlots } from './slots'

/** Saves what a mailing says and whom it is for. A slot that does not exist is named with the one that was probably meant. */
export async function saveMailing(ctx: Ctx<MemberActor>, id: string, input: MailingInput): Promise<Result<null>> {
  const mailing = await requireMailing(ctx, 'mailings.send', id)
  if (mailing.state !== 'draft') return fail(problem('', 'mailing-gone'))
  const { slots } = await mailingSlots(ctx.db, input.locale)
  const problems = [
    ...readSlots(input.subject, slots, 'subject').problems,
    ...readSlots(input.body, slots, 'body').problems,
  ]
  if (problems.length > 0) return fail(...problems)
  const { first: _, second: __, third: ___, version, ...text } = input
  const saved = await saveMailingText(
    ctx.db,
    id,
    version,
    { ...text, subject: text.subject.replace(/\s+/g, ' '), contactOrder: contactOrderOf(input) },
    ctx.now,
  )
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({ kind: 'outreach.mailing-written', subject: { type: 'mailing', id }, dataClass: 'system' })
  return ok(null)
}

/** Takes an employer out of a draft, or puts it back. */
export async function chooseRecipient(
  ctx: Ctx<MemberActor>,
  id: string,
  recipientId: string,
  act: Extract<RecipientEvent, 'take_out' | 'put_back'>,
): Promise<Result<{ name: string }>> {
  const mailing = await requireMailing(ctx, 'mailings.send', id)
  const recipient = await findRecipient(ctx.db, recipientId)
  const to = recipient?.mailingId === id ? recipientAfter(recipient.state, act) : undefined
  if (!recipient || !to || mailing.state !== 'draft') return fail(problem('', 'mailing-gone'))
  const reason = act === 'take_out' ? 'taken_out' : null
  if (!(await moveRecipient(ctx.db, recipient, to, { reason }))) return fail(problem('', 'mailing-gone'))
  ctx.record({
    kind: 'outreach.mailing-choice-changed',
    subject: { type: 'mailing', id },
    dataClass: 'system',
    after: { employerId: recipient.employerId, act },
  })
  return ok({ name: recipient.employer.name })
}
