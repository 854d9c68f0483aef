import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findLevelTemplate, listLevelVersions } from './level-templates.store.server'

/** The scale in use with its form, and the versions before it. */
export async function levelTemplatePage(ctx: Ctx<MemberActor>) {
  const { isOwn, form, template } = await findLevelTemplate(ctx.db)
  const versions = await listLevelVersions(ctx.db)
  return {
    isOwn,
    version: template.version,
    form,
    versions: versions.map(({ version, madeAt, isCurrent, template: { reason, provenance, again } }) => ({
      version,
      madeAt,
      isCurrent,
      reason,
      provenance,
      again: again ?? null,
    })),
  }
}
export type LevelTemplatePage = Awaited<ReturnType<typeof levelTemplatePage>>

/** The names of the levels by language, for whoever's network has its own; null while the product's hold. */
export async function ownLevelNames(ctx: Ctx): Promise<Record<'nl' | 'en', string[]> | null> {
  const { isOwn, form } = await findLevelTemplate(ctx.db)
  if (!isOwn) return null
  return { nl: form.levels.map(one => one.name.nl), en: form.levels.map(one => one.name.en) }
}
