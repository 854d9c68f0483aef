import { foldedWords, type FoldedWord } from './folded-words'
import { languagesOf } from './languages-of'
import { longestAt } from './phrase-index'
import type { CheckKind, CheckLanguage, CheckReason, CheckSource } from './phrases'

export interface TextHit {
  /** UTF-16 offsets in the text as it was given: `text.slice(start, end) === word`. */
  start: number
  end: number
  word: string
  kind: CheckKind
  why: CheckReason
  alternative: string
  source: CheckSource
  language: CheckLanguage
}

/** So many musts are a list; from the next one on they are marked. */
export const bearableMusts = 5

/**
 * Words in a text about a place that colour it or shut people out, in the order of the text and never overlapping. Advice only:
 * nothing is refused because of it (design: E12). The longest phrase wins; `names` (of the firm, say) are never marked.
 * Takes time in proportion to the length of the text.
 */
export function checkText(text: string, names: readonly string[] = []): TextHit[] {
  const words = foldedWords(text)
  const isName = wordsOfNames(words, names)
  const languages = languagesOf(words)
  const hits: TextHit[] = []
  for (let at = 0; at < words.length;) {
    const found = isName.has(at) ? null : longestAt(text, words, at, languages)
    const first = words[at]
    const last = words[at + (found?.phrase.pattern.length ?? 1) - 1]
    if (found?.phrase.about && first && last && !isDenied(text, words[at - 1], first, found.phrase.about.kind)) {
      const { start } = first
      const { end } = last
      hits.push({ start, end, word: text.slice(start, end), ...found.phrase.about, language: found.language })
    }
    at += found?.phrase.pattern.length ?? 1
  }
  return withoutBearableMusts(withoutPairs(text, hits))
}

const denials = new Set('geen niet zonder no not without'.split(' '))
const demands: readonly CheckKind[] = ['requirement', 'language', 'availability', 'age']

/** "Geen overwerk": a demand that is said not to be one. */
function isDenied(text: string, before: FoldedWord | undefined, first: FoldedWord, kind: CheckKind): boolean {
  if (!before || !denials.has(before.text) || !demands.includes(kind)) return false
  return first.start - before.end <= 2 && text.slice(before.end, first.start).trim() === ''
}

function wordsOfNames(words: readonly FoldedWord[], names: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const name of names.map(one => foldedWords(one).map(word => word.text))) {
    if (name.length === 0) continue
    for (let at = 0; at + name.length <= words.length; at++)
      if (name.every((word, step) => words[at + step]?.text === word)) name.forEach((_, step) => found.add(at + step))
  }
  return found
}

const joins = /^\s?(\/|of|or|en|and)\s?$/i

/** A title for him beside one for her invites both ("verkoper/verkoopster"): neither is marked. */
function withoutPairs(text: string, hits: readonly TextHit[]): TextHit[] {
  const isPair = (one?: TextHit, other?: TextHit) =>
    one?.kind === 'title' &&
    other?.kind === 'title' &&
    one.why !== other.why &&
    other.start - one.end <= 5 &&
    joins.test(text.slice(one.end, other.start))
  return hits.filter((hit, at) => !isPair(hits[at - 1], hit) && !isPair(hit, hits[at + 1]))
}

function withoutBearableMusts(hits: readonly TextHit[]): TextHit[] {
  let musts = 0
  return hits.filter(hit => hit.kind !== 'musts' || ++musts > bearableMusts)
}
