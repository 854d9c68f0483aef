import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Shaped, TemplateKind } from './template-kind'
import { findTemplate, listTemplateVersions } from './template-versions.store.server'

/** The version in use with its form, and the versions before it. */
export async function templatePage<T extends Shaped>({ db }: Ctx<MemberActor>, kind: TemplateKind<T>) {
  const versions = await listTemplateVersions(db, kind)
  return {
    ...(await findTemplate(db, kind)),
    versions: versions.map(({ version, madeAt, isCurrent, template }) => ({
      version,
      madeAt,
      isCurrent,
      reason: template.reason,
      again: template.again ?? null,
    })),
  }
}
