/**
 * Fits are ratios of whole numbers: with weights in thousandths and levels 1 to 4, `min(1, level / asked)` is a multiple
 * of one twelfth, so that a fit is exactly numerator / denominator. The engine adds fixed-point approximations to find
 * candidates, and decides on the exact ratio, rounded to six decimals as it is written.
 */

/** One whole in fixed point; a sum of a place's shares stays below 2^31. */
export const one = 2 ** 30

/** Twelfths of a competence that is met: 12 when the level is enough. */
export function twelfthsMet(level: number, asked: number): number {
  return level >= asked ? 12 : Math.round((12 * level) / asked)
}

/** `twelfthsMet` as a table, at `asked * 8 + level`; level 0 is a competence that the client does not have. */
export const twelfthsTable = Int32Array.from({ length: 40 }, (_, i) => ((i & 7) === 0 ? 0 : twelfthsMet(i & 7, i >> 3)))

/** The weight in thousandths, a whole number. */
export function thousandths(weight: number): number {
  return Math.round(weight * 1000)
}

/** A fit in millionths, rounded half up: 1,000,000 is a perfect fit. Both arguments are whole numbers. */
export function fitInMillionths(numerator: number, denominator: number): number {
  if (denominator === 0) return 0
  const twice = 2 * denominator
  const shifted = numerator * 2_000_000 + denominator
  const quotient = Math.floor(shifted / twice)
  return quotient * twice > shifted ? quotient - 1 : quotient
}

/** Millionths as the six decimals of the files, `0.734375` for 734375. */
export function sixDecimals(millionths: number): string {
  const whole = Math.floor(millionths / 1_000_000)
  return `${whole}.${String(millionths % 1_000_000).padStart(6, '0')}`
}
