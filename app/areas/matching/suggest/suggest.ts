import type { ConceptGraph } from './concept-graph'
import { furtherCompetences, type Further } from './further'
import { namedInText } from './named-in-text'
import { namedInTitle, type Named } from './named-in-title'
import type { TextIndex } from './text-index'

export interface TextSuggestions {
  /** Occupations that the title or the text names. */
  occupations: Named[]
  /** Competences that the text itself names. */
  named: Named[]
  /** Competences that go with what is named, not named themselves; `because` are occupations. */
  further: Further[]
}

export interface SuggestText {
  title?: string
  text?: string
}

/** Below this a title is not read as an occupation when it comes to what goes with it. */
const leastScore = 0.5
/** From so many occupations at most follows what goes with them. */
const leadingOccupations = 3

/**
 * What a title and a text bring to mind, `count` of each: offered to a person, never applied. The spans of an occupation
 * are in the title when there is one, else in the text; those of `named` in the text.
 */
export function suggestFrom(
  index: TextIndex,
  graph: ConceptGraph,
  { title = '', text = '' }: SuggestText,
  count: number,
): TextSuggestions {
  const asked = { count, kinds: ['occupation'] }
  const occupations = title.trim() === '' ? namedInText(index, text, asked) : namedInTitle(index, title, asked)
  const named = namedInText(index, text, { count, kinds: ['skill'] })
  const leading = occupations.filter(one => one.score >= leastScore).slice(0, leadingOccupations)
  const further = furtherCompetences(
    graph,
    { competences: named.map(one => one.id), occupations: leading.map(one => one.id) },
    { count },
  )
  return { occupations, named, further }
}
