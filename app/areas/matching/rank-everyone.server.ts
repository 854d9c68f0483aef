import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RankArrays } from './engine/ranker'
import { Ranker } from './engine/ranker'
import { emptyRankedTable, entriesToRead, rankRange, type ClaimsTable, type RankedTable } from './engine/rank-many'
import type { ThreadWork } from './rank-thread.server'

/** Below so many postings (about two seconds of one core) starting threads costs more than it wins. */
const worthThreads = 300_000_000

export function isWorthThreads(arrays: RankArrays, claims: ClaimsTable): boolean {
  return entriesToRead(arrays, claims) >= worthThreads
}

/**
 * The best `count` places of every client: in this thread when the work is small, else by threads that share one copy of
 * the index and take clients in blocks. For commands and background jobs: the small case blocks the event loop.
 */
export async function rankEveryone(
  arrays: RankArrays,
  claims: ClaimsTable,
  count: number,
  threads = isWorthThreads(arrays, claims) ? availableParallelism() : 1,
): Promise<RankedTable> {
  const clientCount = claims.start.length - 1
  if (threads <= 1) {
    const out = emptyRankedTable(clientCount, count)
    rankRange(new Ranker(arrays), claims, 0, clientCount, out)
    return out
  }
  const work = shareWork(arrays, claims, clientCount, count)
  await Promise.all(Array.from({ length: threads }, () => runThread(work)))
  return work.out
}

const threadProgram = new URL('./rank-thread.server.ts', import.meta.url).href

/** A thread does not take over the loader of TypeScript from the main thread: it registers its own first. */
const startTypeScript = `import('tsx/esm/api').then(({ register }) => { register(); return import(process.argv[2]) })`

function runThread(work: ThreadWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(startTypeScript, { eval: true, workerData: work, argv: [threadProgram], execArgv: [] })
    thread.once('error', reject)
    thread.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`A ranking thread ended with code ${code}.`)),
    )
  })
}

function shareWork(arrays: RankArrays, claims: ClaimsTable, clientCount: number, count: number): ThreadWork {
  const { compareRows, denominators, postingGain, ...others } = arrays
  const order = Int32Array.from({ length: arrays.rowEnd }, (_, row) => row).sort(compareRows)
  const tieOrder = new Int32Array(arrays.rowEnd)
  order.forEach((row, at) => (tieOrder[row] = at))
  return {
    arrays: {
      ...others,
      postingStart: shared(arrays.postingStart),
      postingLength: shared(arrays.postingLength),
      postingRow: shared(arrays.postingRow),
      postingGain: postingGain.map(shared),
      askStart: shared(arrays.askStart),
      askLength: shared(arrays.askLength),
      askCompetence: shared(arrays.askCompetence),
      askLevel: shared(arrays.askLevel),
      askWeight: shared(arrays.askWeight),
      denominators: sharedFloats(denominators),
    },
    tieOrder: shared(tieOrder),
    claims: { start: shared(claims.start), competences: shared(claims.competences), levels: shared(claims.levels) },
    out: {
      count,
      length: new Int32Array(new SharedArrayBuffer(clientCount * 4)),
      rows: new Int32Array(new SharedArrayBuffer(clientCount * count * 4)),
      fits: new Int32Array(new SharedArrayBuffer(clientCount * count * 4)),
    },
    next: new Int32Array(new SharedArrayBuffer(4)),
  }
}

function shared(array: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(array.length * 4))
  copy.set(array)
  return copy
}

function sharedFloats(array: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(array.length * 8))
  copy.set(array)
  return copy
}
