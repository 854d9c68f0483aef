import { z } from 'zod'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { recipientAfter } from './recipient-states'
import { findRecipient, findSentLately, moveRecipient, type RecipientRow } from './recipients.store.server'

/**
 * Notes with a recipient that its mail came back. The id is the left side of the Message-ID; nobody but whoever got the mail knows
 * it. False when it is no mail of a mailing of this network.
 */
export async function noteBounce(ctx: Ctx<SystemActor>, id: string, reason: string): Promise<boolean> {
  const recipient = z.uuid().safeParse(id).success ? await findRecipient(ctx.db, id) : null
  if (!recipient) return false
  await note(ctx, recipient, reason, 'message-id')
  return true
}

/** Mail servers try for five days at most (RFC 5321, 4.5.4.1) before they give a mail back. */
const triedDays = 5

/**
 * Notes that the last mail of a mailing to one of these addresses came back, of a report that does not say which mail it was. False
 * when none was sent to them in the days in which a mail server still tries.
 */
export async function noteBounceOf(
  ctx: Ctx<SystemActor>,
  addresses: readonly string[],
  reason: string,
): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - triedDays * 86_400_000)
  for (const address of addresses) {
    const id = await findSentLately(ctx.db, ctx.actor.networkId, address, since)
    const recipient = id === null ? null : await findRecipient(ctx.db, id)
    if (!recipient) continue
    await note(ctx, recipient, reason, 'address')
    return true
  }
  return false
}

/** A mail that came back before is left as it is. */
async function note(
  ctx: Ctx<SystemActor>,
  recipient: RecipientRow,
  reason: string,
  matchedBy: 'message-id' | 'address',
): Promise<void> {
  const to = recipientAfter(recipient.state, 'bounce')
  if (!to) return
  const sentAt = recipient.sentAt ?? ctx.now
  if (!(await moveRecipient(ctx.db, recipient, to, { reason, sentAt }))) return
  ctx.record({
    kind: 'outreach.mailing-bounced',
    subject: { type: 'mailing_recipient', id: recipient.id },
    dataClass: 'business',
    employerId: recipient.employerId,
    before: { state: recipient.state },
    after: { state: to, reason, contactId: recipient.contactId, matchedBy },
  })
}
