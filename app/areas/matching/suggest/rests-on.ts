import type { TextIndex } from './text-index'
import { trigramsOf, wordsOf, type Word } from './words'

export interface Span {
  /** Offset in the text as given, in UTF-16 units. */
  start: number
  /** One past the last. */
  end: number
}

export interface Resting {
  /** How much of the label the words say, 0 to 1, its telling words counting most. */
  coverage: number
  /** How much of the words that it rests on the label says, 0 to 1. */
  precision: number
  /** How telling the whole label is: the rarity of its trigrams, added up. */
  weight: number
  /** Which of the words it rests on. */
  isUsed: boolean[]
}

/** From this share of a label's word on, a word of the text says it: `magazijnmedewerker` says `magazijn`. */
const saysFrom = 0.6

/** A word of a text, read once for all labels that are laid beside it. */
export interface ReadWord extends Word {
  trigrams: ReadonlySet<string>
  weight: number
}

/** Reads the words of a text for laying labels beside them. */
export function readWords(index: TextIndex, words: readonly Word[]): ReadWord[] {
  return words.map(word => ({ ...word, ...measure(index, word) }))
}

interface Measured {
  trigrams: ReadonlySet<string>
  weight: number
}

/**
 * Lays a label beside the words of a text: every word of the label looks for the word that says most of it, by their
 * shared trigrams. A compound thus answers for its parts and a plural for its singular.
 */
export function restOn(index: TextIndex, label: string, text: readonly ReadWord[]): Resting {
  const said = text.map(() => new Set<string>())
  let [whole, covered] = [0, 0]
  for (const word of wordsOf(label)) {
    const asked = measure(index, word)
    whole += asked.weight
    const { at, share } = bestWord(index, asked, text)
    if (share < saysFrom) continue
    covered += asked.weight * share
    for (const trigram of asked.trigrams) if (text[at]?.trigrams.has(trigram)) said[at]?.add(trigram)
  }
  const isUsed = said.map(trigrams => trigrams.size > 0)
  let [used, spoken] = [0, 0]
  text.forEach((one, at) => {
    if (!isUsed[at]) return
    used += one.weight
    spoken += weightOf(index, said[at] as Set<string>)
  })
  return {
    coverage: whole === 0 ? 0 : covered / whole,
    precision: used === 0 ? 0 : spoken / used,
    weight: whole,
    isUsed,
  }
}

/** The word that shares most with a label, for a label that no word says wholly. */
export function closestWord(index: TextIndex, label: string, words: readonly ReadWord[]): number {
  const asked = new Set(wordsOf(label).flatMap(word => trigramsOf(word.plain)))
  let [best, most] = [0, -1]
  words.forEach((word, at) => {
    const shared = weightOf(
      index,
      [...word.trigrams].filter(trigram => asked.has(trigram)),
    )
    if (shared > most) [best, most] = [at, shared]
  })
  return best
}

/** The places of the used words; neighbours in one clause are one span. */
export function spansOf(words: readonly Word[], isUsed: readonly boolean[]): Span[] {
  const spans: Span[] = []
  words.forEach(({ start, end, clause }, at) => {
    if (!isUsed[at]) return
    const last = spans.at(-1)
    if (last && isUsed[at - 1] && words[at - 1]?.clause === clause) last.end = end
    else spans.push({ start, end })
  })
  return spans
}

function bestWord(index: TextIndex, asked: Measured, text: readonly Measured[]): { at: number; share: number } {
  let [best, bestShare] = [-1, 0]
  text.forEach((one, at) => {
    const shared = weightOf(
      index,
      [...asked.trigrams].filter(trigram => one.trigrams.has(trigram)),
    )
    const share = asked.weight === 0 ? 0 : shared / asked.weight
    if (share > bestShare) [best, bestShare] = [at, share]
  })
  return { at: best, share: bestShare }
}

function measure(index: TextIndex, word: Word): Measured {
  const trigrams = new Set(trigramsOf(word.plain))
  return { trigrams, weight: weightOf(index, trigrams) }
}

function weightOf(index: TextIndex, trigrams: Iterable<string>): number {
  let weight = 0
  for (const trigram of trigrams) {
    const number = index.trigrams.get(trigram)
    weight += number === undefined ? index.unknownRarity : (index.rarity[number] as number)
  }
  return weight
}
