import type { Tx } from '~/platform/database.server'
import { keptDays, unreadHours, type InboundState } from './inbox-states'

export interface NewInboundMail {
  id: string
  networkId: string
  rawKey: string
  bytes: number
  envelopeFrom: string
  remoteAddress: string
  receivedAt: Date
}

export async function saveInboundMail(db: Tx, mail: NewInboundMail): Promise<void> {
  await db.inboundMail.createMany({ data: [{ ...mail, others: [] }] })
}

export function findInboundMail(db: Tx, id: string) {
  return db.inboundMail.findUnique({ where: { id } })
}
export type InboundMailRow = NonNullable<Awaited<ReturnType<typeof findInboundMail>>>

/** Whether a mail with this key came in before; holds others with the same key until the end of the transaction. */
export async function isKnownMessage(db: Tx, networkId: string, messageKey: string): Promise<boolean> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`inbound:${networkId}:${messageKey}`}, 0))`
  return (await db.inboundMail.count({ where: { networkId, messageKey } })) > 0
}

/** How many mails of one sender came in during the minute before a mail. */
export function countInMinuteBefore(db: Tx, mail: { networkId: string; envelopeFrom: string; receivedAt: Date }) {
  const { networkId, envelopeFrom, receivedAt } = mail
  const since = new Date(receivedAt.getTime() - 60_000)
  return db.inboundMail.count({ where: { networkId, envelopeFrom, receivedAt: { gt: since, lt: receivedAt } } })
}

/** How many mails of one sender, and how many in all, came in during the 24 hours before a moment. */
export async function countInDayBefore(db: Tx, mail: { networkId: string; envelopeFrom: string }, now: Date) {
  const receivedAt = { gt: new Date(now.getTime() - 86_400_000) }
  return {
    ofSender: await db.inboundMail.count({ where: { ...mail, receivedAt } }),
    ofNetwork: await db.inboundMail.count({ where: { networkId: mail.networkId, receivedAt } }),
  }
}

/** Senders of whom so many mails came in during the 24 hours before a moment, the busiest first. */
export async function fullSenders(db: Tx, networkId: string, most: number, now: Date): Promise<string[]> {
  const rows = await db.inboundMail.groupBy({
    by: ['envelopeFrom'],
    where: { networkId, envelopeFrom: { not: '' }, receivedAt: { gt: new Date(now.getTime() - 86_400_000) } },
    having: { envelopeFrom: { _count: { gte: most } } },
    orderBy: { _count: { envelopeFrom: 'desc' } },
    take: 5,
  })
  return rows.map(row => row.envelopeFrom)
}

export interface ReadResult {
  state: InboundState
  reason: string | null
  messageKey?: string
  sentAt?: Date | null
  fromAddress?: string | null
  fromName?: string
  toLine?: string
  subject?: string
  body?: string
  others?: string[]
  attachments?: { name: string; mediaType: string; bytes: number }[]
  colleagueId?: string | null
  settledAt?: Date | null
  settledById?: string | null
}

/** Writes what was read, or what somebody decided; false when somebody was first. */
export async function saveInboundState(db: Tx, id: string, from: string, change: ReadResult): Promise<boolean> {
  const saved = await db.inboundMail.updateMany({ where: { id, state: from }, data: change })
  return saved.count === 1
}

/** Puts mails that could not be read for a day into the inbox, for a colleague to see. Returns which. */
export async function showUnread(db: Tx, networkId: string, now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - unreadHours * 3_600_000)
  const rows = await db.inboundMail.updateManyAndReturn({
    where: { networkId, state: 'received', receivedAt: { lt: before } },
    data: { state: 'waiting', reason: 'unreadable' },
    select: { id: true },
  })
  return rows.map(row => row.id)
}

/** Where the raw messages that are still kept lie in the file store. */
export async function keptRawKeys(db: Tx): Promise<string[]> {
  const rows = await db.inboundMail.findMany({ where: { rawKey: { not: null } }, select: { rawKey: true } })
  return rows.flatMap(row => row.rawKey ?? [])
}

/** Mails that nobody needs any more, and raw messages of which everything is in a file. */
export async function findForgettable(db: Tx, networkId: string, now: Date) {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  const select = { id: true, rawKey: true } as const
  const whole = await db.inboundMail.findMany({
    where: {
      networkId,
      state: { in: ['automatic', 'duplicate', 'discarded'] },
      receivedAt: { lt: before },
      OR: [{ settledAt: null }, { settledAt: { lt: before } }],
      filedMails: { none: {} },
    },
    select,
    take: 1_000,
  })
  const raws = await db.inboundMail.findMany({
    where: { networkId, state: 'filed', settledAt: { lt: before }, rawKey: { not: null } },
    select,
    take: 1_000,
  })
  return { whole, raws }
}

export async function forgetMails(db: Tx, whole: readonly string[], raws: readonly string[]): Promise<void> {
  await db.inboundMail.deleteMany({ where: { id: { in: [...whole] } } })
  await db.inboundMail.updateMany({ where: { id: { in: [...raws] } }, data: { rawKey: null } })
}
