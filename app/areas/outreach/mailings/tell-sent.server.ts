import type { Ctx } from '~/access/context'

/** Tells in the story of employer and contact that a mail went out. What it said stands with the recipient. */
export function tellSent(
  ctx: Ctx,
  recipient: { id: string; employerId: string; contactId: string | null; subject: string | null },
): void {
  ctx.record({
    kind: 'outreach.mailing-sent',
    subject: { type: 'mailing_recipient', id: recipient.id },
    dataClass: 'business',
    employerId: recipient.employerId,
    after: { subject: recipient.subject, contactId: recipient.contactId },
  })
}
