import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readServiceFilter } from '../services/service-filter'
import { listCovering } from '../services/services.store.server'
import { shiftsOfCoverage } from './service-preview'
import {
  decides,
  templateOfInput,
  templateProblems,
  type ServiceTemplate,
  type ServiceTemplateInput,
} from './service-template'
import { findServiceTemplate, listServiceVersions, saveServiceTemplate } from './service-templates.store.server'

export type ServicePreview = ReturnType<typeof shiftsOfCoverage>

/** What a template would change in the coverage of today. Worked out from what was sent; nothing is kept. */
export async function previewServices(
  ctx: Ctx<MemberActor>,
  input: ServiceTemplateInput,
): Promise<Result<ServicePreview>> {
  const current = await requireShaping(ctx)
  const next = templateOfInput(input)
  const wrong = templateProblems(next)
  if (wrong.length > 0) return fail(...wrong)
  const scope = { networkId: ctx.actor.networkId, today: dayIn(ctx.now, ctx.actor.timeZone) }
  const services = await listCovering(ctx.db, scope, readServiceFilter(new URLSearchParams()))
  return ok(shiftsOfCoverage(services, current.template, next))
}

/** Makes a new version that holds from now on; services keep what they have. */
export async function activateServices(
  ctx: Ctx<MemberActor>,
  input: ServiceTemplateInput,
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const next = templateOfInput(input)
  const wrong = templateProblems(next)
  if (wrong.length > 0) return fail(...wrong)
  if (decides(next) === decides(current.template)) return fail(problem('doubleFrom', 'nothing-changed'))
  return keep(ctx, current.version, next)
}

/** Takes a former version in use again, by making it anew: versions only ever go up. */
export async function takeBackServices(
  ctx: Ctx<MemberActor>,
  to: { version: number; seen: number },
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx)
  if (current.version !== to.seen) return fail(problem('', 'changed-meanwhile'))
  const former = (await listServiceVersions(ctx.db)).find(one => one.version === to.version && !one.isCurrent)
  if (!former) throw new NotFoundError()
  return keep(ctx, to.seen, { ...former.template, again: to.version })
}

async function requireShaping(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'services.shape', { sameNetwork: true })) throw new NotFoundError()
  return findServiceTemplate(ctx.db)
}

async function keep(
  ctx: Ctx<MemberActor>,
  before: number,
  template: ServiceTemplate,
): Promise<Result<{ version: number }>> {
  const id = ctx.newId()
  const version = before + 1
  if (!(await saveServiceTemplate(ctx.db, { id, networkId: ctx.actor.networkId, version, template }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: template.again === undefined ? 'network.services-shaped' : 'network.services-taken-back',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: before },
    after: { version, ...template },
  })
  return ok({ version })
}
