import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { findTemplate } from '~/areas/templates/template-versions.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { notInUse } from '../service-template/service-template'
import { serviceKind } from '../service-template/service-kind'
import type { ServiceInput } from './service'
import { findService, findTwinService, saveNewService, saveService, type ServiceFields } from './services.store.server'

/**
 * Adds a service to the social map, or changes it when an id is given; the version guards against lost changes. A provider has one
 * service of a name: `already-exists` at the name. An organisation that is no partner of the network: `not-found`.
 */
export async function saveNetworkService(
  ctx: Ctx<MemberActor>,
  serviceId: string | null,
  input: ServiceInput,
): Promise<Result<{ serviceId: string; name: string }>> {
  if (!can(ctx.actor, 'services.write', { sameNetwork: true })) throw new NotFoundError()
  const known = serviceId ? await findService(ctx.db, serviceId) : null
  if (serviceId && !known) throw new NotFoundError()
  if (known && input.version !== known.version) return fail(problem('', 'changed-meanwhile'))
  const partners = input.organisationId ? await listOrganisations(ctx.db) : []
  if (input.organisationId && !partners.some(one => one.id === input.organisationId))
    return fail(problem('organisationId', 'not-found'))
  const fields = fieldsOf(input)
  const { template } = await findTemplate(ctx.db, serviceKind)
  const unused = notInUse(template, fields, known)
  if (unused.length > 0) return fail(...unused)
  if (await findTwinService(ctx.db, fields, known?.id ?? null))
    return fail(problem('name', 'services.already-there', input.name))
  const id = known?.id ?? ctx.newId()
  const { networkId, membershipId: madeById } = ctx.actor
  if (!known) await saveNewService(ctx.db, { id, networkId, madeById, ...fields }, ctx.now)
  else if (!(await saveService(ctx.db, id, known.version, fields, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: known ? 'network.service-changed' : 'network.service-added',
    subject: { type: 'service', id },
    dataClass: 'business',
    before: known ? toldOf(known) : undefined,
    after: toldOf(fields),
  })
  return ok({ serviceId: id, name: fields.name })
}

/** What an event tells of a service. */
function toldOf(fields: ServiceFields): ServiceFields {
  const { organisationId, providerName, name, kind, description, steps, targetGroups, places, placesPer } = fields
  const { languages, cost, costAmount, costBy, access, waitingWeeks, startsOn, endsOn, towns, website } = fields
  const who = { organisationId, providerName, name, kind, description, steps, targetGroups, places, placesPer }
  return { ...who, languages, cost, costAmount, costBy, access, waitingWeeks, startsOn, endsOn, towns, website }
}

function fieldsOf(input: ServiceInput): ServiceFields {
  const day = (text: string | undefined) => (text ? new Date(text) : null)
  return {
    organisationId: input.organisationId ?? null,
    providerName: input.providerName ?? null,
    name: input.name,
    kind: input.kind,
    description: input.description ?? null,
    steps: [...new Set(input.steps)].sort((a, b) => a - b),
    targetGroups: [...new Set(input.targetGroups)],
    places: input.places ?? null,
    placesPer: input.placesPer,
    languages: [...new Set(input.languages)],
    cost: input.cost,
    costAmount: input.costAmount ?? null,
    costBy: input.costBy ?? null,
    access: input.access ?? null,
    waitingWeeks: input.waitingWeeks ?? null,
    startsOn: day(input.startsOn),
    endsOn: day(input.endsOn),
    towns: input.towns,
    website: input.website ?? null,
  }
}
