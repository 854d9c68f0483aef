import { valueOf, type Rate } from './fairness'

/** How a group stands to the one that got most. */
export interface Standing {
  /** 1 for the best group itself. */
  ratio: number
  /** Under four fifths of the best group. */
  isLow: boolean
  /** How many more lift it to four fifths; 0 when it is there. */
  repair: number
}

/** Which of two rates is the greater, exactly: negative when the first is less. */
function compareRates(a: Rate, b: Rate): number {
  return Math.sign(Number(BigInt(a.part) * BigInt(b.whole) - BigInt(b.part) * BigInt(a.whole)))
}

/** The highest rate; null when fewer than two groups can be compared, or none got anything. */
export function bestRate(rates: readonly (Rate | null)[]): Rate | null {
  const known = rates.filter(rate => rate !== null)
  if (known.length < 2) return null
  const best = known.reduce((most, rate) => (compareRates(rate, most) > 0 ? rate : most))
  return best.part > 0 ? best : null
}

/**
 * The smallest number that, added to the part, brings the rate to four fifths of the best one: the best group's own rate does not
 * fall by it. Whole numbers throughout, so that a group on the very line is there.
 */
export function repairCost(rate: Rate, best: Rate): number {
  const over = 5n * BigInt(best.whole)
  const asked = (4n * BigInt(best.part) * BigInt(rate.whole) + over - 1n) / over
  const lacking = asked - BigInt(rate.part)
  return lacking > 0n ? Number(lacking) : 0
}

/** How a rate stands to the best one. */
export function standingOf(rate: Rate, best: Rate): Standing {
  const repair = repairCost(rate, best)
  return { ratio: valueOf(rate) / valueOf(best), isLow: repair > 0, repair }
}
