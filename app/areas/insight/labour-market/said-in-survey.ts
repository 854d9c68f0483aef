import type { Figure } from '~/areas/engagement/surveys/survey-figures'

/** What employers said of a competence in the newest survey: the item behind it, with its gap and place. */
export interface Said {
  item: string
  importance: number
  lacking: number
  gap: number
  rank: number
  answers: number
}

/** The figures of a sector by competence; of two items behind one competence, the one with the wider gap. */
export function saidByCompetence(
  figures: readonly Figure[],
  competencesOf: (item: string) => readonly string[],
): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const { item, importance, lacking, gap, rank, n } of figures)
    for (const uri of competencesOf(item)) {
      const present = said.get(uri)
      if (present && present.gap >= gap) continue
      said.set(uri, { item, importance, lacking, gap, rank, answers: n })
    }
  return said
}
