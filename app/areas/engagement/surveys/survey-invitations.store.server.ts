import type { Tx } from '~/platform/database.server'
import { keyset, anywhere, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { InvitationListAsk } from './invitation-list'

export interface NewInvitation {
  id: string
  networkId: string
  roundId: string
  employerId: string
  email: string | null
  toName: string | null
  locale: string
  sector: string | null
  state: string
  reason: string | null
  invitedAt: Date | null
}

export async function saveNewInvitations(db: Tx, rows: readonly NewInvitation[], now: Date): Promise<void> {
  await db.surveyInvitation.createMany({ data: rows.map(row => ({ ...row, createdAt: now })), skipDuplicates: true })
}

const shown = {
  id: true,
  roundId: true,
  employerId: true,
  email: true,
  toName: true,
  locale: true,
  sector: true,
  state: true,
  reason: true,
  invitedAt: true,
  remindedAt: true,
  reminders: true,
  answeredAt: true,
  answeredBy: true,
} as const

export function findInvitation(db: Tx, id: string) {
  return db.surveyInvitation.findUnique({
    where: { id },
    select: { ...shown, employer: { select: { name: true } } },
  })
}
export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

export function findOwnInvitation(db: Tx, id: string) {
  return db.surveyInvitation.findUnique({ where: { id }, select: shown })
}

export function findInvitationOf(db: Tx, roundId: string, employerId: string) {
  return db.surveyInvitation.findFirst({ where: { roundId, employerId }, select: shown })
}

/** Changes an invitation that still stands as it was seen; false when somebody was first. */
export async function saveInvitation(
  db: Tx,
  invitation: { id: string; state: string },
  change: Prisma.SurveyInvitationUncheckedUpdateManyInput,
): Promise<boolean> {
  const where = { id: invitation.id, state: invitation.state }
  return (await db.surveyInvitation.updateMany({ where, data: change })).count === 1
}

/** Who was asked, has not answered, and may be reminded again; the longest waiting first. */
export function listToRemind(db: Tx, roundId: string, most: number, before: Date, take: number) {
  return db.surveyInvitation.findMany({
    where: {
      roundId,
      state: 'invited',
      reminders: { lt: most },
      invitedAt: { lte: before },
      OR: [{ remindedAt: null }, { remindedAt: { lte: before } }],
    },
    select: { ...shown, employer: { select: { name: true } } },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** How many stand where in a round. */
export async function countByState(db: Tx, roundId: string): Promise<Record<string, number>> {
  const rows = await db.surveyInvitation.groupBy({ by: ['state'], where: { roundId }, _count: { _all: true } })
  return Object.fromEntries(rows.map(row => [row.state, row._count._all]))
}

/** Why employers were left out of a round, and how many for each reason; the most frequent first. */
export async function leftOutByReason(db: Tx, roundId: string): Promise<{ reason: string; count: number }[]> {
  const rows = await db.surveyInvitation.groupBy({
    by: ['reason'],
    where: { roundId, state: 'left_out' },
    _count: { _all: true },
    orderBy: [{ _count: { id: 'desc' } }, { reason: 'asc' }],
  })
  return rows.map(row => ({ reason: row.reason ?? '', count: row._count._all }))
}

export interface InvitationLine {
  id: string
  employerId: string
  name: string
  sector: string | null
  state: string
  reason: string | null
  toName: string | null
  email: string | null
  invitedAt: Date | null
  remindedAt: Date | null
  reminders: number
  answeredBy: string | null
}

const byName: ListOrder = { by: Prisma.sql`e.sort_name`, type: 'text' }

export async function pageOfInvitations(
  db: Tx,
  networkId: string,
  roundId: string,
  ask: InvitationListAsk,
  size = 50,
): Promise<ListPage<InvitationLine>> {
  const page = keyset(byName, 'up', Prisma.sql`i.id`, ask)
  const found = await db.$queryRaw<(InvitationLine & { order: string })[]>`
    select i.id, i.employer_id as "employerId", e.name, i.sector, i.state, i.reason, i.to_name as "toName", i.email,
      i.invited_at as "invitedAt", i.reminded_at as "remindedAt", i.reminders, i.answered_by as "answeredBy", ${page.order}
    from survey_invitation i join employer e on e.network_id = i.network_id and e.id = i.employer_id
    where ${conditions(networkId, roundId, ask)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countInvitations(
  db: Tx,
  networkId: string,
  roundId: string,
  ask: InvitationListAsk,
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from survey_invitation i
    join employer e on e.network_id = i.network_id and e.id = i.employer_id where ${conditions(networkId, roundId, ask)}`
  return rows[0]?.count ?? 0
}

function conditions(networkId: string, roundId: string, { words, state }: InvitationListAsk): Prisma.Sql {
  const parts = [Prisma.sql`i.network_id = ${networkId}::uuid`, Prisma.sql`i.round_id = ${roundId}::uuid`]
  if (state) parts.push(Prisma.sql`i.state = ${state}`)
  if (words) parts.push(Prisma.sql`e.sort_name like public.norm(${anywhere(words)})`)
  return Prisma.join(parts, ' and ')
}
