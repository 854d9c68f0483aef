import { runAsSystem } from '~/access/run.server'
import { MailCalendar } from '~/platform/mail/mail-calendar'
import { PersonalSender } from '~/platform/mail/personal-sender'
import { MailLink } from '~/platform/mail/link-kinds'
import { isMailTemplate, mailCatalogue, type MailTemplate } from '~/platform/mail/mail-catalogue'
import type { MintedLink } from '~/areas/outreach/mint-link.server'
import { prepareMailLink } from '~/areas/outreach/prepare-mail-link.server'
import { appOrigin } from '~/platform/app-origin.server'
import type { Clock } from '~/platform/clock.server'
import { workerDatabase, type Tx } from '~/platform/database.server'
import { isLanguage } from '~/platform/languages'
import {
  claimMail,
  markSendStarted,
  saveMailEnd,
  type ClaimedMail,
  type MailEnd,
} from '~/platform/mail/mail-rows.server'
import { isLongOverdue, nextSendAt, type SendOutcome } from '~/platform/mail/send-outcome'
import type { OutgoingMail } from '~/platform/mail/smtp.server'
import { renderMail } from '../../emails/render'
import { reasonOf } from '../parts/failure-reason'

export interface MailDelivery {
  clock: Clock
  send(mail: OutgoingMail): Promise<SendOutcome>
}

class NotToBeSent extends Error {
  constructor(readonly end: MailEnd) {
    super('not to be sent')
  }
}

/** Sends one mail that is due, if nobody else does, and writes how it ended. */
export async function deliverMail(id: string, { clock, send }: MailDelivery): Promise<void> {
  const mail = await claimMail(workerDatabase(), id, clock.now())
  if (mail) await saveMailEnd(workerDatabase(), mail, await attempt(mail, { clock, send }), clock.now())
}

async function attempt(mail: ClaimedMail, { clock, send }: MailDelivery): Promise<MailEnd> {
  const now = clock.now()
  if (isLongOverdue(mail.dueAt, mail.attempt, now)) return { state: 'unknown', reason: 'long-overdue' }
  let outgoing: OutgoingMail | null
  try {
    outgoing = await inNetworkOf(mail, now, (db, networkName) => prepare(db, mail, networkName, now))
  } catch (error) {
    if (error instanceof NotToBeSent) return error.end
    return endOf({ kind: 'later', reason: reasonOf(error) }, mail.attempt, now)
  }
  if (!outgoing) return { state: 'suppressed', reason: 'no-longer-needed' }
  const outcome = await send(outgoing).catch((error: unknown): SendOutcome => ({
    kind: 'unknown',
    reason: reasonOf(error),
  }))
  return endOf(outcome, mail.attempt, clock.now())
}

function endOf(outcome: SendOutcome, attempts: number, now: Date): MailEnd {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent' }
    case 'refused':
      return { state: 'failed', reason: outcome.reason }
    case 'unknown':
      return { state: 'unknown', reason: outcome.reason }
    case 'later': {
      const dueAt = nextSendAt(attempts, now)
      return dueAt ? { state: 'deferred', reason: outcome.reason, dueAt } : { state: 'failed', reason: outcome.reason }
    }
  }
}

/** One transaction in the mail's network; mails about an account alone belong to none. */
function inNetworkOf<T>(
  mail: ClaimedMail,
  now: Date,
  work: (db: Tx, networkName: string | null) => Promise<T>,
): Promise<T> {
  const { networkId } = mail
  if (!networkId) return workerDatabase().$transaction(db => work(db, null))
  return runAsSystem(
    networkId,
    'outreach.send-mail',
    async ctx => {
      const network = await ctx.db.network.findUniqueOrThrow({ where: { id: networkId }, select: { name: true } })
      return work(ctx.db, network.name)
    },
    { now },
  )
}

/** Makes the link, writes the mail and marks the point of no return: all or nothing. Null when the mail is not wanted any more. */
async function prepare(db: Tx, mail: ClaimedMail, networkName: string | null, now: Date): Promise<OutgoingMail | null> {
  const { template } = mail
  if (!isMailTemplate(template) || !isLanguage(mail.locale))
    throw new NotToBeSent({ state: 'failed', reason: 'unknown template' })
  const { link: given, calendar: enclosed, personal: sender, ...props } = mail.props
  const calendar = enclosed === undefined ? undefined : MailCalendar.parse(enclosed)
  const personal = sender === undefined ? undefined : PersonalSender.parse(sender)
  const link = given === undefined ? null : MailLink.parse(given)
  const { networkId, toAddress: address } = mail
  const prepared = await prepareMailLink(db, { template, link, networkId, address, props }, now)
  if (!prepared.wanted) return null
  const rendered = await write(template, props, mail, prepared.minted, networkName)
  if (!(await markSendStarted(db, mail, now))) throw new NotToBeSent({ state: 'unknown', reason: 'taken over' })
  return {
    id: mail.id,
    to: { address: mail.toAddress, name: mail.toName },
    locale: mail.locale,
    ...rendered,
    ...(calendar && { calendar }),
    ...personal,
  }
}

function write<K extends MailTemplate>(
  template: K,
  given: Record<string, unknown>,
  mail: ClaimedMail,
  minted: MintedLink | null,
  networkName: string | null,
) {
  return renderMail(template, parseProps(template, given), {
    language: isLanguage(mail.locale) ? mail.locale : 'nl',
    toName: mail.toName,
    url: minted?.url ?? null,
    code: minted?.code ?? null,
    origin: appOrigin(),
    networkName,
  })
}

function parseProps<K extends MailTemplate>(template: K, given: Record<string, unknown>) {
  const parsed = mailCatalogue[template].props.safeParse(given)
  if (!parsed.success) throw new NotToBeSent({ state: 'failed', reason: 'props do not fit the template' })
  return parsed.data as Parameters<typeof renderMail<K>>[1]
}
