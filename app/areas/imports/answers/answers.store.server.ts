import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AnswerListAsk, KeptChoice } from './answer-list'

export interface KeptAnswer {
  externalId: string
  employerId: string
  choice: KeptChoice
  runId: string
  answeredAt: Date
}

export interface AnswerRow extends KeptAnswer {
  id: string
  employerName: string
}

const byMoment: ListOrder = { by: Prisma.sql`a.answered_at`, type: 'timestamptz' }
/** An answer has no id of its own: the sender's, as long as an id is. */
const id = Prisma.sql`md5(a.external_id)::uuid`
const from = Prisma.sql`twin_answer a join employer e on e.network_id = a.network_id and e.id = a.employer_id`

/** One page of what a network remembers about doubled rows, newest first, by keyset. */
export async function pageOfAnswers(
  db: Tx,
  networkId: string,
  ask: AnswerListAsk,
  size = 50,
): Promise<ListPage<AnswerRow>> {
  const page = keyset(byMoment, 'down', id, ask)
  const found = await db.$queryRaw<(AnswerRow & { order: string })[]>`
    select ${id}::text as id, a.external_id as "externalId", a.employer_id as "employerId", e.name as "employerName",
      a.choice, a.run_id as "runId", a.answered_at as "answeredAt", ${page.order}
    from ${from} where ${conditions(networkId, ask)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countAnswers(db: Tx, networkId: string, ask: AnswerListAsk): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${from} where ${conditions(networkId, ask)}`
  return rows[0]?.count ?? 0
}

function conditions(networkId: string, { words, choice }: AnswerListAsk): Prisma.Sql {
  const parts = [Prisma.sql`a.network_id = ${networkId}::uuid`]
  if (words)
    parts.push(
      Prisma.sql`(public.norm(a.external_id) like public.norm(${anywhere(words)}) or e.sort_name like public.norm(${anywhere(words)}))`,
    )
  if (choice) parts.push(Prisma.sql`a.choice = ${choice}`)
  return Prisma.join(parts, ' and ')
}

export async function findAnswer(db: Tx, networkId: string, externalId: string): Promise<KeptAnswer | null> {
  const row = await db.twinAnswer.findUnique({ where: { networkId_externalId: { networkId, externalId } } })
  return row && { ...row, choice: row.choice === 'skip' ? 'skip' : 'update' }
}

export async function saveChoice(db: Tx, networkId: string, externalId: string, choice: KeptChoice): Promise<void> {
  await db.twinAnswer.updateMany({ where: { networkId, externalId }, data: { choice } })
}

/** Puts an answer there; false when that id has another one by now, or belongs to an employer itself. */
export async function putAnswer(db: Tx, networkId: string, answer: KeptAnswer): Promise<boolean> {
  const { externalId } = answer
  if (await db.employer.findFirst({ where: { networkId, externalId }, select: { id: true } })) return false
  const { count } = await db.twinAnswer.createMany({ data: [{ networkId, ...answer }], skipDuplicates: true })
  return count === 1
}

export async function removeAnswer(db: Tx, networkId: string, externalId: string): Promise<void> {
  await db.twinAnswer.deleteMany({ where: { networkId, externalId } })
}
