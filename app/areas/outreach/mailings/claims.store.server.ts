import type { PrismaClient, Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { leaseSeconds, mostToDomainInMinute } from './limits'
import { recipientMove, type RecipientState } from './recipient-states'

/** A recipient in hand. `attempt` fences: who comes back too late changes nothing any more. */
export interface ClaimedRecipient {
  id: string
  networkId: string
  mailingId: string
  employerId: string
  contactId: string
  toAddress: string
  toName: string | null
  subject: string
  body: string
  dueAt: Date
  attempt: number
}

const claim = recipientMove('claim')

/**
 * Takes the next recipient of a mailing in hand that is due, that nobody holds and whose domain is not too busy; null when there
 * is none, or when the mailing does not go out.
 */
export async function claimNext(db: Tx, mailingId: string, now: Date): Promise<ClaimedRecipient | null> {
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000)
  const busySince = new Date(now.getTime() - 60_000)
  const rows = await db.$queryRaw<ClaimedRecipient[]>`
    update mailing_recipient set state = ${claim.to}, attempts = attempts + 1, lease_until = ${leaseUntil}, send_started_at = null,
      reason = null
    where id = (select r.id from mailing_recipient r join mailing m on m.network_id = r.network_id and m.id = r.mailing_id
      where r.mailing_id = ${mailingId}::uuid and m.state = 'sending' and r.state = any (${claim.from}::text[]) and r.due_at <= ${now}
        and (select count(*) from mailing_recipient o where o.network_id = r.network_id and o.domain = r.domain
          and o.send_started_at > ${busySince}) < ${mostToDomainInMinute}
      order by r.due_at, r.id limit 1 for update of r skip locked)
    returning id, network_id as "networkId", mailing_id as "mailingId", employer_id as "employerId", contact_id as "contactId",
      to_address as "toAddress", to_name as "toName", subject, body, due_at as "dueAt", attempts as attempt`
  return rows[0] ?? null
}

/** Consent and marks as they are now, of a recipient and of the colleague who mails. */
export async function marksOf(db: Tx, { employerId, contactId, mailingId }: ClaimedRecipient) {
  const firm = await db.employer.findUniqueOrThrow({
    where: { id: employerId },
    select: { archivedAt: true, mergedIntoId: true, noMailing: true },
  })
  const contact = await db.contact.findUnique({
    where: { id: contactId },
    select: { email: true, leftOn: true, doNotContactUntil: true },
  })
  const { madeBy } = await db.mailing.findUniqueOrThrow({
    where: { id: mailingId },
    select: { madeBy: { select: { endsOn: true } } },
  })
  return { firm, contact, senderEndsOn: madeBy.endsOn }
}

/** What every mail of a mailing says beside its words: who writes, in which language, and where answers go. */
export function findLetterhead(db: Tx, mailingId: string) {
  return db.mailing.findUniqueOrThrow({
    where: { id: mailingId },
    select: {
      locale: true,
      replyTo: true,
      madeById: true,
      network: { select: { id: true, slug: true, name: true, timeZone: true } },
      madeBy: {
        select: {
          displayName: true,
          contactEmail: true,
          account: { select: { email: true } },
          organisation: { select: { name: true } },
        },
      },
    },
  })
}

/** Marks the moment from which nobody can take the mail back. False when it is no longer ours or the mailing was stopped. */
export async function markSendStarted(db: Tx, { id, attempt }: ClaimedRecipient, now: Date): Promise<boolean> {
  const count = await db.$executeRaw`
    update mailing_recipient r set send_started_at = ${now}
    where r.id = ${id}::uuid and r.state = 'claimed' and r.attempts = ${attempt}
      and exists (select from mailing m where m.network_id = r.network_id and m.id = r.mailing_id and m.state = 'sending')`
  return count === 1
}

export interface SendEnd {
  to: RecipientState
  reason: string | null
  /** When it is tried again, for what was put off. */
  dueAt?: Date
}

/** Writes how an attempt ended; false when the recipient is no longer ours. */
export async function saveSendEnd(
  db: Tx,
  { id, attempt }: Pick<ClaimedRecipient, 'id' | 'attempt'>,
  end: SendEnd,
  now: Date,
): Promise<boolean> {
  const saved = await db.mailingRecipient.updateMany({
    where: { id, state: 'claimed', attempts: attempt },
    data: {
      state: end.to,
      reason: end.reason,
      leaseUntil: null,
      ...(end.dueAt && { dueAt: end.dueAt }),
      ...(end.to === 'sent' && { sentAt: now }),
    },
  })
  return saved.count === 1
}

/** Recipients of a mailing whose holder is gone: waiting again where sending had not begun, unknown where it had. */
export async function settleAbandoned(db: Tx, mailingId: string, now: Date): Promise<{ unknown: number }> {
  const lost = { mailingId, state: 'claimed', leaseUntil: { lt: now } }
  await db.mailingRecipient.updateMany({
    where: { ...lost, sendStartedAt: null },
    data: { state: recipientMove('release').to, leaseUntil: null },
  })
  const { count: unknown } = await db.mailingRecipient.updateMany({
    where: { ...lost, sendStartedAt: { not: null } },
    data: { state: recipientMove('doubt').to, leaseUntil: null, reason: 'stopped-while-sending' },
  })
  return { unknown }
}

/** Mailings that have something to do, in every network. */
export function findDueMailings(db: PrismaClient, now: Date, most: number) {
  return db.$queryRaw<{ networkId: string; mailingId: string }[]>(
    Prisma.sql`select network_id as "networkId", mailing_id as "mailingId" from ctx.due_mailings(${now}::timestamptz, ${most}::int)`,
  )
}
