import type { Ctx } from '~/access/context'
import { findLevelTemplate } from './level-templates.store.server'

/** The names of the levels by language, for whoever's network has its own; null while the product's hold. */
export async function ownLevelNames(ctx: Ctx): Promise<Record<'nl' | 'en', string[]> | null> {
  const { isOwn, form } = await findLevelTemplate(ctx.db)
  if (!isOwn) return null
  return { nl: form.levels.map(one => one.name.nl), en: form.levels.map(one => one.name.en) }
}
