import { canName } from './function-words'
import type { Named, NamedOptions } from './named-in-title'
import { byScore, roundedScore } from './order'
import { readWords, restOn, spansOf, type ReadWord } from './rests-on'
import type { TextIndex } from './text-index'
import { trigramScores } from './trigram-scores'
import { wordsOf } from './words'

/** A label is looked for in so many neighbouring words of one clause; the next look begins half of that further on. */
const windowWords = 8
/** Of each look only the labels that come closest are laid beside the words. */
const labelsPerWindow = 60
/** A label that the words say less of than this is not named. */
const leastCoverage = 0.75
const leastPrecision = 0.5
/** A label that is so telling counts half; a longer and rarer one more. It keeps `medewerker` below `heftruckchauffeur`. */
const halfTelling = 8

/**
 * The concepts that a text names, a vacancy's or a story's: best first, ties by id. Of a concept that is named more
 * than once the clearest place is given, the first of equals.
 */
export function namedInText(index: TextIndex, text: string, options: NamedOptions): Named[] {
  const isAsked = askedLabels(index, options)
  const best = new Map<number, Named>()
  for (const words of windowsOf(readWords(index, wordsOf(text)))) {
    for (const label of closestLabels(trigramScores(index, withVerbs(words)).labels, isAsked)) {
      const concept = isAsked[label] as number
      const named = namedBy(index, concept, index.labels[label] as string, words)
      if (named && named.score > (best.get(concept)?.score ?? 0)) best.set(concept, named)
    }
  }
  return [...best.values()].sort(byScore).slice(0, options.count)
}

const withVerbs = (words: readonly ReadWord[]) => words.flatMap(word => [word, ...word.verbs])

function namedBy(index: TextIndex, concept: number, label: string, words: readonly ReadWord[]): Named | undefined {
  const { coverage, precision, weight, isUsed } = restOn(index, label, words)
  if (coverage < leastCoverage || precision < leastPrecision) return undefined
  if (!words.some((word, at) => isUsed[at] && canName(word, words[at - 1]))) return undefined
  const id = index.concepts[concept]?.id as string
  const score = roundedScore((Math.sqrt(coverage * precision) * weight) / (weight + halfTelling))
  return { id, score, label, spans: spansOf(words, isUsed) }
}

/** Per label the concept it belongs to, -1 where the question leaves it out. */
function askedLabels(index: TextIndex, { kinds, langs }: NamedOptions): Int32Array {
  const asked = new Int32Array(index.labels.length).fill(-1)
  for (const { concept, lang, firstLabel, endLabel } of index.groups) {
    const isLeftOut =
      (langs && !langs.includes(lang)) || (kinds && !kinds.includes(index.concepts[concept]?.kind as string))
    if (!isLeftOut) asked.fill(concept, firstLabel, endLabel)
  }
  return asked
}

function windowsOf(words: readonly ReadWord[]): ReadWord[][] {
  const windows: ReadWord[][] = []
  for (let from = 0; from < words.length;) {
    const clause = words[from]?.clause
    let end = from
    while (end < words.length && words[end]?.clause === clause) end += 1
    windows.push(words.slice(from, Math.min(end, from + windowWords)))
    from = end - from > windowWords ? from + windowWords / 2 : end
  }
  return windows
}

function closestLabels(scores: Float64Array, isAsked: Int32Array): number[] {
  const found: number[] = []
  for (let label = 0; label < scores.length; label++) {
    if ((isAsked[label] as number) >= 0 && (scores[label] as number) > 0.2) found.push(label)
  }
  return found.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, labelsPerWindow)
}
