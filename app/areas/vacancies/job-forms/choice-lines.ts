import type { OwnQuestion } from './own-template'

/** Lines like `vast = permanent`: the Dutch and the English word of a choice. `wrong` is the first line that is not. */
export function readChoices(text: string): { choices: OwnQuestion['choices']; wrong: string | null } {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
  const taken = new Set<string>()
  const choices: OwnQuestion['choices'] = []
  for (const line of lines) {
    const [nl = '', en = '', ...rest] = line.split('=').map(part => part.trim())
    if (!nl || !en || rest.length > 0 || nl.length > 200 || en.length > 200)
      return { choices: [], wrong: line.slice(0, 100) }
    const value = newKey(en, taken)
    taken.add(value)
    choices.push({ value, words: { nl, en } })
  }
  return { choices, wrong: null }
}

/** Choices as lines again, for changing them. */
export function choiceLines(question: Pick<OwnQuestion, 'choices'>): string {
  return question.choices.map(one => `${one.words.nl} = ${one.words.en}`).join('\n')
}

/** A key from English words, made different from those that are there. */
export function newKey(english: string, taken: ReadonlySet<string>): string {
  const stem =
    english
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30)
      .replace(/-+$/, '') || 'question'
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`
    if (!taken.has(key) && !taken.has(`own-${key}`)) return key
  }
}
