import type { TextIndex } from './text-index'
import { verbsAt } from './verb-readings'
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

interface Measured {
  trigrams: ReadonlySet<string>
  weight: number
  /** Of a Dutch verb that was taken apart, the part behind it. */
  particle?: Word
}

/** A word of a text, read once for all labels that are laid beside it. */
export interface ReadWord extends Word, Measured {
  /** The Dutch verbs that it may be a form of, as labels write them. */
  verbs: readonly (Word & Measured)[]
}

/** Reads the words of a text for laying labels beside them. */
export function readWords(index: TextIndex, words: readonly Word[]): ReadWord[] {
  return words.map((word, at) => ({
    ...word,
    ...measure(index, word),
    verbs: verbsAt(index.verbs, words, at)
      .map(({ infinitive, particle }) => ({ ...word, plain: infinitive, particle }))
      .map(verb => ({ ...verb, ...measure(index, verb) })),
  }))
}

/**
 * Lays a label beside the words of a text: every word of the label looks for the word that says most of it, by their
 * shared trigrams. A compound thus answers for its parts and a plural for its singular; a form of a Dutch verb answers for it.
 */
export function restOn(index: TextIndex, label: string, text: readonly ReadWord[]): Resting {
  const said = text.map(() => new Set<string>())
  const readAs = text.map((one): Measured => one)
  let [whole, covered] = [0, 0]
  for (const word of wordsOf(label)) {
    const asked = measure(index, word)
    whole += asked.weight
    const { at, share, reading } = bestWord(index, asked, text)
    if (share < saysFrom || !reading) continue
    covered += asked.weight * share
    if (said[at]?.size === 0) readAs[at] = reading
    for (const trigram of asked.trigrams) if (reading.trigrams.has(trigram)) said[at]?.add(trigram)
  }
  const isUsed = said.map(trigrams => trigrams.size > 0)
  let [used, spoken] = [0, 0]
  readAs.forEach((reading, at) => {
    if (!isUsed[at]) return
    const own = weightOf(index, said[at] as Set<string>)
    used += Math.max(reading.weight, own)
    spoken += own
  })
  readAs.forEach(({ particle }, at) => {
    const apart = isUsed[at] && particle ? text.findIndex(one => one.start === particle.start) : -1
    if (apart >= 0) isUsed[apart] = true
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

interface BestWord {
  at: number
  share: number
  reading: Measured | undefined
}

function bestWord(index: TextIndex, asked: Measured, text: readonly ReadWord[]): BestWord {
  const best: BestWord = { at: -1, share: 0, reading: undefined }
  text.forEach((one, at) => {
    for (const reading of [one, ...one.verbs]) {
      const shared = weightOf(
        index,
        [...asked.trigrams].filter(trigram => reading.trigrams.has(trigram)),
      )
      const share = asked.weight === 0 ? 0 : shared / asked.weight
      if (share > best.share) Object.assign(best, { at, share, reading })
    }
  })
  return best
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
