import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { findSite } from '~/areas/employers/sites.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { argumentsById } from './arguments.store.server'
import type { PitchInput } from './pitch'
import { findPitch, saveNewPitch, savePitchFields } from './pitches.store.server'

/** Keeps the pitch for an employer: one card for all colleagues, so that nobody says something else. */
export async function savePitch(ctx: Ctx<MemberActor>, employerId: string, input: PitchInput): Promise<Result<null>> {
  const { actor, db, now } = ctx
  await requireEmployer(ctx, 'engagement.record', employerId)
  if (input.siteId && !(await findSite(db, employerId, input.siteId))) return fail(problem('siteId', 'not-found'))
  const known = await argumentsById(db, input.argumentIds)
  if (known.length !== new Set(input.argumentIds).size) return fail(problem('argumentIds', 'not-found'))
  const before = await findPitch(db, employerId)
  const fields = {
    siteId: input.siteId ?? null,
    argumentIds: [...input.argumentIds],
    opening: input.opening,
    script: input.script,
    savedById: actor.membershipId,
  }
  const id = before?.id ?? ctx.newId()
  const saved = before
    ? await savePitchFields(db, id, input.version ?? 0, fields, now)
    : await saveNewPitch(db, { id, networkId: actor.networkId, employerId, ...fields }, now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  const { opening, script, argumentIds } = input
  ctx.record({
    kind: 'engagement.pitch-saved',
    subject: { type: 'pitch', id },
    dataClass: 'business',
    employerId,
    before: before && { opening: before.opening, script: before.script, argumentIds: before.argumentIds },
    after: { opening, script, argumentIds },
  })
  return ok(null)
}

/** Keeps what was learnt from the talk: about listening as well as persuading. An empty note takes it away. */
export async function reflectOnPitch(
  ctx: Ctx<MemberActor>,
  employerId: string,
  reflection: string | undefined,
): Promise<Result<null>> {
  await requireEmployer(ctx, 'engagement.record', employerId)
  const pitch = await findPitch(ctx.db, employerId)
  if (!pitch) throw new NotFoundError()
  const change = { reflection: reflection ?? null, reflectedAt: reflection ? ctx.now : null }
  if (!(await savePitchFields(ctx.db, pitch.id, pitch.version, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.pitch-reflected',
    subject: { type: 'pitch', id: pitch.id },
    dataClass: 'business',
    employerId,
    before: { reflection: pitch.reflection },
    after: { reflection: reflection ?? null },
  })
  return ok(null)
}
