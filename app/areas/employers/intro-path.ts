/** How one party leads to another; the words are in the texts under the same names. */
export type IntroStepKind = 'colleague' | 'spoke' | 'works' | 'worked' | 'former_colleague' | 'introduced' | 'related'

export interface IntroStep {
  from: string
  to: string
  kind: IntroStepKind
  /** Day of the contact (yyyy-mm-dd), where there was one. */
  on?: string
}

/**
 * The shortest ways from one party to another, breadth first and in the order in which steps are given: at most `steps` steps
 * long and `most` of them. Steps are walked in the direction in which they are given.
 */
export function shortestWays(
  given: readonly IntroStep[],
  from: string,
  to: string,
  { steps = 3, most = 3 } = {},
): IntroStep[][] {
  const onward = new Map<string, IntroStep[]>()
  for (const step of given) onward.set(step.from, [...(onward.get(step.from) ?? []), step])
  let ways: IntroStep[][] = [[]]
  const reached = new Set([from])
  for (let length = 1; length <= steps; length++) {
    const longer = ways.flatMap(way =>
      (onward.get(way.at(-1)?.to ?? from) ?? []).filter(step => !reached.has(step.to)).map(step => [...way, step]),
    )
    const arrived = longer.filter(way => way.at(-1)?.to === to)
    if (arrived.length > 0) return onePerBeginning(arrived).slice(0, most)
    for (const way of longer) reached.add(way.at(-1)?.to ?? from)
    ways = longer
  }
  return []
}

/** Two ways that begin and end at the same parties say the same: the first stays. */
function onePerBeginning(ways: readonly IntroStep[][]): IntroStep[][] {
  const seen = new Set<string>()
  return ways.filter(way => {
    const key = way.map(step => step.to).join()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
