import type { CardChange } from './comparison'
import { quadrants, type Quadrant } from './quadrants'

/** What a mark in a quadrant says: a card came, went, moved in or out, or stayed and became heavier, lighter or said otherwise. */
export const changeSigns = ['came', 'movedIn', 'heavier', 'lighter', 'said', 'movedOut', 'gone'] as const
export type ChangeSign = (typeof changeSigns)[number]

export interface ChangeMark {
  sign: ChangeSign
  text: string
  /** Weights, 1 to 3; null where the card was not there. */
  was: number | null
  is: number | null
  /** The quadrant that the card moved from or to. */
  other: Quadrant | null
}

export interface QuadrantChange {
  quadrant: Quadrant
  /** Weights of all its cards together, then and now. */
  before: number
  after: number
  marks: ChangeMark[]
  /** Cards that did not change. */
  same: number
}

/** What changed in each quadrant, in the order of the board; a card that moved stands in both. What came stands first, what went last. */
export function changePicture(changes: readonly CardChange[]): QuadrantChange[] {
  return quadrants.map(quadrant => ({
    quadrant,
    before: weighed(changes.map(one => one.before).filter(side => side?.quadrant === quadrant)),
    after: weighed(changes.map(one => one.after).filter(side => side?.quadrant === quadrant)),
    marks: changes
      .flatMap(change => marksIn(change, quadrant))
      .sort((one, other) => changeSigns.indexOf(one.sign) - changeSigns.indexOf(other.sign)),
    same: changes.filter(one => one.what === 'same' && one.after?.quadrant === quadrant).length,
  }))
}

const weighed = (sides: readonly CardChange['after'][]) => sides.reduce((sum, side) => sum + (side?.weight ?? 0), 0)

function marksIn({ what, before, after }: CardChange, quadrant: Quadrant): ChangeMark[] {
  if (what === 'same') return []
  const weights = { was: before?.weight ?? null, is: after?.weight ?? null }
  const isFrom = before?.quadrant === quadrant
  const isTo = after?.quadrant === quadrant
  if (isFrom && isTo) {
    const grown = after.weight - before.weight
    return [{ sign: grown > 0 ? 'heavier' : grown < 0 ? 'lighter' : 'said', text: after.text, ...weights, other: null }]
  }
  if (isTo)
    return [{ sign: before ? 'movedIn' : 'came', text: after.text, ...weights, other: before?.quadrant ?? null }]
  if (isFrom)
    return [{ sign: after ? 'movedOut' : 'gone', text: before.text, ...weights, other: after?.quadrant ?? null }]
  return []
}
