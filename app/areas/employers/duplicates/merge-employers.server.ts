import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { changedFields } from '../changed-fields'
import { listContacts } from '../contacts.store.server'
import { fieldsOf, saveEmployer } from '../employers.store.server'
import { requireEmployer } from '../require-employer.server'
import { clearOtherMain, listSites } from '../sites.store.server'
import { isSamePerson, isSamePlace, proposedFolds, type MergeInput } from './merge'
import { settleContactFields } from './merge-contact-fields.server'
import { settleOwnFields } from './merge-own-fields.server'
import { markMerged, moveReferences, saveNewMerge, type MovedRows } from './merges.store.server'

/**
 * Makes two records of one employer one. Every row that points at the merged one moves to the survivor; a doubled contact or
 * site that is folded stays behind with the merged record, and what pointed at it moves to its twin.
 */
export async function mergeEmployers(
  ctx: Ctx<MemberActor>,
  { survivorId, mergedId }: { survivorId: string; mergedId: string },
  input: MergeInput,
): Promise<Result<{ mergeId: string }>> {
  if (survivorId === mergedId) throw new NotFoundError()
  const survivor = await requireEmployer(ctx, 'employers.merge', survivorId, { mayBeMerged: true })
  const merged = await requireEmployer(ctx, 'employers.merge', mergedId, { mayBeMerged: true })
  const { db, now } = ctx
  for (const one of [survivor, merged]) {
    if (one.mergedIntoId) return fail(problem('', 'merged-already', one.name))
    if (one.archivedAt) return fail(problem('', 'merge-of-archived', one.name))
  }
  if (survivor.version !== input.survivorVersion || merged.version !== input.mergedVersion)
    return fail(problem('', 'changed-meanwhile'))

  const kept = await partsOf(ctx, survivorId)
  const doubled = await partsOf(ctx, mergedId)
  const contacts = chosen(proposedFolds(kept.contacts, doubled.contacts, isSamePerson), input.foldContacts)
  const sites = chosen(proposedFolds(kept.sites, doubled.sites, isSamePlace), input.foldSites)
  const own = await settleOwnFields(ctx, { survivorId, mergedId }, input.takeOwn)
  const ofContacts = await settleContactFields(ctx, contacts)
  const moved: MovedRows[] = []
  for (const fold of contacts) moved.push(...(await moveReferences(db, 'contact', fold)))
  for (const fold of sites) moved.push(...(await moveReferences(db, 'site', fold)))
  const left = [...contacts, ...sites].map(fold => fold.from)
  moved.push(...(await moveReferences(db, 'employer', { from: mergedId, to: survivorId }, left)))
  const main = kept.sites.find(site => site.isMain)
  if (main) await clearOtherMain(db, survivorId, main.id, now)

  const before = fieldsOf(survivor)
  const theirs = fieldsOf(merged)
  const after = {
    ...before,
    ...Object.fromEntries(input.take.map(field => [field, theirs[field]])),
    noMailing: before.noMailing || theirs.noMailing,
  }
  const change = changedFields({ ...before }, after)
  const isSaved =
    (await saveEmployer(db, survivorId, survivor.version, after, now)) &&
    (await markMerged(db, mergedId, survivorId, merged.version, now))
  if (!isSaved) return fail(problem('', 'changed-meanwhile'))
  const mergeId = ctx.newId()
  await saveNewMerge(db, {
    id: mergeId,
    networkId: ctx.actor.networkId,
    survivorId,
    mergedId,
    moved,
    before: { ...change?.before, ...own.before, ...own.remembered, ...ofContacts },
    after: { ...change?.after, ...own.after },
    madeById: ctx.actor.membershipId,
    madeAt: now,
  })
  const rows = moved.reduce((sum, part) => sum + part.keys.length, 0)
  ctx.record({
    kind: 'employers.employer-merged',
    subject: { type: 'employer', id: survivorId },
    dataClass: 'business',
    employerId: survivorId,
    before: { ...change?.before, ...own.before, merged: merged.name },
    after: { ...change?.after, ...own.after, mergedId, rows },
  })
  return ok({ mergeId })
}

async function partsOf(ctx: Ctx, employerId: string) {
  return { contacts: await listContacts(ctx.db, employerId), sites: await listSites(ctx.db, employerId) }
}

function chosen<F extends { from: string }>(folds: readonly F[], ids: readonly string[]): F[] {
  return folds.filter(fold => ids.includes(fold.from))
}
