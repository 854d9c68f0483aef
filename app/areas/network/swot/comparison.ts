import { plainText } from '~/platform/plain-text'
import type { Quadrant } from './quadrants'

export interface ComparedCard {
  id: string
  /** The first card that it was copied from, over however many boards. */
  fromCardId: string | null
  quadrant: Quadrant
  text: string
  weight: number
}

type Side = Pick<ComparedCard, 'quadrant' | 'text' | 'weight'>

export interface CardChange {
  what: 'new' | 'gone' | 'moved' | 'changed' | 'same'
  before: Side | null
  after: Side | null
}

const order = { moved: 0, new: 1, gone: 2, changed: 3, same: 4 } as const

/**
 * Each card of either board, once: what came, went and moved. A card is the same when one was copied from the other or both from one,
 * else when the texts agree without case and accents.
 */
export function compareCards(before: readonly ComparedCard[], after: readonly ComparedCard[]): CardChange[] {
  const left = new Set(before)
  const take = (isSame: (one: ComparedCard) => boolean) => {
    const found = [...left].find(isSame) ?? null
    if (found) left.delete(found)
    return found
  }
  const kin = after.map(card => ({ card, was: take(one => lineOf(one) === lineOf(card)) }))
  const changes = kin.map(({ card, was }) =>
    changeOf(was ?? take(one => plainText(one.text) === plainText(card.text)), card),
  )
  return [...changes, ...[...left].map(one => changeOf(one, null))].sort((a, b) => order[a.what] - order[b.what])
}

const lineOf = (card: ComparedCard) => card.fromCardId ?? card.id
const sideOf = ({ quadrant, text, weight }: ComparedCard): Side => ({ quadrant, text, weight })

function changeOf(was: ComparedCard | null, is: ComparedCard | null): CardChange {
  const sides = { before: was && sideOf(was), after: is && sideOf(is) }
  if (!was || !is) return { what: was ? 'gone' : 'new', ...sides }
  if (was.quadrant !== is.quadrant) return { what: 'moved', ...sides }
  return { what: was.text !== is.text || was.weight !== is.weight ? 'changed' : 'same', ...sides }
}
