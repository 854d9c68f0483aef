import type { FoldedWord } from './folded-words'
import { checkLanguages, type CheckLanguage, type Phrase } from './phrases'
import { englishPhrases } from './words-en'
import { dutchPhrases } from './words-nl'

const lists: Readonly<Record<CheckLanguage, readonly Phrase[]>> = { nl: dutchPhrases, en: englishPhrases }

const number =
  /^(\d{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten)$/

/** Phrases by how their first word is written, so that a word finds its own few without asking all. */
function indexOf(list: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const phrase of list) {
    const first = phrase.pattern[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), phrase])
  }
  return index
}
const indexes = Object.fromEntries(checkLanguages.map(one => [one, indexOf(lists[one])])) as Record<
  CheckLanguage,
  ReadonlyMap<string, readonly Phrase[]>
>
const longestWord = Math.max(...checkLanguages.flatMap(one => [...indexes[one].keys()].map(key => key.length)))

/** Every way in which a list can write this word; bounded by the longest word of the lists. */
function keysOf(word: string): string[] {
  const keys = word.length <= longestWord ? [word] : []
  if (number.test(word)) keys.push('#')
  for (let length = 3; length <= Math.min(word.length, longestWord); length++)
    keys.push(`${word.slice(0, length)}*`, `*${word.slice(-length)}`)
  return keys
}

function fits(word: string, pattern: string): boolean {
  if (pattern === '#') return number.test(word)
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

/** Between the words of a phrase: spaces, hyphens, slashes, apostrophes; no full stop and no new paragraph. */
const gap = /^(?!.*\n.*\n)[\s\-\u2010-\u2015/+'’]{1,3}$/s

function matches(text: string, words: readonly FoldedWord[], at: number, phrase: Phrase): boolean {
  return phrase.pattern.every((pattern, step) => {
    if (step === 0) return true
    const before = words[at + step - 1]
    const word = words[at + step]
    if (!before || !word || word.start - before.end > 3) return false
    return fits(word.text, pattern) && gap.test(text.slice(before.end, word.start))
  })
}

const lettersOf = (phrase: Phrase) => phrase.pattern.join(' ').replaceAll('*', '').length

/** The phrase that begins at a word: the one with most words, then most letters; null when none does. */
export function longestAt(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  languages: readonly CheckLanguage[],
): { phrase: Phrase; language: CheckLanguage } | null {
  let best: { phrase: Phrase; language: CheckLanguage } | null = null
  const keys = keysOf(words[at]?.text ?? '')
  for (const language of languages)
    for (const key of keys)
      for (const phrase of indexes[language].get(key) ?? [])
        if ((!best || isLonger(phrase, best.phrase)) && matches(text, words, at, phrase)) best = { phrase, language }
  return best
}

function isLonger(one: Phrase, other: Phrase): boolean {
  const words = one.pattern.length - other.pattern.length
  return words > 0 || (words === 0 && lettersOf(one) > lettersOf(other))
}
