/** What a form sends, without scripts, to come back with suggestions instead of being saved. */
export const lookName = 'look'

/** Name of the boxes that are ticked, without scripts, to take a suggestion over when the form is saved. */
export const takenName = 'taken'

/** What was ticked and is not in the lines of the form already. */
export function takenConcepts(form: FormData, have: readonly string[]): string[] {
  const ticked = form.getAll(takenName).filter((uri): uri is string => typeof uri === 'string' && uri !== '')
  return [...new Set(ticked)].filter(uri => !have.includes(uri)).slice(0, 40)
}

const line = /^(competences|skills)\[\d+\]\.conceptUri$/

/** The competences that stand in the lines of a form. */
export function conceptsInLines(form: FormData): string[] {
  return [...form.entries()].flatMap(([name, value]) =>
    line.test(name) && typeof value === 'string' && value.trim() !== '' ? [value] : [],
  )
}
