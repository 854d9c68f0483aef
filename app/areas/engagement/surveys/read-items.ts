import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { mostItems, newItemKey, type ItemsInput, type SurveyItem } from './survey-template'

/**
 * The items that the form says, or what is wrong by field. Items keep the key they had, so that years stay comparable; one whose
 * Dutch text was taken away is left out, a new line without any text too. `known` are the keys that there were.
 */
export function readItems(input: ItemsInput, known: ReadonlySet<string>): Result<SurveyItem[]> {
  const taken = new Set(known)
  const items: SurveyItem[] = []
  const problems: Problem[] = []
  input.items.forEach((line, index) => {
    const { nl, en, keyCompetence, transversal, competenceUri } = line
    const isNew = line.key === undefined || !known.has(line.key)
    if (!nl && !(isNew && en)) return
    const need = (field: string, code: string) => problems.push(problem(`items.${index}.${field}`, code))
    if (!nl) need('nl', 'required')
    if (!en) need('en', 'required')
    if (!keyCompetence) need('keyCompetence', 'choose')
    if (!transversal) need('transversal', 'choose')
    if (!nl || !en || !keyCompetence || !transversal) return
    const key = line.key === undefined || isNew ? newItemKey(en, taken) : line.key
    taken.add(key)
    items.push({ key, nl, en, keyCompetence, transversal, ...(competenceUri ? { competenceUri } : {}) })
  })
  if (items.length > mostItems)
    problems.push(problem(`items.${mostItems}.nl`, 'too-many', String(items.length), String(mostItems)))
  return problems.length > 0 ? fail(...problems) : ok(items)
}
