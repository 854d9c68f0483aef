import type { PrismaClient, Tx } from '../database.server'

type Db = Tx | PrismaClient

/** A mail in hand. `attempt` fences, as with jobs. */
export interface ClaimedMail {
  id: string
  networkId: string | null
  template: string
  locale: string
  toAddress: string
  toName: string | null
  props: Record<string, unknown>
  legal: boolean
  dueAt: Date
  attempt: number
}

/** How long a mail is held, in seconds: longer than the mail server may take for an answer. */
export const mailLeaseSeconds = 180

/** Takes a mail in hand when it is due and nobody holds it; null when it is not there to take. */
export async function claimMail(db: Db, id: string, now: Date): Promise<ClaimedMail | null> {
  const leaseUntil = new Date(now.getTime() + mailLeaseSeconds * 1_000)
  const rows = await db.$queryRaw<
    {
      id: string
      network_id: string | null
      template: string
      locale: string
      to_address: string
      to_name: string | null
      props: Record<string, unknown>
      legal: boolean
      due_at: Date
      attempts: number
    }[]
  >`
    update mail_message set state = 'claimed', attempts = attempts + 1, lease_until = ${leaseUntil}, send_started_at = null
    where id = (select id from mail_message where id = ${id}::uuid and state in ('pending', 'deferred') and due_at <= ${new Date(now.getTime() + 3_000)}
      for update skip locked)
    returning id, network_id, template, locale, to_address, to_name, props, legal, due_at, attempts`
  const row = rows[0]
  if (!row) return null
  return {
    id: row.id,
    networkId: row.network_id,
    template: row.template,
    locale: row.locale,
    toAddress: row.to_address,
    toName: row.to_name,
    props: row.props,
    legal: row.legal,
    dueAt: row.due_at,
    attempt: row.attempts,
  }
}

/** Mails that are due and in nobody's hand, the oldest first. */
export async function findDueMails(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from mail_message where state in ('pending', 'deferred') and due_at <= ${now} order by due_at limit ${limit}`
  return rows.map(row => row.id)
}

/**
 * Mails whose holder is gone: those that had not begun to be sent wait again; of the others nobody can know whether they
 * arrived, so they become unknown and a person decides. Returns how many of each.
 */
export async function settleAbandonedMails(db: Db, now: Date): Promise<{ waiting: number; unknown: number }> {
  const waiting = await db.$executeRaw`
    update mail_message set state = 'pending', lease_until = null
    where state = 'claimed' and lease_until < ${now} and send_started_at is null`
  const unknown = await db.$executeRaw`
    update mail_message set state = 'unknown', lease_until = null, last_error = 'stopped-while-sending'
    where state = 'claimed' and lease_until < ${now} and send_started_at is not null`
  return { waiting, unknown }
}

/** Marks the moment from which nobody can take the mail back. False when the mail is no longer ours. */
export async function markSendStarted(db: Db, mail: ClaimedMail, now: Date): Promise<boolean> {
  const count = await db.$executeRaw`
    update mail_message set send_started_at = ${now}
    where id = ${mail.id}::uuid and state = 'claimed' and attempts = ${mail.attempt}`
  return count === 1
}

export type MailEnd =
  | { state: 'sent' }
  | { state: 'deferred'; reason: string; dueAt: Date }
  | { state: 'failed' | 'unknown' | 'suppressed'; reason: string }

/** Writes how an attempt ended. Nothing happens when the mail is no longer ours. */
export async function saveMailEnd(db: Db, mail: ClaimedMail, end: MailEnd, now: Date): Promise<void> {
  const reason = end.state === 'sent' ? null : end.reason
  const dueAt = end.state === 'deferred' ? end.dueAt : mail.dueAt
  await db.$executeRaw`
    update mail_message set state = ${end.state}, last_error = ${reason}, due_at = ${dueAt}, lease_until = null,
      sent_at = ${end.state === 'sent' ? now : null}::timestamptz
    where id = ${mail.id}::uuid and state = 'claimed' and attempts = ${mail.attempt}`
}
