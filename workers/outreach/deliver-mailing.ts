import type { Ctx } from '~/access/context'
import type { SystemActor } from '~/access/actor'
import { runAsSystem } from '~/access/run.server'
import { mailingJobName } from '~/areas/outreach/mailings/mailing-job'
import {
  beginSending,
  claimNextMail,
  endSending,
  layDown,
  type PersonalMail,
} from '~/areas/outreach/mailings/next-mail.server'
import { freeAbandoned, settleMailing } from '~/areas/outreach/mailings/settle-mailing.server'
import { appOrigin } from '~/platform/app-origin.server'
import { log } from '~/platform/log.server'
import type { SendOutcome } from '~/platform/mail/send-outcome'
import type { OutgoingMail } from '~/platform/mail/smtp.server'
import { renderMail } from '../../emails/render'
import { reasonOf } from '../parts/failure-reason'
import type { MailDelivery } from './deliver-mail'

export interface MailingRound {
  /** Aborted: what is in hand is finished, and the rest waits. */
  signal?: AbortSignal
  /** Told now and then. */
  onProgress?: (done: number, total: number) => Promise<void>
}

/** After so many mails the progress is told. */
const tellEvery = 10

/**
 * Sends what is due of one mailing, one mail after the other, each in three steps of their own: claim, begin, end. Several workers
 * may do this at once. Ends when nothing is due, or when the mailing was paused or ended; throws when the round is aborted.
 */
export async function deliverMailing(
  { networkId, mailingId }: { networkId: string; mailingId: string },
  delivery: MailDelivery,
  round: MailingRound = {},
): Promise<void> {
  const inNetwork = <T>(work: (ctx: Ctx<SystemActor>) => Promise<T>) =>
    runAsSystem(networkId, mailingJobName, work, { now: delivery.clock.now() })
  const settle = () => inNetwork(ctx => settleMailing(ctx, mailingId))
  const freed = await inNetwork(ctx => freeAbandoned(ctx, mailingId))
  if (freed.unknown > 0)
    log().warn({ count: freed.unknown, mailing: mailingId }, 'mails whose sending was broken off: a person decides')
  for (let count = 0; ; count++) {
    round.signal?.throwIfAborted()
    if (count % tellEvery === 0) {
      const { done, total } = await settle()
      await round.onProgress?.(done, total)
    }
    const next = await inNetwork(ctx => claimNextMail(ctx, mailingId))
    if (next.kind === 'none') break
    if (next.kind === 'ended') continue
    const { recipient } = next
    const mail = await inNetwork(ctx => beginSending(ctx, recipient))
    if (!mail) {
      const { isCancelled } = await settle()
      await inNetwork(ctx => layDown(ctx, recipient, isCancelled))
      break
    }
    const outcome = await send(mail, delivery)
    await inNetwork(ctx => endSending(ctx, recipient, outcome))
  }
  const { done, total } = await settle()
  await round.onProgress?.(done, total)
}

/** A mail that cannot be made up was not sent; one that broke off while it was sent may have been. */
async function send(mail: PersonalMail, delivery: MailDelivery): Promise<SendOutcome> {
  let outgoing: OutgoingMail
  try {
    outgoing = await makeUp(mail)
  } catch (error) {
    return { kind: 'later', reason: reasonOf(error) }
  }
  return delivery.send(outgoing).catch((error: unknown): SendOutcome => ({ kind: 'unknown', reason: reasonOf(error) }))
}

async function makeUp(mail: PersonalMail): Promise<OutgoingMail> {
  const { id, to, language, fromName, replyTo, networkName, subject, text, sender, organisation, bouncesTo } = mail
  const rendered = await renderMail(
    'outreach.mailing',
    { subject, text, sender, organisation, test: false },
    { language, toName: to.name, url: null, code: null, origin: appOrigin(), networkName },
  )
  return { id, to, locale: language, fromName, replyTo, bouncesTo, ...rendered }
}
