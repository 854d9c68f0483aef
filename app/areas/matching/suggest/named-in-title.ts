import { roundedScore } from './order'
import { closestWord, readWords, restOn, spansOf, type ReadWord, type Span } from './rests-on'
import type { TextIndex } from './text-index'
import { trigramScores } from './trigram-scores'
import { wordsOf, type Word } from './words'

export interface Named {
  id: string
  /** 0 to 1, rounded to six decimals; for ordering, not a chance. */
  score: number
  /** The label that the words come closest to. */
  label: string
  /** The words of the text that it rests on, in order, never overlapping; at least one. */
  spans: Span[]
}

export interface NamedOptions {
  count: number
  /** Only concepts of these kinds. */
  kinds?: readonly string[]
  /** Only labels in these languages. */
  langs?: readonly string[]
}

/** What all labels of a concept together count for, beside the one that comes closest. */
const togetherness = 0.6

/** A title as a whole against every concept, `heftruckchauffeur` or `junior account manager`: best first, ties by id. */
export function namedInTitle(index: TextIndex, title: string, options: NamedOptions): Named[] {
  const words = readWords(index, wordsOf(title))
  if (words.length === 0) return []
  return bestLabels(index, words, options).map(({ concept, label, score }) => ({
    id: index.concepts[concept]?.id as string,
    score,
    label: index.labels[label] as string,
    spans: spansInTitle(index, index.labels[label] as string, words),
  }))
}

interface BestLabel {
  concept: number
  label: number
  score: number
}

function bestLabels(index: TextIndex, words: readonly Word[], { count, kinds, langs }: NamedOptions): BestLabel[] {
  const scores = trigramScores(index, words)
  const best = new Map<number, BestLabel>()
  index.groups.forEach(({ concept, lang, firstLabel, endLabel }, group) => {
    if (langs && !langs.includes(lang)) return
    if (kinds && !kinds.includes(index.concepts[concept]?.kind as string)) return
    const together = scores.groups[group] as number
    if (together === 0) return
    let label = firstLabel
    for (let at = firstLabel; at < endLabel; at++) {
      if ((scores.labels[at] as number) > (scores.labels[label] as number)) label = at
    }
    const score = roundedScore(((scores.labels[label] as number) + togetherness * together) / (1 + togetherness))
    if (score > 0 && score > (best.get(concept)?.score ?? 0)) best.set(concept, { concept, label, score })
  })
  return [...best.values()].sort((a, b) => b.score - a.score || a.concept - b.concept).slice(0, count)
}

function spansInTitle(index: TextIndex, label: string, words: readonly ReadWord[]): Span[] {
  const { isUsed } = restOn(index, label, words)
  if (!isUsed.includes(true)) isUsed[closestWord(index, label, words)] = true
  return spansOf(words, isUsed)
}
