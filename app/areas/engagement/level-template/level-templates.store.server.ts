import type { Tx } from '~/platform/database.server'
import type { LevelTemplate } from '../levels'
import { LevelForm, levelInstrument, templateOfForm } from './level-form'
import { sampleLevels } from './sample-levels'

export interface StoredLevels {
  /** False while the product's sample holds, which is version 1. */
  isOwn: boolean
  form: LevelForm
  template: LevelTemplate
}

/** The scale in use: the network's newest, else the sample. */
export async function findLevelTemplate(db: Tx): Promise<StoredLevels> {
  const row = await db.template.findFirst({
    where: { instrument: levelInstrument, status: 'active' },
    select: { version: true, content: true },
    orderBy: { version: 'desc' },
  })
  if (!row) return { isOwn: false, form: sampleLevels, template: templateOfForm(sampleLevels, 1) }
  const form = LevelForm.parse(row.content)
  return { isOwn: true, form, template: templateOfForm(form, row.version) }
}

export interface LevelVersion {
  version: number
  form: LevelForm
  /** When it was made; null for the sample. */
  madeAt: Date | null
  isCurrent: boolean
}

/** Every version, the newest first; the sample is the first of all. */
export async function listLevelVersions(db: Tx): Promise<LevelVersion[]> {
  const rows = await db.template.findMany({
    where: { instrument: levelInstrument },
    select: { version: true, content: true, createdAt: true, status: true },
    orderBy: { version: 'desc' },
  })
  return [
    ...rows.map(row => ({
      version: row.version,
      form: LevelForm.parse(row.content),
      madeAt: row.createdAt,
      isCurrent: row.status === 'active',
    })),
    { version: 1, form: sampleLevels, madeAt: null, isCurrent: rows.length === 0 },
  ]
}

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export async function saveLevelTemplate(
  db: Tx,
  row: { id: string; networkId: string; version: number; form: LevelForm },
  now: Date,
): Promise<boolean> {
  const { form, ...ids } = row
  const kept = { ...ids, instrument: levelInstrument, locale: 'nl', status: 'active' }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: form, provenance: form.provenance, createdAt: now }],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument: levelInstrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}
