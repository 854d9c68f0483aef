import type { Tx } from '~/platform/database.server'
import { analysisInstrument, AnalysisTemplate } from './analysis-template'

export interface StoredTemplate {
  id: string
  version: number
  template: AnalysisTemplate
}

const shown = { id: true, version: true, content: true } as const

/** The version in use, the newest; null in a network that has none of its own yet. */
export async function findCurrentTemplate(db: Tx): Promise<StoredTemplate | null> {
  const row = await db.template.findFirst({
    where: { instrument: analysisInstrument, status: 'active' },
    select: shown,
    orderBy: { version: 'desc' },
  })
  return row && stored(row)
}

export async function findTemplate(db: Tx, id: string): Promise<StoredTemplate | null> {
  const row = await db.template.findFirst({ where: { id, instrument: analysisInstrument }, select: shown })
  return row && stored(row)
}

function stored(row: { id: string; version: number; content: unknown }): StoredTemplate {
  return { id: row.id, version: row.version, template: AnalysisTemplate.parse(row.content) }
}

/** Keeps a new version; false when somebody else made the same number. */
export async function saveTemplate(
  db: Tx,
  row: { id: string; networkId: string; version: number; template: AnalysisTemplate },
  now: Date,
): Promise<boolean> {
  const { template, ...ids } = row
  const { count } = await db.template.createMany({
    data: [
      {
        ...ids,
        instrument: analysisInstrument,
        locale: 'nl',
        content: template,
        provenance: template.provenance,
        status: 'active',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Former versions stay for the analyses that were made by them; new analyses no longer take them. */
export async function retireOtherTemplates(db: Tx, currentId: string): Promise<void> {
  await db.template.updateMany({
    where: { instrument: analysisInstrument, status: 'active', id: { not: currentId } },
    data: { status: 'retired' },
  })
}
