import type { FoldedWord } from './folded-words'
import { checkLanguages, type CheckLanguage } from './phrases'

const small: Readonly<Record<CheckLanguage, ReadonlySet<string>>> = {
  nl: new Set('de het een en van je wij jij met voor op te zijn bij aan ook dat die niet onze ons'.split(' ')),
  en: new Set('the a and of you we with for on to are at our that not your will be as is'.split(' ')),
}

/** Which lists fit a text, by its small words. A text with a fair share of both, or with none, gets both. */
export function languagesOf(words: readonly FoldedWord[]): readonly CheckLanguage[] {
  const counts = checkLanguages.map(language =>
    words.reduce((sum, word) => sum + Number(small[language].has(word.text)), 0),
  )
  const most = Math.max(...counts)
  return checkLanguages.filter((_, at) => (counts[at] ?? 0) * 4 >= most)
}
