import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { isSameTable, starterCadence, type CadenceTable } from './cadence'
import { findCadence, findCadenceVersion, retireCadence, saveCadence } from './cadence.store.server'

/**
 * Gives the network another table of cadence, as its next version; `version` is the one that was seen. Holds from the next round
 * of tasks on: what stands ready already stays.
 */
export async function changeCadence(
  ctx: Ctx<MemberActor>,
  table: CadenceTable,
  version: number,
): Promise<Result<{ templateId: string }>> {
  const { actor, db, now } = ctx
  const { networkId } = actor
  const seen = await findCadenceVersion(db, networkId)
  if ((seen?.version ?? 0) !== version) return fail(problem('', 'changed-meanwhile'))
  const before = await findCadence(db, networkId)
  const id = ctx.newId()
  const provenance = isSameTable(table, starterCadence) ? 'design' : 'network'
  if (!(await saveCadence(db, { id, networkId, table, provenance }, now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.cadence-changed',
    subject: { type: 'template', id },
    dataClass: 'system',
    before,
    after: table,
  })
  return ok({ templateId: id })
}

/** Takes the newest version back: the one before it holds again. */
export async function undoCadence(ctx: Ctx<MemberActor>, templateId: string): Promise<Result<null>> {
  const { actor, db } = ctx
  const newest = await findCadenceVersion(db, actor.networkId)
  const before = await findCadence(db, actor.networkId)
  if (newest?.id !== templateId || !(await retireCadence(db, templateId))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.cadence-undone',
    subject: { type: 'template', id: templateId },
    dataClass: 'system',
    before,
    after: await findCadence(db, actor.networkId),
  })
  return ok(null)
}
