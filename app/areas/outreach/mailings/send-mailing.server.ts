import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkOf } from '~/areas/engagement/inbox/network.store.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { isLanguage } from '~/platform/languages'
import { fail, ok, problem, type Result } from '~/platform/result'
import { sameAddress } from './left-out'
import { mostInOneDay } from './limits'
import { mailingJobKey, mailingJobName } from './mailing-job'
import { mailingAfter } from './mailing-states'
import { countSince, moveMailing } from './mailings.store.server'
import { personalSender } from './personal-sender.server'
import { planRecipients, type PlannedRecipient } from './plan-recipients.server'
import { ownAddress } from './planning.store.server'
import { saveSnapshot, type PlannedRow } from './recipients.store.server'
import { requireMailing } from './require-mailing.server'

/**
 * Sends a mailing: keeps who is mailed what and who is left out as a snapshot, and hands it to the background. `expected` is the
 * number of mails that the sender saw; when it is another by now, the page is shown again first.
 */
export async function sendMailing(
  ctx: Ctx<MemberActor>,
  id: string,
  expected: number,
): Promise<Result<{ mails: number }>> {
  const mailing = await requireMailing(ctx, 'mailings.send', id)
  const state = mailingAfter(mailing.state, 'start')
  if (!state) return fail(problem('', 'mailing-gone'))
  if (mailing.subject === '' || mailing.body === '') return fail(problem('', 'mailing-empty'))
  const { recipients, problems } = await planRecipients(ctx, mailing)
  if (problems.length > 0) return fail(...problems)
  const mails = recipients.filter(one => one.leftOut === null).length
  if (mails === 0) return fail(problem('', 'mailing-nobody'))
  if (mails !== expected) return fail(problem('', 'mailing-changed', String(mails)))
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
  const today = await countSince(ctx.db, ctx.actor.membershipId, dayAgo)
  if (today + mails > mostInOneDay) return fail(problem('', 'mailing-day-full', String(today), String(mostInOneDay)))
  const moved = await moveMailing(ctx.db, id, mailing.state, state, { startedAt: ctx.now, now: ctx.now })
  if (!moved) return fail(problem('', 'mailing-gone'))
  await saveSnapshot(ctx.db, { networkId: mailing.networkId, id }, recipients.map(rowOf), ctx.now)
  ctx.record({
    kind: 'outreach.mailing-started',
    subject: { type: 'mailing', id },
    dataClass: 'business',
    after: { subject: mailing.subject, mails, leftOut: recipients.length - mails },
  })
  ctx.enqueue({ name: mailingJobName, payload: { mailingId: id }, dedupeKey: mailingJobKey(id, ctx.now) })
  return ok({ mails })
}

function rowOf({ id, person, leftOut, subject, body }: PlannedRecipient): PlannedRow {
  const nothing = { toAddress: null, domain: null, subject: null, body: null }
  const toName = person?.name ?? null
  if (leftOut !== null || !person?.email)
    return { id, state: 'left_out', reason: leftOut ?? 'no_address', contactId: null, toName, ...nothing }
  const toAddress = person.email.trim()
  const domain = sameAddress(toAddress).slice(toAddress.lastIndexOf('@') + 1)
  return { id, state: 'pending', reason: null, contactId: person.id, toName, toAddress, domain, subject, body }
}

/** Sends the mail of one recipient, or of the first, to the writer: what it will look like in a mailbox. */
export async function testMailing(
  ctx: Ctx<MemberActor>,
  id: string,
  recipientId?: string,
): Promise<Result<{ to: string }>> {
  const mailing = await requireMailing(ctx, 'mailings.send', id)
  if (mailing.state !== 'draft') return fail(problem('', 'mailing-gone'))
  if (mailing.subject === '' || mailing.body === '') return fail(problem('', 'mailing-empty'))
  const { recipients } = await planRecipients(ctx, mailing)
  const mailed = recipients.filter(one => one.leftOut === null)
  const like = mailed.find(one => one.id === recipientId) ?? mailed[0]
  if (!like) return fail(problem('', 'mailing-nobody'))
  const to = await ownAddress(ctx.db, ctx.actor.accountId, ctx.actor.membershipId)
  const network = await networkOf(ctx.db, ctx.actor.networkId)
  if (to === null || network === null) return fail(problem('', 'has-no-mail'))
  const { displayName: name, organisationName: organisation } = ctx.actor
  await queueMail(ctx, {
    template: 'outreach.mailing',
    to,
    toName: name,
    locale: isLanguage(mailing.locale) ? mailing.locale : 'nl',
    props: {
      subject: like.subject,
      text: like.body,
      sender: name,
      organisation,
      test: true,
    },
    personal: personalSender({ name, organisation, address: to, network, replyTo: mailing.replyTo }),
    subject: { type: 'mailing', id },
  })
  return ok({ to })
}
