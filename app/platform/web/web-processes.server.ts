import cluster, { type Worker } from 'node:cluster'
import { availableParallelism } from 'node:os'

/** More than this does not start by itself: each process has its own copy of the pages and of the places for matching. */
const mostByItself = 2
const patienceMillis = 12_000

/** How many processes serve: what was asked, else one for each of two processors; while developing, one. */
export function processesToServe(asked: number | undefined, development: boolean): number {
  if (development) return 1
  return asked ?? Math.min(mostByItself, availableParallelism())
}

const isReady = (message: unknown) =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready'

/**
 * Starts processes that share the port, tells the parent when all are ready, and starts another one for each that dies. Nothing is
 * shared between them but the database, as between web servers on several machines.
 */
export function leadProcesses(count: number, onLost: (code: number | null) => void): void {
  let stopping = false
  const waiting = new Set<Worker>()
  const begin = (): void => {
    const worker = cluster.fork()
    waiting.add(worker)
    worker.on('message', message => {
      if (!isReady(message) || !waiting.delete(worker) || waiting.size > 0) return
      process.send?.({ kind: 'ready' })
    })
    worker.once('exit', code => {
      if (stopping) return
      onLost(code)
      // One that never was ready would not be the next time either.
      if (waiting.delete(worker)) stop(1)
      else begin()
    })
  }
  const stop = (code = 0): void => {
    if (stopping) return
    stopping = true
    const left = Object.values(cluster.workers ?? {}).filter(one => one !== undefined)
    if (left.length === 0) process.exit(code)
    for (const worker of left) worker.process.kill('SIGTERM')
    cluster.on('exit', () => {
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(code)
    })
    setTimeout(() => process.exit(1), patienceMillis).unref()
  }
  process
    .on('SIGTERM', () => stop())
    .on('SIGINT', () => stop())
    .on('disconnect', () => stop())
  for (let i = 0; i < count; i++) begin()
}
