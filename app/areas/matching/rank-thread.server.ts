import { workerData } from 'node:worker_threads'
import { rankRange, type ClaimsTable, type RankedTable } from './engine/rank-many'
import { Ranker, type RankArrays } from './engine/ranker'

/** Everything in shared memory: what to read, where to write, and the number of the next client that nobody has taken. */
export interface ThreadWork {
  arrays: Omit<RankArrays, 'compareRows'>
  /** The position of each row in the order of the ids. */
  tieOrder: Int32Array
  claims: ClaimsTable
  out: RankedTable
  next: Int32Array
}

const block = 256

const { arrays, tieOrder, claims, out, next } = workerData as ThreadWork
const ranker = new Ranker({ ...arrays, compareRows: (a, b) => (tieOrder[a] as number) - (tieOrder[b] as number) })
const clientCount = claims.start.length - 1
for (let from = Atomics.add(next, 0, block); from < clientCount; from = Atomics.add(next, 0, block)) {
  rankRange(ranker, claims, from, Math.min(from + block, clientCount), out)
}
