import { countedBehind } from './counted-behind'
import { standingOfTarget } from './target-states'

interface CountedTarget {
  sectorCode: string
  town: string | null
  measure: string
  fromValue: number
  state: string
  wanted: number
  count: number
  dueOn: Date
}

/** A target with how it stands on a day and the list of employers that it counts, null for a sector that no list can name. */
export function shownTarget<R extends CountedTarget>(row: R, today: string) {
  const dueOn = row.dueOn.toISOString().slice(0, 10)
  return { ...row, standing: standingOfTarget({ ...row, dueOn }, today), behind: countedBehind(row) }
}
