import { cefrLevels } from '../profile'
import type { DropReason } from '../filters'

/**
 * How large what stands in the way is, in hundredths; the product's own measure, only used to say which dropped places are
 * closest. A hundred is about ten kilometres further, eight hours a week apart, or one level of a language.
 */
function sizeOf(reason: DropReason): number {
  switch (reason.code) {
    case 'travel':
      return Math.round((reason.kilometres - reason.maxKilometres) * 10)
    case 'hours':
      return Math.round((reason.hoursApart * 100) / 8)
    case 'times':
      return 100
    case 'language':
      return 100 * (cefrLevels.indexOf(reason.asked) - cefrLevels.indexOf(reason.has))
    case 'licence':
      return 200
    case 'no-seats':
      return 300
    case 'not-allowed':
      return 1_000
  }
}

const mostSize = 1_000_000

/** One whole number: fewer reasons come first, then smaller ones. Those of several lists of reasons can be added up. */
export function hindranceOf(reasons: readonly DropReason[]): number {
  return reasons.reduce((sum, reason) => sum + mostSize + Math.min(sizeOf(reason), mostSize / 100), 0)
}
