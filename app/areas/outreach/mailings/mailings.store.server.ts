import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { MailingListAsk } from './mailing-list'
import type { MailingState } from './mailing-states'

const shown = {
  id: true,
  networkId: true,
  madeById: true,
  state: true,
  subject: true,
  body: true,
  locale: true,
  contactOrder: true,
  withOthers: true,
  replyTo: true,
  version: true,
  createdAt: true,
  startedAt: true,
  endedAt: true,
  madeBy: { select: { displayName: true, organisation: { select: { name: true } } } },
} as const

export function findMailing(db: Tx, id: string) {
  return db.mailing.findUnique({ where: { id }, select: shown })
}
export type MailingRow = NonNullable<Awaited<ReturnType<typeof findMailing>>>

export interface NewMailing {
  id: string
  networkId: string
  madeById: string
  locale: string
  contactOrder: string[]
  replyTo: string
}

export async function saveNewMailing(db: Tx, mailing: NewMailing, now: Date): Promise<void> {
  await db.mailing.createMany({ data: [{ ...mailing, createdAt: now, updatedAt: now }] })
}

export interface MailingText {
  subject: string
  body: string
  locale: string
  contactOrder: string[]
  withOthers: boolean
  replyTo: string
}

/** Saves a draft when nobody else did in between; false when somebody did, or when it is no draft any more. */
export async function saveMailingText(
  db: Tx,
  id: string,
  version: number,
  text: MailingText,
  now: Date,
): Promise<boolean> {
  const where = { id, version, state: 'draft' }
  return (await db.mailing.updateMany({ where, data: { ...text, version: version + 1, updatedAt: now } })).count === 1
}

/** Moves a mailing on; false when it is no longer where it was thought to be. */
export async function moveMailing(
  db: Tx,
  id: string,
  from: string,
  to: MailingState,
  at: { startedAt?: Date; endedAt?: Date | null; now: Date },
): Promise<boolean> {
  const { now, ...moments } = at
  const moved = await db.mailing.updateMany({
    where: { id, state: from },
    data: { state: to, ...moments, updatedAt: now },
  })
  return moved.count === 1
}

/** How many mails of a colleague's mailings were begun since a moment: sent, waiting or in hand. */
export function countSince(db: Tx, madeById: string, since: Date): Promise<number> {
  return db.mailingRecipient.count({
    where: { mailing: { madeById, startedAt: { gte: since } }, state: { notIn: ['chosen', 'left_out', 'suppressed'] } },
  })
}

export interface MailingLine {
  id: string
  subject: string
  state: string
  madeBy: string
  createdAt: Date
  startedAt: Date | null
  chosen: number
  toMail: number
  sent: number
  attention: number
}

const byBirth: ListOrder = { by: Prisma.sql`m.created_at`, type: 'timestamptz' }

/** One page of the mailings, newest first, with how many of their recipients stand where. */
export async function pageOfMailings(
  db: Tx,
  reader: { networkId: string; membershipId: string },
  ask: MailingListAsk,
  size = 50,
): Promise<ListPage<MailingLine>> {
  const page = keyset(byBirth, 'down', Prisma.sql`m.id`, ask)
  const parts = [Prisma.sql`m.network_id = ${reader.networkId}::uuid`, page.from]
  if (ask.state) parts.push(Prisma.sql`m.state = ${ask.state}`)
  if (ask.mine) parts.push(Prisma.sql`m.made_by_id = ${reader.membershipId}::uuid`)
  if (ask.words)
    parts.push(
      Prisma.sql`public.norm(concat_ws(' ', m.subject, p.display_name)) like public.norm(${anywhere(ask.words)})`,
    )
  const found = await db.$queryRaw<(MailingLine & { order: string })[]>`
    select m.id, m.subject, m.state, p.display_name as "madeBy", m.created_at as "createdAt", m.started_at as "startedAt",
      r.chosen, r.to_mail as "toMail", r.sent, r.attention, ${page.order}
    from mailing m join membership p on p.network_id = m.network_id and p.id = m.made_by_id
    cross join lateral (select count(*)::int as chosen,
      (count(*) filter (where x.state not in ('chosen', 'left_out')))::int as to_mail,
      (count(*) filter (where x.state = 'sent'))::int as sent,
      (count(*) filter (where x.state in ('failed', 'unknown', 'bounced')))::int as attention
      from mailing_recipient x where x.network_id = m.network_id and x.mailing_id = m.id) r
    where ${Prisma.join(parts, ' and ')} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
