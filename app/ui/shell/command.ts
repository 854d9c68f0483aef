/** Something the command menu can do or open. */
export interface Command {
  /** A path on this site. */
  to: string
  label: string
  /** Other words by which it is found. */
  words?: readonly string[]
  group?: string
}

/** What the search address answers, as a JSON list. */
export interface SearchHit {
  to: string
  label: string
  note?: string
  group: string
}

export function isSearchHits(value: unknown): value is SearchHit[] {
  return (
    Array.isArray(value) &&
    value.every(
      (hit: unknown) => typeof hit === 'object' && hit !== null && 'to' in hit && 'label' in hit && 'group' in hit,
    )
  )
}
