import { z } from 'zod'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { recipientAfter } from './recipient-states'
import { findRecipient, moveRecipient } from './recipients.store.server'

/**
 * Notes with a recipient that its mail came back. The id is the left side of the Message-ID; nobody but whoever got the mail knows
 * it. False when it is no mail of a mailing of this network, or came back before.
 */
export async function noteBounce(ctx: Ctx<SystemActor>, id: string, reason: string): Promise<boolean> {
  const recipient = z.uuid().safeParse(id).success ? await findRecipient(ctx.db, id) : null
  const to = recipient ? recipientAfter(recipient.state, 'bounce') : undefined
  if (!recipient || !to) return false
  const sentAt = recipient.sentAt ?? ctx.now
  if (!(await moveRecipient(ctx.db, recipient, to, { reason, sentAt }))) return false
  ctx.record({
    kind: 'outreach.mailing-bounced',
    subject: { type: 'mailing_recipient', id },
    dataClass: 'business',
    employerId: recipient.employerId,
    before: { state: recipient.state },
    after: { state: to, reason, contactId: recipient.contactId },
  })
  return true
}
