/** Longest text that is looked through for suggestions; what comes after it is left out, and that is said. */
export const mostCharacters = 4_000

/** What suggestions are asked for. The text begins with the title, so that every place in it can be shown in one text. */
export interface SuggestQuestion {
  title: string
  text: string
  /** Whether the end of the text was left out. */
  isCut: boolean
}

const lastWholeCharacter = /[\uD800-\uDBFF]$/

/** A question from a title and what else was written, empty parts left out; null when nothing was written at all. */
export function questionOf(
  title: string | null,
  parts: readonly (string | null | undefined)[],
): SuggestQuestion | null {
  const whole = [title, ...parts].map(part => part?.trim() ?? '').filter(part => part !== '')
  const written = whole.join('\n')
  if (written === '') return null
  const text = written.slice(0, mostCharacters).replace(lastWholeCharacter, '')
  return { title: (title?.trim() ?? '').slice(0, mostCharacters), text, isCut: text.length < written.length }
}
