import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { Shaped, TemplateKind } from './template-kind'
import { findTemplate, listTemplateVersions, saveTemplate, type TemplateInUse } from './template-versions.store.server'

/** The version in use, for whoever may shape templates of this kind; for others there is no such page. */
export async function requireShaping<T extends Shaped>(
  ctx: Ctx<MemberActor>,
  kind: TemplateKind<T>,
): Promise<TemplateInUse<T>> {
  if (!can(ctx.actor, kind.permission, { sameNetwork: true })) throw new NotFoundError()
  return findTemplate(ctx.db, kind)
}

/** Keeps a new version after the one that was seen; it holds from then on. Problem code: `changed-meanwhile`. */
export async function keepVersion<T extends Shaped>(
  ctx: Ctx<MemberActor>,
  kind: TemplateKind<T>,
  seen: number,
  template: T,
): Promise<Result<{ version: number }>> {
  const id = ctx.newId()
  const version = seen + 1
  if (!(await saveTemplate(ctx.db, kind, { id, networkId: ctx.actor.networkId, version, template }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: template.again === undefined ? kind.events.shaped : kind.events.takenBack,
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: seen },
    after: { version, ...template },
  })
  return ok({ version })
}

/** Takes a former version in use again, by making it anew: versions only ever go up. Problem code: `changed-meanwhile`. */
export async function takeBackVersion<T extends Shaped>(
  ctx: Ctx<MemberActor>,
  kind: TemplateKind<T>,
  to: { version: number; seen: number },
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx, kind)
  if (current.version !== to.seen) return fail(problem('', 'changed-meanwhile'))
  const former = (await listTemplateVersions(ctx.db, kind)).find(one => one.version === to.version && !one.isCurrent)
  if (!former) throw new NotFoundError()
  return keepVersion(ctx, kind, to.seen, { ...former.template, again: to.version })
}
