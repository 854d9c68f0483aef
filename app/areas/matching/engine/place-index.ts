import type { CompetenceAsk, CompetenceKind } from '../profile'
import { CompetenceNumbers } from './competence-numbers'
import { one, thousandths, twelfthsTable } from './fixed-point'
import { Lists, localMemory, type Allocate } from './lists'
import { Rows } from './rows'

const kinds: readonly CompetenceKind[] = ['essential', 'learnable', 'nice']

/** Fields of the postings, per competence: the place's row and the share it gains when a client has level 1, 2, 3 or 4. */
const postingFields = 5
/** Fields of the asks, per place: competence number, asked level, weight in thousandths, kind. */
const askFields = 4

/**
 * Places by competence, in typed arrays. Adding, replacing and removing a place touches only its own competences'
 * lists. Fits are level-aware: sum(w * min(1, level / asked)) / sum(w).
 */
export class PlaceIndex {
  readonly rows = new Rows()
  readonly postings: Lists
  readonly asks: Lists
  /** 12 * sum of weights in thousandths, per row: the exact denominator of a fit. */
  denominators = new Float64Array(64)
  /** The largest number of asks of one place: bounds the rounding error of a fixed-point sum. */
  mostAsks = 0

  constructor(
    readonly competences: CompetenceNumbers = new CompetenceNumbers(),
    allocate: Allocate = localMemory,
  ) {
    this.postings = new Lists(postingFields, allocate)
    this.asks = new Lists(askFields, allocate)
  }

  /** Adds a place, or replaces the place of that id. A competence may be asked only once; of doubles the first counts. */
  set(vacancyId: string, asks: readonly CompetenceAsk[]): void {
    const known = this.rows.find(vacancyId)
    if (known >= 0) this.clearRow(known)
    const row = this.rows.take(vacancyId)
    this.asks.reserve(row, asks.length)
    const total = this.writeAsks(row, asks)
    this.keepDenominator(row, total)
    this.mostAsks = Math.max(this.mostAsks, asks.length)
    this.writePostings(row, total)
  }

  /** Removes a place; false when it was not there. */
  remove(vacancyId: string): boolean {
    const row = this.rows.find(vacancyId)
    if (row < 0) return false
    this.clearRow(row)
    this.rows.release(vacancyId)
    return true
  }

  /** Writes the asks of a row and answers its denominator. */
  private writeAsks(row: number, asks: readonly CompetenceAsk[]): number {
    const seen = new Set<number>()
    let total = 0
    for (const ask of asks) {
      const competence = this.competences.take(ask.uri)
      if (seen.has(competence)) continue
      seen.add(competence)
      const weight = thousandths(ask.weight)
      const at = this.asks.append(row)
      const [competenceField, levelField, weightField, kindField] = this.asks.fields as [
        Int32Array,
        Int32Array,
        Int32Array,
        Int32Array,
      ]
      competenceField[at] = competence
      levelField[at] = ask.level
      weightField[at] = weight
      kindField[at] = kinds.indexOf(ask.kind)
      total += 12 * weight
    }
    return total
  }

  private writePostings(row: number, total: number): void {
    const start = this.asks.start[row] as number
    const end = start + (this.asks.length[row] as number)
    const [competences, levels, weights] = this.asks.fields as [Int32Array, Int32Array, Int32Array]
    for (let ask = start; ask < end; ask++) {
      const weight = weights[ask] as number
      const at = this.postings.append(competences[ask] as number)
      const { fields } = this.postings
      ;(fields[0] as Int32Array)[at] = row
      for (let level = 1; level <= 4; level++) {
        const met = twelfthsTable[(levels[ask] as number) * 8 + level] as number
        ;(fields[level] as Int32Array)[at] = weight === 0 ? 0 : Math.round((one * weight * met) / total)
      }
    }
  }

  private clearRow(row: number): void {
    const start = this.asks.start[row] as number
    const end = start + (this.asks.length[row] as number)
    for (let at = start; at < end; at++) this.dropPosting(this.asks.fields[0]?.[at] as number, row)
    this.asks.clear(row)
    this.denominators[row] = 0
  }

  private dropPosting(competence: number, row: number): void {
    const start = this.postings.start[competence] as number
    const at = (this.postings.fields[0] as Int32Array).indexOf(row, start)
    this.postings.removeAt(competence, at)
  }

  private keepDenominator(row: number, total: number): void {
    if (row >= this.denominators.length) {
      const larger = new Float64Array(Math.max(row + 1, this.denominators.length * 2))
      larger.set(this.denominators)
      this.denominators = larger
    }
    this.denominators[row] = total
  }
}
