import type { Ctx } from '~/access/context'
import { listKeys } from './keys.store.server'
import { leastLikeness, likenessOf } from './likeness'
import { findCandidates } from './pair-candidates.store.server'
import { endSearch, tellProgress } from './pair-searches.store.server'
import { dropUnfound, savePairs, type FoundPair } from './pairs.store.server'

/** Runs work in a transaction of its own. */
export type InSearch = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** Thrown when somebody stopped the search. */
export class SearchStoppedError extends Error {
  constructor() {
    super('the search was stopped')
    this.name = 'SearchStoppedError'
  }
}

const pairsPerStep = 1_000

/**
 * Looks through the employers of a network for pairs that look like one employer, by the rules of `likeness.ts`. Works in steps
 * of their own, each told; it may be run again after a kill and begins anew. Throws SearchStoppedError when it was stopped: what
 * was found so far stays.
 */
export async function findPairs(inSearch: InSearch, networkId: string, searchId: string): Promise<{ found: number }> {
  function step<T>(done: number, total: number, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return inSearch(async ctx => {
      if (!(await tellProgress(ctx.db, searchId, { done, total }))) throw new SearchStoppedError()
      return work(ctx)
    })
  }
  const { since, pairs, passedOver } = await step(0, 0, async ctx => ({
    since: ctx.now,
    ...(await findCandidates(ctx.db, networkId)),
  }))
  let found = 0
  for (let at = 0; at < pairs.length; at += pairsPerStep) {
    const some = pairs.slice(at, at + pairsPerStep)
    found += await step(Math.min(at + pairsPerStep, pairs.length), pairs.length, async ctx => {
      const ids = [...new Set(some.flatMap(pair => [pair.firstId, pair.secondId]))]
      const keys = new Map((await listKeys(ctx.db, networkId, ids)).map(one => [one.id, one]))
      const likely = some.flatMap((pair): FoundPair[] => {
        const [a, b] = [keys.get(pair.firstId), keys.get(pair.secondId)]
        if (!a || !b) return []
        const likeness = likenessOf(a, b, passedOver)
        return likeness.score >= leastLikeness ? [{ ...pair, ...likeness }] : []
      })
      await savePairs(ctx.db, networkId, likely, ctx.now)
      return likely.length
    })
  }
  await step(pairs.length, pairs.length, async ctx => {
    await dropUnfound(ctx.db, networkId, since)
    await endSearch(ctx.db, searchId, { state: 'done', now: ctx.now, found, passedOver })
    ctx.record({
      kind: 'employers.pairs-searched',
      subject: { type: 'employer_pair_search', id: searchId },
      dataClass: 'business',
      after: { found, passedOver: passedOver.length },
    })
  })
  return { found }
}
