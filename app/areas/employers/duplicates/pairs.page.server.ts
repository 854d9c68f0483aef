import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import type { CrowdKey } from './likeness'
import { isAtWork, mostCandidates } from './pair'
import { readPairFilter, readPairSort, type PairFilter } from './pair-list'
import { countPairs, pageOfPairs } from './pair-list.store.server'
import { findLastDone, findNewestSearch } from './pair-searches.store.server'

const brokenStates = ['failed', 'cancelled'] as const
const everything: Omit<PairFilter, 'tab'> = { words: null, reason: null, atLeast: null }

/** The pairs of a network that look like one employer, how many, and how the last search went. */
export async function pairsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  if (!can(actor, 'employers.merge', { sameNetwork: true })) throw new NotFoundError()
  const [filter, sort] = [readPairFilter(search), readPairSort(search)]
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfPairs(db, actor.networkId, filter, sort, place)
  return {
    ...page,
    total: await countPairs(db, actor.networkId, filter),
    counts: {
      open: await countPairs(db, actor.networkId, { ...everything, tab: 'open' }),
      settled: await countPairs(db, actor.networkId, { ...everything, tab: 'settled' }),
    },
    filter,
    sort,
    search: await searchFacts(ctx),
    mayExport: can(actor, 'employers.export', { sameNetwork: true }),
  }
}
export type PairsPage = Awaited<ReturnType<typeof pairsPage>>
export type PairLine = PairsPage['rows'][number]

async function searchFacts({ db, actor, now }: Ctx<MemberActor>) {
  const newest = await findNewestSearch(db, actor.networkId)
  const last = await findLastDone(db, actor.networkId)
  return {
    atWork:
      newest && isAtWork(newest, now)
        ? { id: newest.id, done: newest.done, total: newest.total, by: newest.askedBy?.displayName ?? null }
        : null,
    /** How the newest search ended, when it did not come to its end. */
    broken: brokenStates.find(state => state === newest?.state) ?? null,
    last: last ? { at: last.finishedAt, found: last.found, isPartly: last.total >= mostCandidates } : null,
    passedOver: (last?.passedOver ?? []) as unknown as CrowdKey[],
  }
}

/** The same pairs for a file, as far as one file goes. */
export async function exportPairs(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  if (!can(actor, 'employers.merge', { sameNetwork: true }) || !can(actor, 'employers.export', { sameNetwork: true }))
    throw new NotFoundError()
  const [filter, sort] = [readPairFilter(search), readPairSort(search)]
  const { rows } = await pageOfPairs(db, actor.networkId, filter, sort, fromTheStart, mostExported)
  ctx.record({
    kind: 'employers.pairs-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, filter: { ...filter } },
  })
  return rows
}

/** How many pairs wait to be looked at, for somebody who may merge; null for everybody else and above 10,000. */
export async function countOpenPairs({ actor, db }: Ctx<MemberActor>): Promise<number | null> {
  if (!can(actor, 'employers.merge', { sameNetwork: true })) return null
  return countPairs(db, actor.networkId, { ...everything, tab: 'open' })
}
