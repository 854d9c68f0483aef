import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { dayIn } from '~/areas/engagement/days'
import { analysisFor } from '~/areas/stakeholders/require-analysis.server'
import { findSector } from '~/areas/stakeholders/sectors.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireTarget } from './require-target.server'
import { readCountedFrom, type SectorTargetInput, type TargetOrigin } from './sector-target'
import { countFor, findOpenTwin, saveNewTarget, saveTarget, type TargetFields } from './targets.store.server'

interface Aim {
  sectorCode: string
  town: string | null
  analysisSectorId: string | null
  gapKey: string | null
}

/**
 * Sets a target of a sector: from a sector of an agreed analysis, from a gap, or for a reason that is written down. Refused: a day
 * that is past, an owner who is no colleague (any more), a second open target for the same sector and place, an analysis that is not agreed.
 */
export async function setSectorTarget(
  ctx: Ctx<MemberActor>,
  origin: TargetOrigin,
  input: SectorTargetInput,
): Promise<Result<{ targetId: string; sectorCode: string; town: string | null }>> {
  if (!can(ctx.actor, 'network.write', { sameNetwork: true })) throw new NotFoundError()
  const aimed = await aimOfOrigin(ctx, origin, input)
  if (!aimed.ok) return aimed
  const aim = aimed.value
  if (input.dueOn < dayIn(ctx.now, ctx.actor.timeZone)) return fail(problem('dueOn', 'in-past', input.dueOn))
  const wrong = await whyNotStaff(ctx, 'ownerId', input.ownerId)
  if (wrong) return fail(wrong)
  if (await findOpenTwin(ctx.db, aim, null)) return fail(twinProblem())
  const { networkId, membershipId: madeById } = ctx.actor
  const fields = fieldsOf(input)
  const beganWith = await countFor(ctx.db, networkId, { ...aim, ...fields })
  const targetId = ctx.newId()
  if (!(await saveNewTarget(ctx.db, { id: targetId, networkId, ...aim, ...fields, beganWith, madeById }, ctx.now)))
    return fail(twinProblem())
  tell(ctx, 'network.sector-target-set', targetId, { after: { ...aim, ...fields, beganWith } })
  return ok({ targetId, sectorCode: aim.sectorCode, town: aim.town })
}

/** Changes an open target: how many, what counts, the day, who carries it and why. Its sector, place and origin stay. */
export async function changeSectorTarget(
  ctx: Ctx<MemberActor>,
  targetId: string,
  input: SectorTargetInput,
): Promise<Result<{ targetId: string; sectorCode: string; town: string | null }>> {
  const known = await requireTarget(ctx, targetId)
  if (known.state !== 'open' || input.version !== known.version) return fail(problem('', 'changed-meanwhile'))
  const isLater = input.dueOn >= dayIn(ctx.now, ctx.actor.timeZone)
  if (!isLater && input.dueOn !== known.dueOn.toISOString().slice(0, 10))
    return fail(problem('dueOn', 'in-past', input.dueOn))
  const wrong = await whyNotStaff(ctx, 'ownerId', input.ownerId, [known.ownerId])
  if (wrong) return fail(wrong)
  if (!input.reason && known.analysisSectorId === null && known.gapKey === null)
    return fail(problem('reason', 'targets.reason-missing'))
  const fields = fieldsOf(input)
  if (!(await saveTarget(ctx.db, targetId, known.version, fields, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const { wanted, measure, fromValue, dueOn, ownerId, reason } = known
  const before = { wanted, measure, fromValue, dueOn, ownerId, reason }
  tell(ctx, 'network.sector-target-changed', targetId, { before, after: fields })
  return ok({ targetId, sectorCode: known.sectorCode, town: known.town })
}

async function aimOfOrigin(
  ctx: Ctx<MemberActor>,
  origin: TargetOrigin,
  input: SectorTargetInput,
): Promise<Result<Aim>> {
  const town = input.town?.trim() || null
  if (origin.of === 'gap')
    return ok({ sectorCode: origin.section, town: origin.town, analysisSectorId: null, gapKey: origin.gapKey })
  if (origin.of === 'analysis') {
    const found = await analysisFor(ctx, 'follow', origin.analysisId)
    if (!found.ok) return found
    const sector = await findSector(ctx.db, origin.analysisId, origin.sectorId)
    if (!sector) throw new NotFoundError()
    return ok({ sectorCode: sector.sectorCode, town, analysisSectorId: origin.sectorId, gapKey: null })
  }
  if (!input.sectorCode) return fail(problem('sectorCode', 'choose'))
  if (!input.reason) return fail(problem('reason', 'targets.reason-missing'))
  return ok({ sectorCode: input.sectorCode, town, analysisSectorId: null, gapKey: null })
}

const twinProblem = () => problem('', 'targets.already-there')

function fieldsOf(input: SectorTargetInput): TargetFields {
  const { wanted, ownerId, reason } = input
  const rule = readCountedFrom(input.countedFrom)
  return { wanted, ...rule, dueOn: new Date(input.dueOn), ownerId, reason: reason?.trim() || null }
}

function tell(ctx: Ctx<MemberActor>, kind: string, id: string, what: { before?: object; after: object }): void {
  ctx.record({ kind, subject: { type: 'sector_target', id }, dataClass: 'business', ...what })
}
