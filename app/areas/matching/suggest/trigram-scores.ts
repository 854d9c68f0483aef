import { addRow } from './sparse-rows'
import { dampened, type TextIndex } from './text-index'
import { trigramsOf, type Word } from './words'

export interface TrigramScores {
  /** Cosine of the words with each label alone, 0 to 1. */
  labels: Float64Array
  /** Cosine with all labels of each group together, 0 to 1. */
  groups: Float64Array
}

/** Likeness of some words with every label. Trigrams that no label knows make all likenesses smaller. */
export function trigramScores(index: TextIndex, words: readonly Word[]): TrigramScores {
  const asked = trigramWeights(index, words)
  const labels = new Float64Array(index.labels.length)
  const groups = new Float64Array(index.groups.length)
  for (const [trigram, weight] of asked) {
    addRow(index.labelsByTrigram, trigram, weight, labels)
    addRow(index.groupsByTrigram, trigram, weight, groups)
  }
  return { labels, groups }
}

/** The trigrams of the words that the index knows, in ascending order, as a vector of length at most 1. */
function trigramWeights(index: TextIndex, words: readonly Word[]): [number, number][] {
  const times = new Map<string, number>()
  for (const { plain } of words) {
    for (const trigram of trigramsOf(plain)) times.set(trigram, (times.get(trigram) ?? 0) + 1)
  }
  const known: [number, number][] = []
  let square = 0
  for (const trigram of [...times.keys()].sort()) {
    const number = index.trigrams.get(trigram)
    const rarity = number === undefined ? index.unknownRarity : (index.rarity[number] as number)
    const weight = dampened(times.get(trigram) as number) * rarity
    square += weight * weight
    if (number !== undefined) known.push([number, weight])
  }
  const length = Math.sqrt(square) || 1
  return known.sort((a, b) => a[0] - b[0]).map(([number, weight]) => [number, weight / length])
}
