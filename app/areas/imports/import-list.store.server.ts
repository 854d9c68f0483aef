import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { ImportListAsk } from './import-list'

export interface RunRow {
  id: string
  kind: string
  fileName: string
  state: string
  createdAt: Date
  counts: unknown
}

const byMoment: ListOrder = { by: Prisma.sql`r.created_at`, type: 'timestamptz' }

/** One page of the files of one person, newest first, by keyset. */
export async function pageOfRuns(
  db: Tx,
  createdById: string,
  ask: ImportListAsk,
  size = 50,
): Promise<ListPage<RunRow>> {
  const page = keyset(byMoment, 'down', Prisma.sql`r.id`, ask)
  const found = await db.$queryRaw<(RunRow & { order: string })[]>`
    select r.id, r.kind, r.file_name as "fileName", r.state, r.created_at as "createdAt", r.counts, ${page.order}
    from import_run r where ${conditions(createdById, ask)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countRuns(db: Tx, createdById: string, ask: ImportListAsk): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from import_run r where ${conditions(createdById, ask)}`
  return rows[0]?.count ?? 0
}

function conditions(createdById: string, { words, kind, state }: ImportListAsk): Prisma.Sql {
  const parts = [Prisma.sql`r.created_by_id = ${createdById}::uuid`]
  if (words) parts.push(Prisma.sql`public.norm(r.file_name) like public.norm(${anywhere(words)})`)
  if (kind) parts.push(Prisma.sql`r.kind = ${kind}`)
  if (state) parts.push(Prisma.sql`r.state = ${state}`)
  return Prisma.join(parts, ' and ')
}
