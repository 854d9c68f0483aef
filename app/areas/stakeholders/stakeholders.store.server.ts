import { z } from 'zod'
import type { Tx } from '~/platform/database.server'
import { stakeEffects, type Stake } from './stakes'

const Stakes = z.array(z.object({ effect: z.enum(stakeEffects), text: z.string() }))

const shown = {
  id: true,
  analysisId: true,
  employerId: true,
  label: true,
  kind: true,
  stakes: true,
  contributions: true,
  risk: true,
  riskLikelihood: true,
  riskResponse: true,
  headcount: true,
  headcountSource: true,
  importance: true,
  interest: true,
  influence: true,
  influenceReason: true,
  agreedNote: true,
  version: true,
  agreedBy: { select: { displayName: true } },
  employer: { select: { id: true, name: true, headcount: true } },
  scores: {
    select: {
      membershipId: true,
      importance: true,
      interest: true,
      influence: true,
      influenceReason: true,
      membership: { select: { displayName: true } },
    },
    orderBy: { updatedAt: 'asc' },
  },
  participation: { select: { stage: true, kind: true, reason: true, chosenBy: { select: { displayName: true } } } },
} as const

function read<R extends { stakes: unknown }>(row: R): Omit<R, 'stakes'> & { stakes: Stake[] } {
  return { ...row, stakes: Stakes.parse(row.stakes) }
}

export async function listStakeholders(db: Tx, analysisId: string) {
  const rows = await db.stakeholder.findMany({
    where: { analysisId },
    select: shown,
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    take: 300,
  })
  return rows.map(read)
}
export type Stakeholder = Awaited<ReturnType<typeof listStakeholders>>[number]

export async function findStakeholder(db: Tx, analysisId: string, id: string): Promise<Stakeholder | null> {
  const row = await db.stakeholder.findFirst({ where: { analysisId, id }, select: shown })
  return row && read(row)
}

export interface StakeholderFields {
  employerId: string | null
  label: string
  kind: string
  stakes: Stake[]
  contributions: string[]
  risk: string | null
  riskLikelihood: string | null
  riskResponse: string | null
  headcount: number | null
  headcountSource: string | null
}

const asColumns = ({ stakes, ...fields }: StakeholderFields) => ({
  ...fields,
  stakes: stakes.map(stake => ({ ...stake })),
})

export async function saveNewStakeholder(
  db: Tx,
  row: StakeholderFields & { id: string; networkId: string; analysisId: string },
  now: Date,
): Promise<void> {
  const { id, networkId, analysisId, ...fields } = row
  await db.stakeholder.createMany({
    data: [{ id, networkId, analysisId, ...asColumns(fields), createdAt: now, updatedAt: now }],
  })
}

export interface AgreedFields {
  importance: number
  interest: number
  influence: number
  influenceReason: string
  agreedNote: string
  agreedById: string
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveStakeholder(
  db: Tx,
  id: string,
  version: number,
  change: StakeholderFields | AgreedFields,
  now: Date,
): Promise<boolean> {
  const { count } = await db.stakeholder.updateMany({
    where: { id, version },
    data: { ...('stakes' in change ? asColumns(change) : change), version: version + 1, updatedAt: now },
  })
  return count === 1
}

export async function dropStakeholder(db: Tx, analysisId: string, id: string, version: number): Promise<boolean> {
  const { count } = await db.stakeholder.deleteMany({ where: { analysisId, id, version } })
  return count === 1
}

/** Another stakeholder of the analysis with this employer or, without one, this name. */
export function findTwinStakeholder(
  db: Tx,
  analysisId: string,
  one: { employerId: string | null; label: string },
  besides: string | null,
) {
  const same = one.employerId
    ? { employerId: one.employerId }
    : { label: { equals: one.label, mode: 'insensitive' as const } }
  return db.stakeholder.findFirst({
    where: { analysisId, ...same, ...(besides ? { id: { not: besides } } : {}) },
    select: { id: true, label: true },
  })
}

/** Keeps what a rater thinks, in the place of what they thought before. */
export async function saveScore(
  db: Tx,
  ids: { id: string; networkId: string; analysisId: string; stakeholderId: string; membershipId: string },
  scores: { importance: number; interest: number; influence: number; influenceReason: string },
  now: Date,
): Promise<void> {
  const { stakeholderId, membershipId } = ids
  const changed = await db.stakeholderScore.updateMany({
    where: { stakeholderId, membershipId },
    data: { ...scores, updatedAt: now },
  })
  if (changed.count === 0) await db.stakeholderScore.createMany({ data: [{ ...ids, ...scores, updatedAt: now }] })
}

/** Chooses a cell of the matrix, or leaves it to the proposal again. */
export async function saveCell(
  db: Tx,
  ids: { id: string; networkId: string; analysisId: string; stakeholderId: string; stage: string; chosenById: string },
  choice: { kind: string; reason: string } | null,
  now: Date,
): Promise<void> {
  const { stakeholderId, stage } = ids
  await db.stakeholderParticipation.deleteMany({ where: { stakeholderId, stage } })
  if (choice) await db.stakeholderParticipation.createMany({ data: [{ ...ids, ...choice, chosenAt: now }] })
}
