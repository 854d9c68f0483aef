import type { ShownCompetence, ShownPlace } from './shown-place'

export const mostCompared = 4

/** What a place does with a competence; `none` when it does not ask for it. */
export type Standing = 'met' | 'learnable' | 'partly' | 'gap' | 'none'

export interface ComparedCompetence {
  uri: string
  label: string
  /** The client's level, 0 to 4. */
  claimed: number
  /** One for each place, in their order. */
  cells: { standing: Standing; asked: number }[]
}

const lists = [
  ['met', 'met'],
  ['learnable', 'toLearn'],
  ['partly', 'partly'],
  ['gap', 'gaps'],
] as const

/** The competences that these places ask for, what most of them ask for first, each with how it stands at every place. */
export function compareCompetences(
  places: readonly Pick<ShownPlace, 'met' | 'toLearn' | 'partly' | 'gaps'>[],
): ComparedCompetence[] {
  const rows = new Map<string, ComparedCompetence>()
  places.forEach((place, column) => {
    for (const [standing, list] of lists)
      for (const one of place[list]) {
        const row = rows.get(one.uri) ?? emptyRow(one, places.length)
        row.cells[column] = { standing, asked: one.asked }
        rows.set(one.uri, row)
      }
  })
  const asking = (row: ComparedCompetence) => row.cells.filter(cell => cell.standing !== 'none').length
  return [...rows.values()].sort(
    (a, b) => asking(b) - asking(a) || b.claimed - a.claimed || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  )
}

function emptyRow({ uri, label, claimed }: ShownCompetence, count: number): ComparedCompetence {
  return { uri, label, claimed, cells: Array.from({ length: count }, () => ({ standing: 'none', asked: 0 })) }
}
