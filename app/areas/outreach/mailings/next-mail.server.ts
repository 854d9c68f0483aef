import type { Ctx } from '~/access/context'
import { actForMember } from '~/access/act-for-member.server'
import { bounceAddressOf } from '~/areas/engagement/inbox/own-address.server'
import { dayIn } from '~/areas/engagement/days'
import { isLanguage, type Language } from '~/platform/languages'
import { isLongOverdue, nextSendAt, type SendOutcome } from '~/platform/mail/send-outcome'
import type { PersonalSender } from '~/platform/mail/personal-sender'
import {
  claimNext,
  findLetterhead,
  markSendStarted,
  marksOf,
  saveSendEnd,
  type ClaimedRecipient,
  type SendEnd,
} from './claims.store.server'
import { whyNotAnyMore } from './left-out'
import { personalSender } from './personal-sender.server'
import { recipientMove } from './recipient-states'
import { tellSent } from './tell-sent.server'

/** What the next step of a mailing was. */
export type NextMail = { kind: 'none' } | { kind: 'ended' } | { kind: 'claimed'; recipient: ClaimedRecipient }

/**
 * Takes the next recipient in hand and reads consent and marks anew: who may not be mailed any more is left out with the reason,
 * and what should have gone days ago waits for a person. The claim is committed before anything is sent.
 */
export async function claimNextMail(ctx: Ctx, mailingId: string): Promise<NextMail> {
  const recipient = await claimNext(ctx.db, mailingId, ctx.now)
  if (!recipient) return { kind: 'none' }
  const end = (await noLonger(ctx, recipient)) ?? overdue(recipient, ctx.now)
  if (!end) return { kind: 'claimed', recipient }
  await saveSendEnd(ctx.db, recipient, end, ctx.now)
  return { kind: 'ended' }
}

async function noLonger(ctx: Ctx, recipient: ClaimedRecipient): Promise<SendEnd | null> {
  const { network } = await findLetterhead(ctx.db, recipient.mailingId)
  const marks = await marksOf(ctx.db, recipient)
  const why = whyNotAnyMore(marks, recipient.toAddress, dayIn(ctx.now, network.timeZone))
  return why && { to: recipientMove('suppress').to, reason: why }
}

function overdue({ dueAt, attempt }: ClaimedRecipient, now: Date): SendEnd | null {
  return isLongOverdue(dueAt, attempt, now) ? { to: recipientMove('doubt').to, reason: 'long-overdue' } : null
}

/** All that a mail says, before it is made up. */
export interface PersonalMail extends PersonalSender {
  id: string
  to: { address: string; name: string | null }
  language: Language
  networkName: string
  subject: string
  text: string
  sender: string
  organisation: string
  /** Where mail servers tell that it did not arrive. */
  bouncesTo?: string
}

/** Marks that sending begins and returns the mail; null when the mailing was stopped or somebody else took over. */
export async function beginSending(ctx: Ctx, recipient: ClaimedRecipient): Promise<PersonalMail | null> {
  const { locale, replyTo, network, madeBy } = await findLetterhead(ctx.db, recipient.mailingId)
  if (!(await markSendStarted(ctx.db, recipient, ctx.now))) return null
  return {
    id: recipient.id,
    to: { address: recipient.toAddress, name: recipient.toName },
    ...personalSender({
      name: madeBy.displayName,
      organisation: madeBy.organisation.name,
      address: madeBy.contactEmail ?? madeBy.account.email,
      network,
      replyTo,
    }),
    language: isLanguage(locale) ? locale : 'nl',
    networkName: network.name,
    bouncesTo: bounceAddressOf(network) ?? undefined,
    subject: recipient.subject,
    text: recipient.body,
    sender: madeBy.displayName,
    organisation: madeBy.organisation.name,
  }
}

/** Lays down a recipient whose mail was not begun; of a mailing that was ended it is not mailed any more. */
export async function layDown(ctx: Ctx, recipient: ClaimedRecipient, isCancelled: boolean): Promise<void> {
  const end: SendEnd = isCancelled
    ? { to: recipientMove('suppress').to, reason: 'cancelled' }
    : { to: recipientMove('release').to, reason: null }
  await saveSendEnd(ctx.db, recipient, end, ctx.now)
}

/** Writes how sending ended. What went out is told in the story, for the colleague who sent the mailing. */
export async function endSending(ctx: Ctx, recipient: ClaimedRecipient, outcome: SendOutcome): Promise<void> {
  const end = endOf(outcome, recipient.attempt, ctx.now)
  const isOurs = await saveSendEnd(ctx.db, recipient, end, ctx.now)
  if (!isOurs || end.to !== 'sent') return
  const { madeById } = await findLetterhead(ctx.db, recipient.mailingId)
  tellSent(await actForMember(ctx, madeById), recipient)
}

function endOf(outcome: SendOutcome, attempt: number, now: Date): SendEnd {
  switch (outcome.kind) {
    case 'accepted':
      return { to: recipientMove('accept').to, reason: null }
    case 'refused':
      return { to: recipientMove('refuse').to, reason: outcome.reason }
    case 'unknown':
      return { to: recipientMove('doubt').to, reason: outcome.reason }
    case 'later': {
      const dueAt = nextSendAt(attempt, now)
      if (!dueAt) return { to: recipientMove('refuse').to, reason: outcome.reason }
      return { to: recipientMove('put_off').to, reason: outcome.reason, dueAt }
    }
  }
}
