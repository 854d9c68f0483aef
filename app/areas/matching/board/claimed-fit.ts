import type { ClientProfile } from '../profile'
import type { GainAtPlace } from '../learn/gains'
import type { CompetenceInReach } from '../opens'
import { rowsAsking } from './client-facets'
import type { PlaceBoard } from './place-board'

const learnable = 1

/**
 * The employer's side of one client's fit: *past bij werkgever* of every place that asks something the client claims,
 * added up in the order and with the numbers of `explainFit`, so that both give the same to the last digit.
 */
export class ClaimedFit {
  /** 1 for a row that asks something the client claims; of the others the fit is 0. */
  readonly touched: Uint8Array
  /** The fit of the row that was weighed last. */
  fit = 0
  /** Whether that row teaches something that the client cannot do at the asked level. */
  teaches = false
  private readonly levelOf: Uint8Array
  private readonly places: Int32Array
  private readonly levels: Uint8Array

  constructor(
    private readonly board: PlaceBoard,
    client: Pick<ClientProfile, 'claims'>,
    private readonly inReach: number,
  ) {
    this.touched = new Uint8Array(board.index.rows.end)
    this.levelOf = new Uint8Array(board.competences.count)
    this.places = new Int32Array(board.competences.count)
    this.levels = new Uint8Array(board.competences.count)
    for (const { uri, level } of client.claims) {
      const competence = board.competences.find(uri)
      if (competence < 0) continue
      if (this.levelOf[competence] === 0) for (const row of rowsAsking(board, uri)) this.touched[row] = 1
      this.levelOf[competence] = Math.max(this.levelOf[competence] as number, level)
    }
  }

  /** Works out `fit` and `teaches` of a row. */
  weigh(row: number): void {
    const { column } = this.board
    this.fit = 0
    this.teaches = column.teaches.values[row] === 1
    if (this.touched[row] === 0) return
    this.teaches = false
    const { from, to, competences, levels, weights, kinds } = this.asksOf(row)
    const total = this.totalOf(row)
    for (let at = from; at < to; at++) {
      const claimed = this.levelOf[competences[at] as number] as number
      const asked = levels[at] as number
      const canBring = total === 0 ? 0 : (weights[at] as number) / 1000 / total
      this.fit += canBring * Math.min(1, claimed / asked)
      if (kinds[at] === learnable && claimed < asked) this.teaches = true
    }
  }

  /** Counts the competences that alone would bring this row, just weighed, within reach. */
  countInReach(row: number): void {
    if (this.fit >= this.inReach) return
    if (this.fit + (this.board.column.mostShare.values[row] as number) / 1e6 < this.inReach) return
    const { from, to, competences, levels, weights } = this.asksOf(row)
    const total = this.totalOf(row)
    for (let at = from; at < to; at++) {
      const competence = competences[at] as number
      const canBring = total === 0 ? 0 : (weights[at] as number) / 1000 / total
      const brings = canBring * Math.min(1, (this.levelOf[competence] as number) / (levels[at] as number))
      if (brings === canBring || this.fit + canBring - brings < this.inReach) continue
      this.places[competence] = (this.places[competence] as number) + 1
      this.levels[competence] = Math.max(this.levels[competence] as number, levels[at] as number)
    }
  }

  /** What a row asks of a competence beyond what the client claims, with the fit of the row; null when it asks no more. */
  moreOf(row: number, competence: number): GainAtPlace | null {
    const { from, to, competences, levels, weights, kinds } = this.asksOf(row)
    const total = this.totalOf(row)
    for (let at = from; at < to; at++) {
      if (competences[at] !== competence) continue
      const asked = levels[at] as number
      const level = this.levelOf[competence] as number
      if (level >= asked) return null
      const canBring = total === 0 ? 0 : (weights[at] as number) / 1000 / total
      this.weigh(row)
      const brings = canBring * Math.min(1, level / asked)
      return { fit: this.fit, asked, brings, canBring, isTaught: kinds[at] === learnable }
    }
    return null
  }

  competencesInReach(): CompetenceInReach[] {
    return this.board.competences.uris.flatMap((uri, competence) => {
      const places = this.places[competence] as number
      return places === 0 ? [] : [{ uri, level: this.levels[competence] as number, places }]
    })
  }

  private totalOf(row: number): number {
    const { from, to, weights } = this.asksOf(row)
    let total = 0
    for (let at = from; at < to; at++) total += (weights[at] as number) / 1000
    return total
  }

  private asksOf(row: number) {
    const { start, length, fields } = this.board.index.asks
    const [competences, levels, weights, kinds] = fields as [Int32Array, Int32Array, Int32Array, Int32Array]
    const from = start[row] as number
    return { from, to: from + (length[row] as number), competences, levels, weights, kinds }
  }
}
