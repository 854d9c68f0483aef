import type { ConceptGraph } from './concept-graph'
import { byScore, roundedScore } from './order'
import { ridgeWeights, timesRows, weightedSum } from './ridge'
import { addRow, type SparseRows } from './sparse-rows'

export interface Known {
  /** Competences that are there already; unknown ids are passed over. */
  competences: readonly string[]
  /** Occupations that are named; their own competences are suggested first. */
  occupations?: readonly string[]
}

export interface Further {
  id: string
  /** For ordering, rounded to six decimals; 1 is about an essential competence of an occupation that fits wholly. */
  score: number
  /** The occupations that speak for it most, strongest first, at most three. */
  because: string[]
}

export interface FurtherOptions {
  count: number
  /** Occupations that may not speak, for measuring. */
  leaveOut?: (occupationId: string) => boolean
}

/** What the nearest occupations count for beside the weights of all. */
const nearestShare = 0.2
const nearestCount = 30

/**
 * Competences that go with what is known: best first, ties by id. Every occupation gets a weight by its likeness to what
 * is known, less where others say the same, and speaks for its competences with it.
 */
export function furtherCompetences(graph: ConceptGraph, known: Known, options: FurtherOptions): Further[] {
  const isOut = Uint8Array.from(graph.occupations, id => (options.leaveOut?.(id) === true ? 1 : 0))
  const have = numbersOf(known.competences, graph.competenceNumber)
  const query = queryOf(graph, have, numbersOf(known.occupations ?? [], graph.occupationNumber))
  const weights = occupationWeights(graph.likeness, query, isOut)
  const scores = weightedSum(graph.support, weights)
  for (const competence of have) scores[competence] = 0
  return largest(scores, options.count, graph.competences).map(({ id, score, number }) => ({
    id,
    score,
    because: speakersFor(graph, weights, number),
  }))
}

function numbersOf(ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  const found = new Set(ids.map(id => numbers.get(id)).filter(number => number !== undefined))
  return [...found].sort((a, b) => a - b)
}

/** What is known as a vector over competences, of length 1 (or 0 when nothing is known). */
function queryOf(graph: ConceptGraph, competences: readonly number[], occupations: readonly number[]): Float64Array {
  const query = new Float64Array(graph.competences.length)
  for (const number of competences) query[number] = graph.rarity[number] as number
  const own = normalised(query)
  for (const number of occupations) addRow(graph.likeness, number, 1, own)
  return normalised(own)
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map(value => value / length)
}

function occupationWeights(likeness: SparseRows, query: Float64Array, isOut: Uint8Array): Float64Array {
  const weights = ridgeWeights(likeness, query, isOut)
  const near = timesRows(likeness, query, isOut).map(value => value ** 3)
  const cut = Float64Array.from(near).sort().at(-nearestCount) ?? 0
  return weights.map((weight, row) => {
    const own = near[row] as number
    return own > 0 && own >= cut ? weight + nearestShare * own : weight
  })
}

interface Numbered {
  id: string
  score: number
  number: number
}

function largest(scores: Float64Array, count: number, ids: readonly string[]): Numbered[] {
  const found: Numbered[] = []
  scores.forEach((value, number) => {
    const score = roundedScore(value)
    if (score > 0) found.push({ id: ids[number] as string, score, number })
  })
  return found.sort(byScore).slice(0, count)
}

function speakersFor(graph: ConceptGraph, weights: Float64Array, competence: number): string[] {
  const { start, column, value } = graph.support
  const voices: { id: string; score: number }[] = []
  for (let row = 0; row < weights.length; row++) {
    if ((weights[row] as number) <= 0) continue
    const at = find(column, competence, start[row] as number, start[row + 1] as number)
    if (at >= 0)
      voices.push({ id: graph.occupations[row] as string, score: (weights[row] as number) * (value[at] as number) })
  }
  return voices
    .sort(byScore)
    .slice(0, 3)
    .map(voice => voice.id)
}

/** Binary search in the ascending columns of one row; -1 when the row has no such cell. */
function find(columns: Int32Array, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = columns[middle] as number
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
