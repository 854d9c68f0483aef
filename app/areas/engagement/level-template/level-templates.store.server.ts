import {
  findTemplate,
  listTemplateVersions,
  saveTemplate,
  type TemplateKind,
} from '~/areas/templates/template-versions.store.server'
import type { Tx } from '~/platform/database.server'
import type { LevelTemplate } from '../levels'
import { LevelForm, levelInstrument, templateOfForm } from './level-form'
import { sampleLevels } from './sample-levels'

const kind: TemplateKind<LevelForm> = { instrument: levelInstrument, schema: LevelForm, sample: sampleLevels }

export interface StoredLevels {
  /** False while the product's sample holds, which is version 1. */
  isOwn: boolean
  form: LevelForm
  template: LevelTemplate
}

/** The scale in use: the network's newest, else the sample. */
export async function findLevelTemplate(db: Tx): Promise<StoredLevels> {
  const { version, isOwn, template: form } = await findTemplate(db, kind)
  return { isOwn, form, template: templateOfForm(form, version) }
}

/** Every version, the newest first; the sample is the first of all. */
export const listLevelVersions = (db: Tx) => listTemplateVersions(db, kind)

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export const saveLevelTemplate = (db: Tx, row: Parameters<typeof saveTemplate<LevelForm>>[2], now: Date) =>
  saveTemplate(db, kind, row, now)
