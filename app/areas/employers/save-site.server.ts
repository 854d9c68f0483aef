import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { tellKeeperOfChange } from '~/areas/engagement/tell-keeper.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { changedFields } from './changed-fields'
import type { SiteChange, SiteInput } from './employer'
import { requireEmployer } from './require-employer.server'
import { linesOf } from './site-facts'
import { clearOtherMain, findSite, saveNewSite, saveSite, siteFieldsOf, type SiteFields } from './sites.store.server'

/** The site when the actor may change this employer's sites; null for a new one. Throws NotFoundError otherwise. */
export async function requireSite(ctx: Ctx<MemberActor>, employerId: string, siteId: string | null) {
  await requireEmployer(ctx, 'contacts.write', employerId)
  if (siteId === null) return null
  const site = await findSite(ctx.db, employerId, siteId)
  if (!site) throw new NotFoundError()
  return site
}

/** Adds a site to an employer. */
export async function addSite(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: SiteInput,
): Promise<Result<{ siteId: string }>> {
  await requireEmployer(ctx, 'contacts.write', employerId)
  const siteId = ctx.newId()
  const fields = fieldsOf(input)
  await saveNewSite(ctx.db, { id: siteId, networkId: ctx.actor.networkId, employerId, ...fields, now: ctx.now })
  if (fields.isMain) await clearOtherMain(ctx.db, employerId, siteId, ctx.now)
  ctx.record({
    kind: 'employers.site-added',
    subject: { type: 'site', id: siteId },
    dataClass: 'business',
    employerId,
    after: fields,
  })
  await tellKeeperOfChange(ctx, employerId)
  return ok({ siteId })
}

/** Changes a site of an employer. The version guards against lost changes. Throws NotFoundError when it is another employer's. */
export async function changeSite(
  ctx: Ctx<MemberActor>,
  employerId: string,
  siteId: string,
  input: SiteChange,
): Promise<Result<{ siteId: string }>> {
  const site = await requireSite(ctx, employerId, siteId)
  if (!site) throw new NotFoundError()
  if (input.version !== site.version) return fail(problem('', 'changed-meanwhile'))
  const before = siteFieldsOf(site)
  const after = { ...fieldsOf(input), isMain: input.isMain || before.isMain }
  const change = changedFields({ ...before }, { ...after })
  if (!change) return ok({ siteId })
  if (!(await saveSite(ctx.db, siteId, site.version, after, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  if (after.isMain) await clearOtherMain(ctx.db, employerId, siteId, ctx.now)
  ctx.record({
    kind: 'employers.site-changed',
    subject: { type: 'site', id: siteId },
    dataClass: 'business',
    employerId,
    ...change,
  })
  await tellKeeperOfChange(ctx, employerId)
  return ok({ siteId })
}

function fieldsOf(input: SiteInput): SiteFields {
  return {
    name: input.name ?? null,
    establishmentNumber: input.establishmentNumber ?? null,
    street: input.street ?? null,
    houseNumber: input.houseNumber ?? null,
    postcode: input.postcode ?? null,
    city: input.city ?? null,
    headcount: input.headcount ?? null,
    isMain: input.isMain,
    accessible: [...input.accessible],
    accessNote: input.accessNote ?? null,
    transitMinutes: input.transitMinutes ?? null,
    transitStop: input.transitStop ?? null,
    childcare: input.childcare,
    sbbOccupations: linesOf(input.sbbOccupations),
  }
}
