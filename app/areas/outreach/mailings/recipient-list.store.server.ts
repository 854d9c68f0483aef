import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { RecipientListAsk } from './mailing-list'
import type { MailingKey } from './recipients.store.server'

export interface RecipientLine {
  id: string
  employerId: string
  employer: string
  contactId: string | null
  toName: string | null
  toAddress: string | null
  state: string
  reason: string | null
  attempts: number
  sentAt: Date | null
  dueAt: Date | null
  subject: string | null
  body: string | null
}

const byName: ListOrder = { by: Prisma.sql`e.sort_name`, type: 'text' }

/** One page of the recipients of a mailing, by the employer's name. */
export async function pageOfRecipients(
  db: Tx,
  key: MailingKey,
  ask: RecipientListAsk,
  size = 50,
): Promise<ListPage<RecipientLine>> {
  const page = keyset(byName, 'up', Prisma.sql`r.id`, ask)
  const found = await db.$queryRaw<(RecipientLine & { order: string })[]>`
    select r.id, r.employer_id as "employerId", e.name as employer, r.contact_id as "contactId", r.to_name as "toName",
      r.to_address as "toAddress", r.state, r.reason, r.attempts, r.sent_at as "sentAt", r.due_at as "dueAt", r.subject, r.body,
      ${page.order}
    from mailing_recipient r join employer e on e.network_id = r.network_id and e.id = r.employer_id
    where ${conditions(key, ask)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countRecipients(db: Tx, key: MailingKey, ask: RecipientListAsk): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from mailing_recipient r join employer e on e.network_id = r.network_id and e.id = r.employer_id
    where ${conditions(key, ask)}`
  return rows[0]?.count ?? 0
}

function conditions({ networkId, id }: MailingKey, { words, state }: RecipientListAsk): Prisma.Sql {
  const parts = [Prisma.sql`r.network_id = ${networkId}::uuid`, Prisma.sql`r.mailing_id = ${id}::uuid`]
  if (state) parts.push(Prisma.sql`r.state = ${state}`)
  if (words)
    parts.push(
      Prisma.sql`public.norm(concat_ws(' ', e.name, r.to_name, r.to_address)) like public.norm(${anywhere(words)})`,
    )
  return Prisma.join(parts, ' and ')
}
