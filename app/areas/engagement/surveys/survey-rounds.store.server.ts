import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { SurveyListAsk } from './survey-list'

const shown = {
  id: true,
  name: true,
  year: true,
  templateId: true,
  opensOn: true,
  closesOn: true,
  sectors: true,
  closedAt: true,
} as const

export async function findRound(db: Tx, id: string) {
  const row = await db.surveyRound.findUnique({ where: { id }, select: shown })
  return row && { ...row, opensOn: dayOf(row.opensOn), closesOn: dayOf(row.closesOn) }
}
export type SurveyRoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

export interface NewRound {
  id: string
  networkId: string
  name: string
  year: number
  templateId: string
  opensOn: Date
  closesOn: Date
  sectors: string[]
  createdById: string
}

export async function saveNewRound(db: Tx, round: NewRound, now: Date): Promise<void> {
  await db.surveyRound.createMany({ data: [{ ...round, createdAt: now }] })
}

/** Closes a round by hand; false when it was closed already. */
export async function saveClosed(db: Tx, id: string, closedAt: Date): Promise<boolean> {
  return (await db.surveyRound.updateMany({ where: { id, closedAt: null }, data: { closedAt } })).count === 1
}

/** The round of the latest earlier year, that is closed: what a round is compared with. */
export async function findRoundBefore(db: Tx, year: number, today: string) {
  const row = await db.surveyRound.findFirst({
    where: { year: { lt: year }, OR: [{ closedAt: { not: null } }, { closesOn: { lt: new Date(today) } }] },
    select: { id: true, name: true, year: true },
    orderBy: [{ year: 'desc' }, { closesOn: 'desc' }],
  })
  return row
}

export interface RoundLine {
  id: string
  name: string
  year: number
  opensOn: string
  closesOn: string
  closedAt: Date | null
  asked: number
  answered: number
  leftOut: number
}

const byOpening: ListOrder = { by: Prisma.sql`r.opens_on`, type: 'date' }

/** One page of the rounds, newest first. */
export async function pageOfRounds(
  db: Tx,
  networkId: string,
  ask: SurveyListAsk,
  size = 50,
): Promise<ListPage<RoundLine>> {
  const page = keyset(byOpening, 'down', Prisma.sql`r.id`, ask)
  const words = ask.words ? Prisma.sql`and public.norm(r.name) like public.norm(${anywhere(ask.words)})` : Prisma.empty
  const year = ask.year ? Prisma.sql`and r.year = ${ask.year}` : Prisma.empty
  const found = await db.$queryRaw<(RoundLine & { order: string })[]>`
    select r.id, r.name, r.year, r.opens_on::text as "opensOn", r.closes_on::text as "closesOn", r.closed_at as "closedAt",
      (select count(*)::int from survey_invitation i where i.network_id = r.network_id and i.round_id = r.id
        and i.state in ('invited', 'answered')) as asked,
      (select count(*)::int from survey_invitation i where i.network_id = r.network_id and i.round_id = r.id
        and i.state = 'answered') as answered,
      (select count(*)::int from survey_invitation i where i.network_id = r.network_id and i.round_id = r.id
        and i.state = 'left_out') as "leftOut",
      ${page.order}
    from survey_round r where r.network_id = ${networkId}::uuid ${words} ${year} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
