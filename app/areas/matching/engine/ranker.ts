import { fitInMillionths, one, twelfthsTable } from './fixed-point'
import { raiseToLargest } from './select-largest'

/** The arrays a ranker reads. They can lie in shared memory, so that several threads rank from one index. */
export interface RankArrays {
  postingStart: Int32Array
  postingLength: Int32Array
  postingRow: Int32Array
  /** Share gained in fixed point at client level 1 to 4 (index 0 to 3). */
  postingGain: readonly Int32Array[]
  askStart: Int32Array
  askLength: Int32Array
  askCompetence: Int32Array
  askLevel: Int32Array
  askWeight: Int32Array
  denominators: Float64Array
  rowEnd: number
  competenceEnd: number
  mostAsks: number
  /** Order of rows with the same fit. */
  compareRows: (a: number, b: number) => number
}

/** A client's claims as competence numbers that the index knows, each once, and levels 1 to 4. */
export interface NumberedClaims {
  competences: ArrayLike<number>
  levels: ArrayLike<number>
}

export interface Ranked {
  row: number
  /** Employer fit in millionths, as written with six decimals. */
  fit: number
}

/** Up to so many places the answer is kept in order by insertion; above it is sorted once. */
const insertionLimit = 64

/**
 * Ranks all places for one client at a time. Shares are added up per place through the postings; a place becomes a
 * candidate at the moment its sum passes a bar that is guessed from earlier clients, so that the places below it are
 * never looked at again. When the guess was too high the sums are read once with a lower bar: the guess changes the
 * time, never the answer. Candidates are then weighed exactly.
 */
export class Ranker {
  private readonly sums: Int32Array
  private readonly levelOf: Uint8Array
  private readonly candidates: Int32Array
  private readonly values: Int32Array
  private collected: Ranked[] = []
  private readonly guesses = new Int32Array(64).fill(1)
  private readonly margin: number
  private readonly doubt: number
  /** The rows and fits of the last `rank`, best first. */
  rows = new Int32Array(64)
  fits = new Int32Array(64)
  /** Postings read since the start. */
  entries = 0

  constructor(private readonly arrays: RankArrays) {
    this.sums = new Int32Array(arrays.rowEnd)
    this.levelOf = new Uint8Array(arrays.competenceEnd)
    this.candidates = new Int32Array(arrays.rowEnd + 1)
    this.values = new Int32Array(arrays.rowEnd + 1)
    this.doubt = (arrays.mostAsks / 2 + 2) * (1_000_000 / one)
    this.margin = arrays.mostAsks + Math.ceil(one / 1_000_000) + 4
  }

  /** The best `count` places with a fit above 0, best first. */
  top(claims: NumberedClaims, count: number): Ranked[] {
    const length = this.rank(claims, count)
    return Array.from({ length }, (_, i) => ({ row: this.rows[i] as number, fit: this.fits[i] as number }))
  }

  /** As `top`, for many clients in a row: leaves the answer in `rows` and `fits` and returns its length. */
  rank(claims: NumberedClaims, count: number): number {
    if (count < 1) return 0
    const bucket = Math.min(claims.competences.length, this.guesses.length - 1)
    const guess = this.guesses[bucket] as number
    let bar = guess
    let found = this.addUp(claims, bar)
    let needed = this.lowestNeeded(found, count)
    while (bar > needed) {
      bar = found >= count ? needed : Math.max(1, bar >> 1)
      found = this.scan(bar)
      needed = this.lowestNeeded(found, count)
    }
    this.guesses[bucket] = needed < guess ? Math.max(1, Math.floor(needed * 0.95)) : guess + ((needed - guess) >> 5)
    const length = this.weigh(claims, found, needed, count)
    this.sums.fill(0)
    return length
  }

  /** Every place with a fit above 0, in no order, in `rows` and `fits`; returns how many there are. */
  weighAll(claims: NumberedClaims): number {
    const found = this.addUp(claims, 1)
    this.ensureRoom(found)
    let length = 0
    for (let i = 0; i < found; i++) {
      const row = this.candidates[i] as number
      const fit = this.roundedFit(claims, row, this.sums[row] as number)
      if (fit === 0) continue
      this.rows[length] = row
      this.fits[length++] = fit
    }
    this.sums.fill(0)
    return length
  }

  /** Adds the shares of the claimed competences; answers how many rows came to the bar, their numbers in `candidates`. */
  private addUp(claims: NumberedClaims, bar: number): number {
    const { postingStart, postingLength, postingRow, postingGain } = this.arrays
    const { sums, candidates } = this
    let found = 0
    for (let i = 0; i < claims.competences.length; i++) {
      const competence = claims.competences[i] as number
      const gain = postingGain[(claims.levels[i] as number) - 1] as Int32Array
      const start = postingStart[competence] as number
      const end = start + (postingLength[competence] as number)
      this.entries += end - start
      for (let at = start; at < end; at++) {
        const row = postingRow[at] as number
        const before = sums[row] as number
        const after = before + (gain[at] as number)
        sums[row] = after
        if (after >= bar && before < bar) candidates[found++] = row
      }
    }
    return found
  }

  private scan(bar: number): number {
    const { sums, candidates } = this
    let found = 0
    for (let row = 0; row < sums.length; row++) {
      if ((sums[row] as number) >= bar) candidates[found++] = row
    }
    return found
  }

  /** The smallest sum that can still belong to the best `count`; 1 when there are fewer candidates than that. */
  private lowestNeeded(found: number, count: number): number {
    if (found < count) return 1
    const { sums, candidates, values } = this
    for (let i = 0; i < found; i++) values[i] = sums[candidates[i] as number] as number
    return Math.max(1, raiseToLargest(values, found, count) - this.margin)
  }

  /** Fits as written of the candidates that reach `needed`, best first. */
  private weigh(claims: NumberedClaims, found: number, needed: number, count: number): number {
    this.ensureRoom(count)
    let length = 0
    for (let i = 0; i < found; i++) {
      const row = this.candidates[i] as number
      const sum = this.sums[row] as number
      if (sum < needed) continue
      const fit = this.roundedFit(claims, row, sum)
      if (fit > 0 && count <= insertionLimit) length = this.insert(row, fit, length, count)
      else if (fit > 0) this.collected.push({ row, fit })
    }
    return count <= insertionLimit ? length : this.sortCollected(count)
  }

  private sortCollected(count: number): number {
    const sorted = this.collected.sort((a, b) => b.fit - a.fit || this.arrays.compareRows(a.row, b.row))
    const length = Math.min(count, sorted.length)
    for (let i = 0; i < length; i++) {
      this.rows[i] = (sorted[i] as Ranked).row
      this.fits[i] = (sorted[i] as Ranked).fit
    }
    this.collected = []
    return length
  }

  /** Rounds the fixed-point sum where its error cannot change the sixth decimal, else weighs the place exactly. */
  private roundedFit(claims: NumberedClaims, row: number, sum: number): number {
    const shifted = sum * (1_000_000 / one) + 0.5
    const rounded = Math.floor(shifted)
    const rest = shifted - rounded
    return rest > this.doubt && rest < 1 - this.doubt ? rounded : this.exactFit(claims, row)
  }

  private exactFit(claims: NumberedClaims, row: number): number {
    const { askStart, askLength, askCompetence, askLevel, askWeight, denominators } = this.arrays
    const { levelOf } = this
    for (let i = 0; i < claims.competences.length; i++)
      levelOf[claims.competences[i] as number] = claims.levels[i] as number
    const start = askStart[row] as number
    const end = start + (askLength[row] as number)
    let numerator = 0
    for (let at = start; at < end; at++) {
      const level = levelOf[askCompetence[at] as number] as number
      numerator += (askWeight[at] as number) * (twelfthsTable[(askLevel[at] as number) * 8 + level] as number)
    }
    for (let i = 0; i < claims.competences.length; i++) levelOf[claims.competences[i] as number] = 0
    return fitInMillionths(numerator, denominators[row] as number)
  }

  private insert(row: number, fit: number, length: number, count: number): number {
    const { rows, fits } = this
    let at = length
    while (at > 0 && this.isBefore(row, fit, at - 1)) at -= 1
    if (at === count) return length
    const last = Math.min(length, count - 1)
    for (let i = last; i > at; i--) {
      rows[i] = rows[i - 1] as number
      fits[i] = fits[i - 1] as number
    }
    rows[at] = row
    fits[at] = fit
    return last + 1
  }

  private isBefore(row: number, fit: number, at: number): boolean {
    const other = this.fits[at] as number
    return fit > other || (fit === other && this.arrays.compareRows(row, this.rows[at] as number) < 0)
  }

  private ensureRoom(count: number): void {
    const room = Math.min(count, this.sums.length)
    if (room <= this.rows.length) return
    this.rows = new Int32Array(room)
    this.fits = new Int32Array(room)
  }
}
