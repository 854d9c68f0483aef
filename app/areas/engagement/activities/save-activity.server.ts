import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { Activity } from './activity-catalogue'
import { activityOf, freeKey, type ActivityInput } from './activity-input'
import { findCatalogue, saveCatalogue, type StoredCatalogue } from './catalogue.store.server'

/** Changes or adds one activity: a new version of the network's catalogue, which leaves the former ones as they were. */
export async function saveActivity(ctx: Ctx<MemberActor>, input: ActivityInput): Promise<Result<{ version: number }>> {
  const current = await requireCatalogue(ctx)
  const { activities } = current.catalogue
  const before = input.key === undefined ? null : activities.find(one => one.key === input.key)
  if (before === undefined) throw new NotFoundError()
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const after = activityOf(input, before?.key ?? freeKey(activities.map(one => one.key)))
  if (JSON.stringify(after) === JSON.stringify(before)) return fail(problem('nameNl', 'nothing-changed'))
  const next = before ? activities.map(one => (one.key === after.key ? after : one)) : [...activities, after]
  return keep(ctx, current, next, { before, after })
}

/** Takes an activity out of the catalogue; former versions keep it. */
export async function removeActivity(
  ctx: Ctx<MemberActor>,
  key: string,
  version: number,
): Promise<Result<{ version: number }>> {
  const current = await requireCatalogue(ctx)
  const before = current.catalogue.activities.find(one => one.key === key)
  if (!before) throw new NotFoundError()
  if (current.version !== version) return fail(problem('', 'changed-meanwhile'))
  const next = current.catalogue.activities.filter(one => one.key !== key)
  return keep(ctx, current, next, { before, after: null })
}

async function requireCatalogue(ctx: Ctx<MemberActor>): Promise<StoredCatalogue> {
  if (!can(ctx.actor, 'activities.shape', { sameNetwork: true })) throw new NotFoundError()
  return findCatalogue(ctx.db)
}

async function keep(
  ctx: Ctx<MemberActor>,
  current: StoredCatalogue,
  activities: Activity[],
  change: { before: Activity | null; after: Activity | null },
): Promise<Result<{ version: number }>> {
  const id = ctx.newId()
  const version = current.version + 1
  const catalogue = { ...current.catalogue, provenance: 'network' as const, activities }
  const row = { id, networkId: ctx.actor.networkId, version, catalogue }
  if (!(await saveCatalogue(ctx.db, row, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.activities-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current.version, activity: change.before },
    after: { version, activity: change.after },
  })
  return ok({ version })
}
