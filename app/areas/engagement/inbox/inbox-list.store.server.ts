import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { InboxAsk } from './inbox-list'

export interface InboxRow {
  id: string
  state: string
  reason: string | null
  receivedAt: Date
  fromAddress: string | null
  fromName: string | null
  subject: string | null
  files: number
}

const byMoment: ListOrder = { by: Prisma.sql`m.received_at`, type: 'timestamptz' }

/** One page of the mails that the actor may sort, newest first, by keyset. */
export async function pageOfInbox(db: Tx, networkId: string, ask: InboxAsk, size = 50): Promise<ListPage<InboxRow>> {
  const page = keyset(byMoment, 'down', Prisma.sql`m.id`, ask)
  const found = await db.$queryRaw<(InboxRow & { order: string })[]>`
    select m.id, m.state, m.reason, m.received_at as "receivedAt", m.from_address as "fromAddress",
      m.from_name as "fromName", m.subject, jsonb_array_length(m.attachments) as files, ${page.order}
    from inbound_mail m where ${conditions(networkId, ask)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countInbox(db: Tx, networkId: string, ask: InboxAsk): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from inbound_mail m where ${conditions(networkId, ask)}`
  return rows[0]?.count ?? 0
}

function conditions(networkId: string, { words, state, reason }: InboxAsk): Prisma.Sql {
  const parts = [Prisma.sql`m.network_id = ${networkId}::uuid`, Prisma.sql`m.state = ${state}`]
  if (reason) parts.push(Prisma.sql`m.reason = ${reason}`)
  if (words)
    parts.push(
      Prisma.sql`public.norm(concat_ws(' ', m.from_address, m.from_name, m.subject)) like public.norm(${anywhere(words)})`,
    )
  return Prisma.join(parts, ' and ')
}
