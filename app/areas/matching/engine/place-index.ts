import type { CompetenceAsk, CompetenceKind } from '../profile'
import { CompetenceNumbers } from './competence-numbers'
import { one, thousandths, twelfthsMet } from './fixed-point'
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
    if (this.rows.find(vacancyId) >= 0) this.clearRow(this.rows.find(vacancyId))
    const row = this.rows.take(vacancyId)
    const once = new Map(asks.map(ask => [ask.uri, ask] as const).reverse())
    const distinct = once.size === asks.length ? asks : asks.filter(ask => once.get(ask.uri) === ask)
    this.asks.reserve(row, distinct.length)
    let total = 0
    for (const ask of distinct) total += 12 * thousandths(ask.weight)
    this.keepDenominator(row, total)
    this.mostAsks = Math.max(this.mostAsks, distinct.length)
    for (const ask of distinct) this.addAsk(row, ask, total)
  }

  /** Removes a place; false when it was not there. */
  remove(vacancyId: string): boolean {
    const row = this.rows.find(vacancyId)
    if (row < 0) return false
    this.clearRow(row)
    this.rows.release(vacancyId)
    return true
  }

  private addAsk(row: number, ask: CompetenceAsk, total: number): void {
    const competence = this.competences.take(ask.uri)
    const weight = thousandths(ask.weight)
    const at = this.asks.append(row)
    write(this.asks, at, [competence, ask.level, weight, kinds.indexOf(ask.kind)])
    if (weight === 0) return
    const share = (level: number) => Math.round((one * weight * twelfthsMet(level, ask.level)) / total)
    write(this.postings, this.postings.append(competence), [row, share(1), share(2), share(3), share(4)])
  }

  private clearRow(row: number): void {
    const start = this.asks.start[row] as number
    const end = start + (this.asks.length[row] as number)
    for (let at = start; at < end; at++) {
      if (this.asks.fields[2]?.[at] !== 0) this.dropPosting(this.asks.fields[0]?.[at] as number, row)
    }
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

function write(lists: Lists, at: number, values: number[]): void {
  for (let i = 0; i < values.length; i++) (lists.fields[i] as Int32Array)[at] = values[i] as number
}
