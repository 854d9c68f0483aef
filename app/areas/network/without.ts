/** What becomes of a relation when somebody leaves: nobody is in touch any more, one is left, or it goes on. */
export const verdicts = ['uncovered', 'onOne', 'covered', 'wasUncovered'] as const
export type Verdict = (typeof verdicts)[number]

/** The verdict on one relation by how many are in touch with it, before and after. */
export function verdictOf(before: number, after: number): Verdict {
  if (before === 0) return 'wasUncovered'
  if (after <= 0) return 'uncovered'
  return after === 1 && before > 1 ? 'onOne' : 'covered'
}

/** So many relations of one importance that had `before` people in touch, of whom `gone` leave. */
export interface Touched {
  before: number
  gone: number
  /** 1 to 5; null where it is not filled in. */
  importance: number | null
  count: number
}

export interface WhatIf {
  /** Relations by verdict; together all that were counted. */
  counts: Record<Verdict, number>
  /** Of those that become uncovered: importance 4 or 5. */
  important: number
  /** Relations with nobody in touch, before and after. */
  gapsBefore: number
  gapsAfter: number
}

const important = 4

/** What a network without somebody looks like. Leaving never lowers the number of gaps. */
export function whatIf(groups: readonly Touched[]): WhatIf {
  const counts: Record<Verdict, number> = { uncovered: 0, onOne: 0, covered: 0, wasUncovered: 0 }
  let lostImportant = 0
  for (const { before, gone, importance, count } of groups) {
    const verdict = verdictOf(before, before - gone)
    counts[verdict] += count
    if (verdict === 'uncovered' && (importance ?? 0) >= important) lostImportant += count
  }
  return {
    counts,
    important: lostImportant,
    gapsBefore: counts.wasUncovered,
    gapsAfter: counts.wasUncovered + counts.uncovered,
  }
}

/** Who is in touch with each relation, as the groups that `whatIf` reads. */
export function groupsOf(
  relations: readonly { importance: number | null; inTouch: readonly string[] }[],
  leaving: ReadonlySet<string>,
): Touched[] {
  const groups = new Map<string, Touched>()
  for (const { importance, inTouch } of relations) {
    const people = new Set(inTouch)
    const before = people.size
    const gone = [...people].filter(one => leaving.has(one)).length
    const key = `${before}:${gone}:${importance}`
    const group = groups.get(key) ?? { before, gone, importance, count: 0 }
    groups.set(key, { ...group, count: group.count + 1 })
  }
  return [...groups.values()]
}
