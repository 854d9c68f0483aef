import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { employerHead } from '../employer.page.server'
import { requireEmployer } from '../require-employer.server'
import { findSharing, keysOfEntered, type EnteredEmployer } from './candidates.store.server'
import { listKeys, type KnownEmployer } from './keys.store.server'
import { leastLikeness, likenessOf, type CrowdKey, type EmployerKeys } from './likeness'
import { listStandingMerges } from './merges.store.server'
import { listSettledOf } from './pairs.store.server'

const mostShown = 5

/** Employers that what was typed looks like, likeliest first, at most five, each with its reasons. */
export async function duplicatesOfEntered(ctx: Ctx<MemberActor>, entered: EnteredEmployer) {
  if (!can(ctx.actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  const keys = await keysOfEntered(ctx.db, entered)
  const { known, crowd } = await findSharing(ctx.db, ctx.actor.networkId, keys)
  return likest(keys, known, crowd).slice(0, mostShown)
}

function likest(keys: EmployerKeys, known: readonly KnownEmployer[], crowd: readonly CrowdKey[]) {
  return known
    .map(one => ({
      id: one.id,
      name: one.name,
      city: one.city,
      street: one.street,
      kvkNumber: one.kvkNumber,
      ownerName: one.ownerName,
      ...likenessOf(keys, one, crowd),
    }))
    .filter(one => one.score >= leastLikeness)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'nl'))
}
export type LikelyDuplicate = Awaited<ReturnType<typeof duplicatesOfEntered>>[number]

/**
 * What else an employer may be: those that look like it, those that somebody said are another one (until a key of one of the two
 * changes), those that were merged into it, and the keys that were passed over.
 */
export async function duplicatesOfEmployer(ctx: Ctx<MemberActor>, employerId: string) {
  const { db, actor } = ctx
  const employer = await requireEmployer(ctx, 'employers.merge', employerId)
  const [keys] = await listKeys(db, actor.networkId, [employerId])
  const { known, crowd } = keys
    ? await findSharing(db, actor.networkId, keys, employerId)
    : { known: [] as KnownEmployer[], crowd: [] as CrowdKey[] }
  const settled = await listSettledOf(db, actor.networkId, employerId)
  const others = known.filter(one => !settled.some(pair => pair.otherId === one.id))
  return {
    head: await employerHead(ctx, employer),
    found: keys ? likest(keys, others, crowd).slice(0, 20) : [],
    settled,
    passedOver: crowd,
    publicDomains: keys?.publicDomains ?? [],
    merges: await listStandingMerges(db, employerId),
  }
}
