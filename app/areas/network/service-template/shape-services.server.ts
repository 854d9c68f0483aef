import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { keepVersion, requireShaping } from '~/areas/templates/shape-template.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readServiceFilter } from '../services/service-filter'
import { listCovering } from '../services/services.store.server'
import { serviceKind } from './service-kind'
import { shiftsOfCoverage } from './service-preview'
import { decides, templateOfInput, templateProblems, type ServiceTemplateInput } from './service-template'

export type ServicePreview = ReturnType<typeof shiftsOfCoverage>

/** What a template would change in the coverage of today. Worked out from what was sent; nothing is kept. */
export async function previewServices(
  ctx: Ctx<MemberActor>,
  input: ServiceTemplateInput,
): Promise<Result<ServicePreview>> {
  const current = await requireShaping(ctx, serviceKind)
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
  const current = await requireShaping(ctx, serviceKind)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const next = templateOfInput(input)
  const wrong = templateProblems(next)
  if (wrong.length > 0) return fail(...wrong)
  if (decides(next) === decides(current.template)) return fail(problem('doubleFrom', 'nothing-changed'))
  return keepVersion(ctx, serviceKind, current.version, next)
}
