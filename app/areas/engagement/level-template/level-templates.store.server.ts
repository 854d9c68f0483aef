import { findTemplate } from '~/areas/templates/template-versions.store.server'
import type { Tx } from '~/platform/database.server'
import type { LevelTemplate } from '../levels'
import { templateOfForm, type LevelForm } from './level-form'
import { levelKind } from './level-kind'

export interface StoredLevels {
  /** False while the product's sample holds, which is version 1. */
  isOwn: boolean
  form: LevelForm
  template: LevelTemplate
}

/** The scale in use: the network's newest, else the sample. */
export async function findLevelTemplate(db: Tx): Promise<StoredLevels> {
  const { version, isOwn, template: form } = await findTemplate(db, levelKind)
  return { isOwn, form, template: templateOfForm(form, version) }
}
