import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Answers } from './survey-answers'
import type { ItemSums, RoundSums, SectorCount, TopCount } from './survey-figures'

export function findResponse(db: Tx, invitationId: string) {
  return db.surveyResponse.findFirst({
    where: { invitationId },
    select: {
      id: true,
      answers: true,
      topThree: true,
      respondentFunction: true,
      freeText: true,
      mayContact: true,
      recordedById: true,
      savedAt: true,
      submittedAt: true,
    },
  })
}
export type ResponseRow = NonNullable<Awaited<ReturnType<typeof findResponse>>>

export interface ResponseFields {
  answers: Answers
  topThree: string[]
  respondentFunction: string | null
  freeText: string | null
  mayContact: boolean
  savedAt: Date
  submittedAt: Date | null
}

export interface ResponsePlace {
  id: string
  networkId: string
  roundId: string
  invitationId: string
  employerId: string
  sector: string | null
  /** The colleague who wrote it down last; null while it is what the employer itself filled in. */
  recordedById: string | null
}

/** Keeps what was filled in; false when it was sent in before: a sent answer does not change. */
export async function saveResponse(db: Tx, place: ResponsePlace, fields: ResponseFields): Promise<boolean> {
  const answers = fields.answers as Prisma.InputJsonObject
  const { invitationId, recordedById } = place
  const changed = await db.surveyResponse.updateMany({
    where: { invitationId, submittedAt: null },
    data: { ...fields, answers, recordedById },
  })
  if (changed.count === 1) return true
  const added = await db.surveyResponse.createMany({ data: [{ ...place, ...fields, answers }], skipDuplicates: true })
  return added.count === 1
}

/** Sums over the answers that were sent in, per sector and item; an item counts where all three parts were said. */
export async function sumsOfRound(db: Tx, roundId: string): Promise<RoundSums> {
  const items = await db.$queryRaw<ItemSums[]>`
    select coalesce(r.sector, 'none') as sector, a.key as item, count(*)::int as n,
      sum((a.value ->> 'importance')::int)::int as importance, sum((a.value ->> 'lacking')::int)::int as lacking,
      (count(*) filter (where (a.value ->> 'learnable')::boolean))::int as learnable
    from survey_response r, jsonb_each(r.answers) a
    where r.round_id = ${roundId}::uuid and r.submitted_at is not null and a.value ?& array['importance', 'lacking', 'learnable']
    group by 1, 2`
  const tops = await db.$queryRaw<TopCount[]>`
    select coalesce(r.sector, 'none') as sector, item, count(*)::int as count
    from survey_response r, unnest(r.top_three) item
    where r.round_id = ${roundId}::uuid and r.submitted_at is not null group by 1, 2`
  const answered = await db.$queryRaw<SectorCount[]>`
    select coalesce(r.sector, 'none') as sector, count(*)::int as n
    from survey_response r where r.round_id = ${roundId}::uuid and r.submitted_at is not null group by 1 order by 1`
  return { items, tops, answered }
}

/** What was written besides, in order of the words: neither the day nor the place of an answer tells whose it is. */
export async function wordsOfRound(db: Tx, roundId: string): Promise<string[]> {
  const rows = await db.surveyResponse.findMany({
    where: { roundId, submittedAt: { not: null }, freeText: { not: null } },
    select: { freeText: true },
    orderBy: { freeText: 'asc' },
  })
  return rows.flatMap(row => row.freeText?.trim() || [])
}

/** Firms that may be contacted about their answer; names only, what they said is not told. */
export function listMayContact(db: Tx, roundId: string, take = 100) {
  return db.surveyResponse.findMany({
    where: { roundId, mayContact: true, submittedAt: { not: null } },
    select: { employer: { select: { id: true, name: true } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take,
  })
}
