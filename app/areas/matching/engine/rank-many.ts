import type { CompetenceClaim } from '../profile'
import type { CompetenceNumbers } from './competence-numbers'
import { numberClaims } from './rank-arrays'
import type { NumberedClaims, RankArrays, Ranker } from './ranker'

/** The claims of many clients in one table: client c has the entries `start[c]` up to `start[c + 1]`. */
export interface ClaimsTable {
  start: Int32Array
  competences: Int32Array
  levels: Int32Array
}

/** Per client `length[c]` places, best first, at `c * count` in `rows` and `fits` (millionths). */
export interface RankedTable {
  count: number
  length: Int32Array
  rows: Int32Array
  fits: Int32Array
}

export function tabulateClaims(
  clients: readonly (readonly CompetenceClaim[])[],
  numbers: CompetenceNumbers,
): ClaimsTable {
  const numbered = clients.map(claims => numberClaims(claims, numbers))
  const start = new Int32Array(clients.length + 1)
  numbered.forEach((claims, i) => (start[i + 1] = (start[i] as number) + claims.competences.length))
  const size = start[clients.length] as number
  const table = { start, competences: new Int32Array(size), levels: new Int32Array(size) }
  numbered.forEach((claims, i) => {
    table.competences.set(claims.competences, start[i])
    table.levels.set(claims.levels, start[i])
  })
  return table
}

export function emptyRankedTable(clientCount: number, count: number): RankedTable {
  const size = clientCount * count
  return { count, length: new Int32Array(clientCount), rows: new Int32Array(size), fits: new Int32Array(size) }
}

export function claimsOf(claims: ClaimsTable, client: number): NumberedClaims {
  const [start, end] = [claims.start[client], claims.start[client + 1]]
  return { competences: claims.competences.subarray(start, end), levels: claims.levels.subarray(start, end) }
}

/** Ranks the clients from `from` up to `to` into the table. */
export function rankRange(ranker: Ranker, claims: ClaimsTable, from: number, to: number, out: RankedTable): void {
  for (let client = from; client < to; client++) {
    const length = ranker.rank(claimsOf(claims, client), out.count)
    out.length[client] = length
    out.rows.set(ranker.rows.subarray(0, length), client * out.count)
    out.fits.set(ranker.fits.subarray(0, length), client * out.count)
  }
}

/** How many postings will be read: what the work costs, before it is done. */
export function entriesToRead(arrays: RankArrays, claims: ClaimsTable): number {
  return claims.competences.reduce((sum, competence) => sum + (arrays.postingLength[competence] as number), 0)
}
