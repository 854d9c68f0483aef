import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findServiceTemplate, listServiceVersions } from './service-templates.store.server'

/** The version in use with its form, and the versions before it. */
export async function serviceTemplatePage(ctx: Ctx<MemberActor>) {
  const versions = await listServiceVersions(ctx.db)
  return {
    ...(await findServiceTemplate(ctx.db)),
    versions: versions.map(({ version, madeAt, isCurrent, template }) => ({
      version,
      madeAt,
      isCurrent,
      reason: template.reason,
      again: template.again ?? null,
    })),
  }
}
export type ServiceTemplatePage = Awaited<ReturnType<typeof serviceTemplatePage>>
