import { problem, type Problem } from '~/platform/result'
import { quadrants, type Quadrant } from './quadrants'

/** What stands in the way of agreeing a board, in words for the page: all four quadrants are filled in (seed 0.C.2). */
export function whyNotAgreeable(cards: readonly { quadrant: Quadrant }[]): Problem[] {
  if (cards.length === 0) return [problem('', 'no-cards')]
  return quadrants
    .filter(quadrant => cards.every(card => card.quadrant !== quadrant))
    .map(quadrant => problem('', `no-${quadrant}`))
}
