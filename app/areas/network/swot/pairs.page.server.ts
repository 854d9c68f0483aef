import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Language } from '~/platform/languages'
import { boardHead } from './board-head.server'
import { listPairs } from './pairs.store.server'
import { heaviestUnlinked } from './pairs'
import { pairKindOf, sideOf } from './quadrants'

const mostProposed = 10

/** Strategies of a board, and the heaviest pairs of cards that nobody linked yet; `?inner=` and `?outer=` choose two cards. */
export async function pairsPage(ctx: Ctx<MemberActor>, boardId: string, search: URLSearchParams, language: Language) {
  const { head, cards } = await boardHead(ctx, boardId, language)
  const pairs = await listPairs(ctx.db, boardId)
  const choices = (side: 'inner' | 'outer') =>
    cards.filter(card => sideOf(card.quadrant) === side).map(({ id, quadrant, text }) => ({ id, quadrant, text }))
  const [inner, outer] = [choices('inner'), choices('outer')]
  return {
    head,
    pairs: pairs.map(pair => ({
      id: pair.id,
      kind: pairKindOf(pair.inner.quadrant, pair.outer.quadrant),
      inner: { id: pair.inner.id, text: pair.inner.text },
      outer: { id: pair.outer.id, text: pair.outer.text },
      heaviness: pair.inner.weight * pair.outer.weight,
      sentence: pair.sentence,
      version: pair.version,
      by: pair.madeBy.displayName,
    })),
    proposed: heaviestUnlinked(cards, pairs, mostProposed).map(one => ({
      kind: one.kind,
      inner: { id: one.inner.id, text: one.inner.text },
      outer: { id: one.outer.id, text: one.outer.text },
      heaviness: one.heaviness,
    })),
    inner,
    outer,
    chosen: {
      inner: inner.find(one => one.id === search.get('inner'))?.id ?? null,
      outer: outer.find(one => one.id === search.get('outer'))?.id ?? null,
    },
  }
}
export type PairsPage = Awaited<ReturnType<typeof pairsPage>>
