import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { fieldsOf, saveEmployer } from '../employers.store.server'
import { requireEmployer } from '../require-employer.server'
import { unsettleContactFields } from './merge-contact-fields.server'
import { unsettleOwnFields } from './merge-own-fields.server'
import { findMerge, markMerged, markUndone, moveBack } from './merges.store.server'

/** What an undo could not take back, because it was changed since: fields of the survivor, and rows by table. */
export interface StayedBehind {
  fields: string[]
  rows: number
}

/**
 * Takes a merge back: both records are there again, and what moved goes back as far as it still is where the merge put it.
 * What was added to the survivor since stays with it.
 */
export async function undoMerge(
  ctx: Ctx<MemberActor>,
  mergeId: string,
): Promise<Result<{ survivorId: string; mergedId: string; stayed: StayedBehind }>> {
  const merge = await findMerge(ctx.db, mergeId)
  if (!merge) throw new NotFoundError()
  const survivor = await requireEmployer(ctx, 'employers.merge', merge.survivorId, { mayBeMerged: true })
  const merged = await requireEmployer(ctx, 'employers.merge', merge.mergedId, { mayBeMerged: true })
  if (merge.undoneAt) return fail(problem('', 'merge-undone-already', merged.name))
  if (survivor.mergedIntoId) return fail(problem('', 'undo-later-merge-first', survivor.name))

  const back = await moveBack(ctx.db, mergeId)
  const [before, after] = [merge.before as Record<string, unknown>, merge.after as Record<string, unknown>]
  await unsettleContactFields(ctx, before)
  const ownStayed = await unsettleOwnFields(ctx, merge, before, after)
  const held: Record<string, unknown> = { ...fieldsOf(survivor) }
  const names = Object.keys(after).filter(name => name in held)
  const restored = Object.fromEntries(
    names.filter(name => held[name] === after[name]).map(name => [name, before[name] ?? null]),
  )
  const isSaved =
    (await saveEmployer(ctx.db, survivor.id, survivor.version, restored, ctx.now)) &&
    (await markMerged(ctx.db, merged.id, null, merged.version, ctx.now))
  if (!isSaved) return fail(problem('', 'changed-meanwhile'))
  await markUndone(ctx.db, mergeId, ctx.actor.membershipId, ctx.now)
  const stayed = {
    fields: [...names.filter(name => !(name in restored)), ...ownStayed],
    rows: back.reduce((sum, part) => sum + part.stayed, 0),
  }
  for (const id of [survivor.id, merged.id])
    ctx.record({
      kind: 'employers.merge-undone',
      subject: { type: 'employer', id },
      dataClass: 'business',
      employerId: id,
      after: { survivorId: survivor.id, mergedId: merged.id, ...stayed },
    })
  return ok({ survivorId: survivor.id, mergedId: merged.id, stayed })
}
