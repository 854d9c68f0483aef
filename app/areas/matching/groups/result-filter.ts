import { runChanges, type RunChange } from './compare-runs'

export const resultKinds = ['assigned', 'pinned', 'unplaced'] as const
export type ResultKind = (typeof resultKinds)[number]

/** What the lines of a result are narrowed to. */
export interface ResultFilter {
  words: string | null
  kind: ResultKind | null
  change: RunChange | null
  proposal: 'none' | 'proposed' | 'refused' | 'returned' | 'kept' | null
}

export const resultProposals = ['none', 'proposed', 'refused', 'returned', 'kept'] as const

export function readResultFilter(search: URLSearchParams): ResultFilter {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    kind: resultKinds.find(one => one === search.get('kind')) ?? null,
    change: runChanges.find(one => one === search.get('change')) ?? null,
    proposal: resultProposals.find(one => one === search.get('proposal')) ?? null,
  }
}

interface Line {
  name: string
  number: number
  kind: string
  change: RunChange | null
  proposal: string | null
  place: { title: string; employer: string } | null
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The lines that a filter keeps, in their order. A group has at most some hundreds. */
export function filterResults<L extends Line>(
  lines: readonly L[],
  { words, kind, change, proposal }: ResultFilter,
): L[] {
  const asked = words === null ? null : folded(words)
  return lines.filter(
    line =>
      (asked === null ||
        folded(
          [line.name, String(line.number).padStart(4, '0'), line.place?.title, line.place?.employer].join(' '),
        ).includes(asked)) &&
      (kind === null || line.kind === kind) &&
      (change === null || line.change === change) &&
      (proposal === null || (line.proposal ?? 'none') === proposal),
  )
}
