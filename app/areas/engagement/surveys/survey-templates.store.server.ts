import type { Tx } from '~/platform/database.server'
import { surveyInstrument, SurveyTemplate } from './survey-template'

export interface StoredSurvey {
  id: string
  version: number
  template: SurveyTemplate
}

const shown = { id: true, version: true, content: true } as const

/** The version in use, the newest; null in a network that has none of its own yet. */
export async function findCurrentSurvey(db: Tx): Promise<StoredSurvey | null> {
  const row = await db.template.findFirst({
    where: { instrument: surveyInstrument, status: 'active' },
    select: shown,
    orderBy: { version: 'desc' },
  })
  return row && stored(row)
}

export async function findSurveyTemplate(db: Tx, id: string): Promise<StoredSurvey | null> {
  const row = await db.template.findFirst({ where: { id, instrument: surveyInstrument }, select: shown })
  return row && stored(row)
}

function stored(row: { id: string; version: number; content: unknown }): StoredSurvey {
  return { id: row.id, version: row.version, template: SurveyTemplate.parse(row.content) }
}

/** Keeps a new version; false when somebody else made the same number. */
export async function saveSurveyTemplate(
  db: Tx,
  row: { id: string; networkId: string; version: number; template: SurveyTemplate },
  now: Date,
): Promise<boolean> {
  const { count } = await db.template.createMany({
    data: [
      {
        id: row.id,
        networkId: row.networkId,
        instrument: surveyInstrument,
        version: row.version,
        locale: 'nl',
        content: row.template,
        provenance: row.template.provenance,
        status: 'active',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Former versions stay for the rounds that asked them; new rounds no longer take them. */
export async function retireOtherSurveys(db: Tx, currentId: string): Promise<void> {
  await db.template.updateMany({
    where: { instrument: surveyInstrument, status: 'active', id: { not: currentId } },
    data: { status: 'retired' },
  })
}
