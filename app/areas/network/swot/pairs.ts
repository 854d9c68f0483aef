import { pairKindOf, pairKinds, type PairKind, type Quadrant } from './quadrants'

export interface WeighedCard {
  id: string
  quadrant: Quadrant
  /** 1 to 3. */
  weight: number
}

export interface PairOfCards {
  innerCardId: string
  outerCardId: string
}

export interface ProposedPair<C extends WeighedCard> {
  kind: PairKind
  inner: C
  outer: C
  /** Product of both weights, 1 to 9. */
  heaviness: number
}

/**
 * The pairs of a card from inside and one from outside that nobody linked yet, the heaviest first (instrument N3). Of equal heaviness
 * come SO, ST, WO, WT, and then the order of the cards.
 */
export function heaviestUnlinked<C extends WeighedCard>(
  cards: readonly C[],
  linked: readonly PairOfCards[],
  most: number,
): ProposedPair<C>[] {
  const taken = new Set(linked.map(pair => `${pair.innerCardId} ${pair.outerCardId}`))
  return cards
    .flatMap(inner =>
      cards.flatMap(outer => {
        const kind = pairKindOf(inner.quadrant, outer.quadrant)
        if (kind === null || taken.has(`${inner.id} ${outer.id}`)) return []
        return [{ kind, inner, outer, heaviness: inner.weight * outer.weight }]
      }),
    )
    .sort((a, b) => b.heaviness - a.heaviness || pairKinds.indexOf(a.kind) - pairKinds.indexOf(b.kind))
    .slice(0, most)
}
