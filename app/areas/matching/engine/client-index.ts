import type { CompetenceAsk, CompetenceClaim } from '../profile'
import type { CompetenceNumbers } from './competence-numbers'
import { fitInMillionths, thousandths, twelfthsTable } from './fixed-point'
import { Lists } from './lists'
import type { Ranked } from './ranker'
import { numberClaims } from './rank-arrays'
import { Rows } from './rows'
import { raiseToLargest } from './select-largest'

/** Clients by competence: ranks all clients for one place. Follows changes like the index of places. */
export class ClientIndex {
  readonly rows = new Rows()
  /** Per competence: client row and level. */
  private readonly postings = new Lists(2)
  /** Per client: competence number and level. */
  private readonly claims = new Lists(2)
  private sums = new Float64Array(64)

  constructor(private readonly competences: CompetenceNumbers) {}

  /** Adds a client, or replaces the client of that id. */
  set(clientId: string, claims: readonly CompetenceClaim[]): void {
    const known = this.rows.find(clientId)
    if (known >= 0) this.clearRow(known)
    const row = this.rows.take(clientId)
    for (const claim of claims) this.competences.take(claim.uri)
    const numbered = numberClaims(claims, this.competences)
    this.claims.reserve(row, numbered.competences.length)
    for (let i = 0; i < numbered.competences.length; i++) {
      const [competence, level] = [numbered.competences[i] as number, numbered.levels[i] as number]
      put(this.claims, row, competence, level)
      put(this.postings, competence, row, level)
    }
  }

  /** Removes a client; false when it was not there. */
  remove(clientId: string): boolean {
    const row = this.rows.find(clientId)
    if (row < 0) return false
    this.clearRow(row)
    this.rows.release(clientId)
    return true
  }

  /** The best `count` clients for a place with these asks, by employer fit, ties by client id. */
  top(asks: readonly CompetenceAsk[], count: number): Ranked[] {
    if (this.sums.length < this.rows.end) this.sums = new Float64Array(this.rows.end * 2)
    let total = 0
    for (const ask of asks) {
      total += 12 * thousandths(ask.weight)
      this.addAsk(this.competences.find(ask.uri), ask)
    }
    const ranked = total === 0 ? [] : this.best(count, total)
    this.sums.fill(0)
    return ranked
  }

  private addAsk(competence: number, ask: CompetenceAsk): void {
    if (competence < 0 || competence >= this.postings.length.length) return
    const [rows, levels] = this.postings.fields as [Int32Array, Int32Array]
    const start = this.postings.start[competence] as number
    const end = start + (this.postings.length[competence] as number)
    const weight = thousandths(ask.weight)
    for (let at = start; at < end; at++) {
      const row = rows[at] as number
      this.sums[row] =
        (this.sums[row] as number) + weight * (twelfthsTable[ask.level * 8 + (levels[at] as number)] as number)
    }
  }

  private best(count: number, total: number): Ranked[] {
    const fits = new Int32Array(this.rows.end)
    const found: number[] = []
    for (let row = 0; row < this.rows.end; row++) {
      const sum = this.sums[row] as number
      if (sum > 0) fits[row] = fitInMillionths(sum, total)
      if ((fits[row] as number) > 0) found.push(row)
    }
    const values = Int32Array.from(found, row => fits[row] as number)
    const lowest = found.length > count ? raiseToLargest(values, found.length, count) : 0
    return found
      .filter(row => (fits[row] as number) >= lowest)
      .sort((a, b) => (fits[b] as number) - (fits[a] as number) || this.rows.compare(a, b))
      .slice(0, count)
      .map(row => ({ row, fit: fits[row] as number }))
  }

  private clearRow(row: number): void {
    const [competences] = this.claims.fields as [Int32Array]
    const start = this.claims.start[row] as number
    for (let at = start; at < start + (this.claims.length[row] as number); at++) {
      const competence = competences[at] as number
      const position = (this.postings.fields[0] as Int32Array).indexOf(row, this.postings.start[competence])
      this.postings.removeAt(competence, position)
    }
    this.claims.clear(row)
  }
}

function put(lists: Lists, list: number, first: number, second: number): void {
  const at = lists.append(list)
  ;(lists.fields[0] as Int32Array)[at] = first
  ;(lists.fields[1] as Int32Array)[at] = second
}
