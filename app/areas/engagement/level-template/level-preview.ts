import { indicators, suggestLevel, type Asked, type Indicator, type LevelTemplate } from '../levels'

/** An indicator as some template asks for it. */
export interface AskedIndicator extends Asked {
  indicator: Indicator
}

/** So many employers meet just these of what is asked, by their places in the list. */
export interface MetGroup {
  met: number[]
  n: number
}

/** Everything that either template asks: first all of the former, then all of the latter, in the order of the indicators. */
export function asksOfBoth(before: LevelTemplate, after: LevelTemplate): AskedIndicator[] {
  return [before, after].flatMap(template => indicators.map(indicator => ({ indicator, ...template.asks[indicator] })))
}

/** So many employers would be suggested another level. */
export interface LevelShift {
  from: number
  to: number
  n: number
}

/** What another template would change in the suggestions, of how many employers; who keeps their level is not in the list. */
export function shiftsOf(
  groups: readonly MetGroup[],
  before: LevelTemplate,
  after: LevelTemplate,
): { shifts: LevelShift[]; all: number; changed: number } {
  const shifts = new Map<string, LevelShift>()
  for (const { met, n } of groups) {
    const from = suggested(met, 0, before)
    const to = suggested(met, indicators.length, after)
    if (from === to) continue
    const known = shifts.get(`${from} ${to}`)
    shifts.set(`${from} ${to}`, { from, to, n: n + (known?.n ?? 0) })
  }
  const list = [...shifts.values()].sort((a, b) => a.from - b.from || a.to - b.to)
  const sum = (rows: readonly { n: number }[]) => rows.reduce((total, row) => total + row.n, 0)
  return { shifts: list, all: sum(groups), changed: sum(list) }
}

function suggested(met: readonly number[], start: number, template: LevelTemplate): number {
  const own: Indicator[] = indicators.filter((_, index) => met.includes(start + index))
  return suggestLevel({ met: new Set(own), newestOn: null }, template).level
}
